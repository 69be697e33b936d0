import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { writeFinding } from './write-finding.ts';

const LEAST = 6;
const HAN = /^\p{Script=Han}$/u;

/** Whether two names of one length differ in one character, or one has a character more. */
function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.length - start - end, b.length - start - end];
  return left <= 1 && right <= 1 && start >= 2 && end >= 1;
}

/** Names in a text that begin and end as the publisher's and are out by one character. */
function listSlips(text: string, name: string): string[] {
  const [head, tail] = [name.slice(0, 2), name.slice(-1)];
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
  const found = passages.flatMap((passage) => listSlips(passage.text.replace(/\s/g, ''), publisher).map((words) => ({ passage, words })));
  return [...Map.groupBy(found, ({ words }) => words)].map(([words, places]) => {
    const [first] = places;
    const locators = [...new Set(places.map(({ passage }) => passage.locator))].join(' ');
    return writeFinding({
      rule: 'name', key: nameByWords(words), passage: first?.passage.id ?? '', weight: 'wording', title: `单位名称写法不一：${words}`,
      a: { of: '', locator: locators, printed: words }, b: { of: '', locator: '', printed: publisher }, difference: '', kind: 'label', isProvable: true,
      verdict: `单位名称是“${publisher}”，这里写“${words}”。`, explanation: `正文有${places.length}处把“${publisher}”写成“${words}”。`,
    });
  });
}
