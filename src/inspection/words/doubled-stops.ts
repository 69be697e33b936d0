import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from '../rules/write-finding.ts';

const DOUBLED = /[，。；：、！？](?:\s*[，。；、！？])+/g;
const AROUND = 10;

/** Two stops in a row: 。。 or ，。 */
export function findDoubledStops(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) => [...passage.text.matchAll(DOUBLED)].map(({ 0: stops, index }) => {
    const printed = passage.text.slice(Math.max(0, index - AROUND), index + stops.length + AROUND);
    return writeFinding({
      rule: 'stops', key: nameByWords(passage.id, String(index)), passage: passage.id, weight: 'wording', title: `标点重复：${stops}`,
      a: { of: '', locator: passage.locator, printed }, b: { of: '', locator: '', printed: '' }, difference: '', kind: 'slip', isProvable: true,
      verdict: `“${stops}”两个标点连在一起，应留一个。`, explanation: `正文“${printed}”里标点重复。`,
    });
  }));
}
