import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from '../rules/write-finding.ts';

const PAIRS: readonly (readonly [open: string, close: string])[] = [['（(', '）)'], ['“', '”'], ['《', '》'], ['〔', '〕']];
/** 1） and a） number an item and open nothing. */
const NUMBERING = /(?:^|[\s。；;，])[（(]?(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[）)]/g;
const AROUND = 12;

/** The places of signs of one pair that have no partner. */
function listStray(text: string, [open, close]: readonly [string, string]): number[] {
  const opened: number[] = [];
  const stray: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (open.includes(character)) opened.push(index);
    else if (close.includes(character) && opened.pop() === undefined) stray.push(index);
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
    const text = own.map((passage) => passage.text.replace(NUMBERING, (mark) => ' '.repeat(mark.length))).join('\n');
    const [first] = own;
    return PAIRS.flatMap((pair) => listStray(text, pair)).map((index) => {
      const [sign, printed] = [text[index] ?? '', text.slice(Math.max(0, index - AROUND), index + AROUND).replaceAll('\n', '')];
      return writeFinding({
        rule: 'brackets', key: nameByWords(locator, String(index), sign), passage: first?.id ?? '', weight: 'wording', title: `“${sign}”没有成对`,
        a: { of: '', locator, printed }, b: { of: '', locator: '', printed: '' }, difference: '', kind: 'slip', isProvable: true,
        verdict: `“${sign}”没有与之成对的另一半。`, explanation: `正文“${printed}”里的“${sign}”没有成对。`,
      });
    });
  });
}
