import type { Finding, Passage } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { writeFinding } from '../write-finding.ts';
import { GUIDE } from '../bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from '../inspection-rule.ts';

const LEAST = 6;
const HAN = /^\p{Script=Han}$/u;

/** Whether two names of one length differ in one character, or one has a character more. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.length - start - end;
  const right = b.length - start - end;
  return left <= 1 && right <= 1 && start >= 2 && end >= 1;
}

/** Names in a text that begin and end as the publisher's and are out by one character. */
function listSlips(text: string, name: string): string[] {
  const head = name.slice(0, 2);
  const tail = name.slice(-1);
  const found: string[] = [];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    for (const length of [name.length - 1, name.length, name.length + 1]) {
      const words = text.slice(at, at + length);
      const goesOn = HAN.test(text[at + length] ?? '') && text.slice(at, at + name.length) === name;
      if (words.endsWith(tail) && !goesOn && isSlip(words, name)) found.push(words);
    }
  }
  return found;
}

/** The text calls the publisher by a name that is out by one character: 规划与自然资源局 for 规划和自然资源局. */
export function findPublisherName(passages: readonly Passage[], publisher: string): Finding[] {
  if (publisher.length < LEAST) return [];
  const found = passages.flatMap((passage) =>
    listSlips(passage.text.replace(/\s/g, ''), publisher).map((words) => ({ passage, words })),
  );
  return [...Map.groupBy(found, ({ words }) => words)].map(([words, places]) => {
    const [first] = places;
    const locators = [...new Set(places.map(({ passage }) => passage.locator))].join(' ');
    return writeFinding({
      rule: 'name',
      key: nameByWords(words),
      passage: first?.passage.id ?? '',
      weight: 'wording',
      title: `单位名称写法不一：${words}`,
      a: { of: '', locator: locators, printed: words },
      b: { of: '', locator: '', printed: publisher },
      difference: '',
      kind: 'label',
      isProvable: true,
      verdict: `单位名称是“${publisher}”，这里写“${words}”。`,
      explanation: `正文有${places.length}处把“${publisher}”写成“${words}”。`,
    });
  });
}

export const PUBLISHER_NAME: InspectionRule = {
  id: 'name',
  ofAnyPaper: true,
  title: '单位名称写法不一',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares: '正文里首尾与单位名称相同、只差一个字的名称，与封面的单位名称比。简称和别的单位不算。',
  find: pickFindings('name'),
  wrong: [
    showWrong(
      '# 一、主要职能\n云岭县水利局贯彻水务方针。',
      '单位名称是“云岭县水务局”，这里写“云岭县水利局”。',
      '封面：云岭县水务局',
    ),
  ],
  right: [
    show(
      '# 一、主要职能\n云岭县水务局（以下简称县水务局）负责全县水资源管理。云岭县水务局机关设6个股室。',
      '封面：云岭县水务局',
    ),
    show('# 一、主要职能\n县水务局负责防汛。云岭县水务局机关服务中心负责后勤。', '封面：云岭县水务局'),
    show('# 二、机构设置\n纳入决算的有云岭县水文站、云岭县河道管理所。', '封面：云岭县水务局'),
  ],
};
