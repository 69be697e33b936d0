import type { Finding, Passage } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { GUIDE } from '../bases.ts';
import { type InspectionRule, show, showWrong } from '../inspection-rule.ts';
import { writeSlip } from '../write-slip.ts';

const HAN = '一二三四五六七八九十';
/** Marks of headings, each with its number: 一、, （一）. */
const MARKS: readonly RegExp[] = [/^([一二三四五六七八九十]{1,3})、/, /^[（(]([一二三四五六七八九十]{1,3})[）)]/];

/** 十二 → 12; 0 for what is no number. */
function countHan(text: string): number {
  if (!text.includes('十')) return HAN.indexOf(text) + 1;
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : HAN.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : HAN.indexOf(ones) + 1);
}

function sayHan(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? (HAN[tens - 1] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 ? (HAN[ones - 1] ?? '') : ''}`;
}

interface Numbered {
  readonly passage: Passage;
  readonly at: number;
  readonly mark: number;
  readonly number: number;
}

function readNumber(passage: Passage, at: number): Numbered | undefined {
  const text = passage.text.trim();
  const mark = MARKS.findIndex((pattern) => pattern.test(text));
  return mark < 0 ? undefined : { passage, at, mark, number: countHan(MARKS[mark]?.exec(text)?.[1] ?? '') };
}

/** Whether a paragraph between two headings bears the number that is missing: it was no heading to whoever read it. */
function isBetween(passages: readonly Passage[], from: Numbered, to: Numbered): boolean {
  return passages.slice(from.at + 1, to.at).some((passage, index) => {
    const own = readNumber(passage, index);
    return own !== undefined && own.mark === from.mark && own.number === from.number + 1;
  });
}

function judgePair(passages: readonly Passage[], from: Numbered, to: Numbered): Finding[] {
  const isTwice = to.number === from.number;
  const isJump = to.number === from.number + 2;
  if ((!isTwice && !isJump) || isBetween(passages, from, to) || (isTwice && from.passage.text === to.passage.text))
    return [];
  const title = to.passage.text.trim();
  const next = sayHan(from.number + 1);
  return [
    writeSlip(to.passage, {
      rule: 'numbering',
      key: nameByWords(to.passage.id, title),
      weight: 'wording',
      kind: isTwice ? 'slip' : 'missing',
      title: `标题的编号${isTwice ? '重复' : '不连续'}：${title}`,
      printed: title,
      against: from.passage.text.trim(),
      verdict: isTwice
        ? `上一个标题也编成“${sayHan(from.number)}”，这个应编为“${next}”。`
        : `上一个标题编为“${sayHan(from.number)}”，没有“${next}”。`,
      explanation: `“${from.passage.text.trim()}”之后是“${title}”，编号${isTwice ? '重复' : `缺“${next}”`}。`,
    }),
  ];
}

/** Where forms stand, headings may go with them. */
const OF_FORMS = /表(?:[（(][^（）()]*[）)])?$/;

/** Headings of one level below the same heading whose numbers do not follow each other. */
function findNumbering(passages: readonly Passage[]): Finding[] {
  const headings = passages
    .map((passage, at) =>
      passage.kind === 'heading' && ![...passage.headings, passage.text].some((text) => OF_FORMS.test(text.trim()))
        ? readNumber(passage, at)
        : undefined,
    )
    .filter((each) => each !== undefined);
  const groups = Map.groupBy(headings, ({ passage, mark }) => `${mark}\n${passage.headings.join('\n')}`);
  return [...groups.values()].flatMap((own) =>
    own.slice(1).flatMap((to, index) => {
      const from = own[index];
      return from ? judgePair(passages, from, to) : [];
    }),
  );
}

export const NUMBERING: InspectionRule = {
  id: 'numbering',
  ofAnyPaper: true,
  title: '标题的编号重复或不连续',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares:
    '同一标题之下、同一级的标题，编号应一个接一个。各部分的编号、附表一部分的标题和正文段落里的编号不算；缺的编号在段落里找得到的不算。',
  find: ({ passages }) => findNumbering(passages),
  wrong: [
    showWrong('# 一、收入支出决算总体情况说明\n略。\n# 三、支出决算情况说明\n略。', '上一个标题编为“一”，没有“二”。'),
    showWrong('# （一）项目完成情况\n略。\n# （一）项目效益情况\n略。', '上一个标题也编成“一”，这个应编为“二”。'),
  ],
  right: [
    show('# 一、主要职能\n略。\n# 二、机构设置\n略。\n# 三、其他\n略。'),
    show('# 一、主要职能\n略。\n二、机构设置\n# 三、其他\n略。'),
    show('# 第一部分 部门概况\n略。\n# 第二部分 部门决算表\n略。'),
    show('# 九、国有资本经营\n略。\n# 十、预算绩效\n略。\n# 十一、其他\n略。'),
  ],
};
