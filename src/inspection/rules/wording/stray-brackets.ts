import type { Finding, Passage } from '../../claims/claim.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { writeFinding } from '../write-finding.ts';
import { GUIDE } from '../bases.ts';
import { type InspectionRule, show, showWrong } from '../inspection-rule.ts';

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['（(', '）)'],
  ['“', '”'],
  ['《', '》'],
  ['〔', '〕'],
];
/** 1） and a） number an item and open nothing. */
const NUMBERING = /(?:^|[\s。；;，：:、])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[）)]$/;
const LONGEST_NUMBER = 5;
const AROUND = 12;

/** The places of signs of one pair that have no partner. */
function listStray(text: string, [open, close]: readonly [string, string]): number[] {
  const opened: number[] = [];
  const stray: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (open.includes(character)) opened.push(index);
    else if (
      close.includes(character) &&
      opened.pop() === undefined &&
      !NUMBERING.test(text.slice(Math.max(0, index - LONGEST_NUMBER), index + 1))
    )
      stray.push(index);
  }
  return [...stray, ...opened];
}

/**
 * Brackets and quotes that open or close nothing. What opens in one paragraph may close in the next of the same place,
 * so they are looked at together.
 */
export function findStrayBrackets(passages: readonly Passage[]): Finding[] {
  const running = passages.filter(({ kind }) => kind === 'paragraph' || kind === 'item');
  return [...Map.groupBy(running, ({ locator }) => locator)].flatMap(([locator, own]) => {
    const text = own.map((passage) => passage.text).join('\n');
    const [first] = own;
    return PAIRS.flatMap((pair) => listStray(text, pair)).map((index) => {
      const sign = text[index] ?? '';
      const printed = text.slice(Math.max(0, index - AROUND), index + AROUND).replaceAll('\n', '');
      return writeFinding({
        rule: 'brackets',
        key: nameByWords(locator, String(index), sign),
        passage: first?.id ?? '',
        weight: 'wording',
        title: `“${sign}”没有成对`,
        a: { of: '', locator, printed },
        b: { of: '', locator: '', printed: '' },
        difference: '',
        kind: 'slip',
        isProvable: true,
        verdict: `“${sign}”没有与之成对的另一半。`,
        explanation: `正文“${printed}”里的“${sign}”没有成对。`,
      });
    });
  });
}

export const STRAY_BRACKETS: InspectionRule = {
  id: 'brackets',
  ofAnyPaper: true,
  title: '括号、引号没有成对',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares: '同一处的括号、引号、书名号应成对。编号后面的半个括号（1）、a））不算。',
  find: ({ passages }) => findStrayBrackets(passages),
  wrong: [
    showWrong('治理面积三十平方公里（其中坡耕地六平方公里。第二年继续。', '“（”没有与之成对的另一半。'),
    showWrong('依据《节水管理办法开展工作。', '“《”没有与之成对的另一半。'),
  ],
  right: [
    show('治理面积三十平方公里（其中坡耕地（含梯田）六平方公里）。'),
    show('主要职能包括：1）编制规划；2）监督实施。'),
    show('贯彻“节水优先”方针，依据《节水管理办法》开展工作，报告见附件（附件 1）。'),
  ],
};
