import { sha256Hex } from '../../../lib/hash.ts';
import type { ClaimRow } from '../../../inspection/claims/claim.ts';
import { GLOSSARY } from '../../../model/tables/glossary.ts';
import type { PlannedChapter } from '../chapters/plan-chapters.ts';
import type { OutlinePiece } from '../outline/piece.ts';
import { dropMark } from '../outline/read-mark.ts';

const DEFINED = /^([^：:。\n]{2,60})[：:]\s*(.+)$/s;
const MEANT = /^([^，,。：:\n]{2,40}?)(?:，|,)?\s*((?:是)?指.+)$/s;
const SHORT = 8;

/** A term and what it means, in the words of the document; undefined for a text that explains none. */
export function parseTerm(text: string): { readonly term: string; readonly definition: string } | undefined {
  const bare = dropMark(text.trim());
  const [, term = '', definition = ''] = DEFINED.exec(bare) ?? MEANT.exec(bare) ?? [];
  const name = term.replace(/^[“"](.*)[”"]$/, '$1').trim();
  return name === '' || definition.trim() === '' ? undefined : { term: name, definition: definition.trim() };
}

interface Term {
  readonly term: string;
  readonly definition: string;
  readonly locator: string;
}

/** The terms of a part: each with what follows below it. */
function collectTerms(pieces: readonly OutlinePiece[]): Term[] {
  const terms: Term[] = [];
  const top = Math.min(...pieces.filter(({ role }) => role === 'item').map(({ rank }) => rank));
  for (const { role, rank, text, locator } of pieces) {
    if (!['item', 'paragraph', 'bullet'].includes(role)) continue;
    const isOwn = top === Infinity || (role === 'item' && rank === top);
    const found = isOwn ? parseTerm(text) : undefined;
    const last = terms.at(-1);
    if (found) terms.push({ ...found, locator });
    else if (last) terms[terms.length - 1] = { ...last, definition: `${last.definition}${text}` };
  }
  return terms;
}

/**
 * Rows of the glossary from the chapter that explains terms.
 * @param known ids of terms that the year before, or the draft, explains
 */
export function listTerms(chapter: PlannedChapter | undefined, known: ReadonlyMap<string, string>): ClaimRow[] {
  const taken = new Set<string>();
  return collectTerms((chapter?.pieces ?? []).map(({ piece }) => piece)).flatMap(
    ({ term, definition, locator }, index) => {
      const id = known.get(term) ?? `term-${sha256Hex(term).slice(0, SHORT)}`;
      if (taken.has(id)) return [];
      taken.add(id);
      const values = {
        id,
        number: String(index + 1),
        term,
        source_term: term,
        definition,
        basis: 'stated',
        source: locator,
      };
      return [{ table: GLOSSARY.id, id, values }];
    },
  );
}
