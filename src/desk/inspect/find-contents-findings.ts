import type { Finding } from '../../inspection/claims/claim.ts';
import { nameByWords } from '../../inspection/claims/open-ledger.ts';
import { writeFinding } from '../../inspection/rules/write-finding.ts';
import type { DocumentBlock } from '../../model/document.ts';
import type { Profile } from '../../model/profile.ts';
import { dropPage, findContents } from '../intake/outline/cut-contents.ts';
import { foldSection, type Titled } from '../intake/outline/fold-heading.ts';
import { openTitles } from '../intake/outline/name-headings.ts';
import { readMark } from '../intake/outline/read-mark.ts';

/** Where more of a list of contents cannot be found again, it was not read right, and nothing is said. */
const MOST_LOST = 4;

const textOf = (block: DocumentBlock): string => (block.kind === 'table' ? '' : block.text);

/**
 * Headings that the list of contents names and the document does not have. Words that one of them leaves out (情况, 说明,
 * 的, the department and the year) make no difference.
 * @param sheets titles of forms that were taken out of the text
 */
export function findContentsFindings(blocks: readonly DocumentBlock[], profile: Profile, titled: Titled, sheets: readonly string[]): Finding[] {
  const contents = findContents(blocks, openTitles(profile, titled).fold);
  if (!contents) return [];
  const fold = (text: string): string => foldSection(text, titled);
  const behind = new Set([...blocks.slice(contents.to).map((block) => fold(textOf(block))), ...sheets.map(fold)]);
  const entries = blocks.slice(contents.from, contents.to).map((block) => ({ block, text: dropPage(textOf(block)).trim() })).filter(({ text }) => readMark(text) !== undefined);
  const isThere = (title: string): boolean => title === '' || behind.has(title) || [...behind].some((other) => other.startsWith(title) || other.endsWith(title));
  const lost = entries.filter(({ text }) => !isThere(fold(text)));
  if (lost.length * MOST_LOST > entries.length) return [];
  return lost.map(({ block, text }) => writeFinding({
    rule: 'contents', key: nameByWords(text), passage: '', weight: 'wording', title: `目录里有、正文里没有的标题：${text}`,
    a: { of: '', locator: block.place.page === undefined ? '' : `第${block.place.page}页`, printed: text }, b: { of: '', locator: '', printed: '' },
    difference: '', kind: 'missing', isProvable: true, verdict: '目录与正文的标题对不上。', explanation: `目录列有“${text}”，正文里没有这个标题。`,
  }));
}
