import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from '../rules/write-finding.ts';

const LONG = 20;
const SENTENCE = /[，。；]/;
const OPEN_END = /[\p{Script=Han}\d%％]$/u;
const AROUND = 16;

/** Whether a passage is a sentence of running text, and no title, name or cell. */
function isSentence({ kind, text }: Passage): boolean {
  return (kind === 'paragraph' || kind === 'item') && text.length >= LONG && SENTENCE.test(text);
}

/** A text with more of them has lines broken by whoever saved it, and nobody can tell its paragraphs. */
const MOST = 6;

/** A paragraph of running text that ends without a stop, where the next one begins something else. */
export function findMissingStop(passages: readonly Passage[]): Finding[] {
  const found = passages.flatMap((passage, index) => {
    const next = passages[index + 1];
    const goesOn = next !== undefined && next.kind === 'paragraph' && next.locator === passage.locator;
    if (!isSentence(passage) || goesOn || !OPEN_END.test(passage.text.trimEnd())) return [];
    const printed = passage.text.trimEnd().slice(-AROUND);
    return [writeFinding({
      rule: 'stop', key: nameByWords(passage.id, printed), passage: passage.id, weight: 'wording', title: '段末没有标点',
      a: { of: '', locator: passage.locator, printed: `…${printed}` }, b: { of: '', locator: '', printed: `…${printed}。` }, difference: '', kind: 'slip', isProvable: true,
      verdict: '这一段是完整的句子，末尾没有句号。', explanation: `“…${printed}”这一段的末尾没有标点。`,
    })];
  });
  return found.length > MOST ? [] : found;
}
