import type { ClaimPlace } from './context.ts';
import { foldWords } from './fold-words.ts';
import type { SaidFigure } from './list-said-figures.ts';
import type { Subject } from './subject.ts';

const REASON = /(?:主要)?原因(?:是|为|系|：|:)|由于|主要是(?:因|由)?/;

const PART = /[；;](?!\s*(?:[一二三四五六七八九十]是|[（(]?\d|另外|同时|其次|再次|此外))/;

/** Whether a figure stands in the words that give a reason, which end with a semicolon: what it is of must be named there. */
export function isInReason({ before }: Pick<SaidFigure, 'before'>): boolean {
  return REASON.test(before.split(PART).at(-1) ?? '');
}

const SAID = /(?:主要)?原因(?:是|为|系|：|:)+([^。]*)。/;
const FIGURE = /\d[\d.,]*\s*(?:万?元|%|％)/g;
const LEAST = 3;
/** A reason that ends farther behind is of something else. */
const LONGEST = 1200;

/** Whether the words before a reason name something else. */
function isOfOther(words: string, { of }: Subject, { context }: ClaimPlace): boolean {
  const folded = foldWords(words);
  const own = context.subjects.find((each) => each.of === of)?.names ?? [];
  if (own.some((name) => folded.includes(name))) return false;
  return context.subjects.some(
    (each) => each.of !== of && each.names.some((name) => name.length >= LEAST && folded.includes(name)),
  );
}

/**
 * The reason that a passage gives behind a figure, up to its stop; blank where there is none, or where another figure
 * or subject stands between.
 */
export function findReason(place: ClaimPlace, subject: Subject): string {
  const {
    figure: { end },
    state: { passage },
  } = place;
  const behind = passage.text.slice(end, end + LONGEST);
  const match = SAID.exec(behind);
  const reason = match?.[1]?.trim() ?? '';
  const between = behind.slice(0, match?.index ?? 0);
  const isNext = (between.match(FIGURE) ?? []).length <= (/^[，,]?\s*(?:增|减|下|上|降|升|提)/.test(between) ? 1 : 0);
  return !isNext || isOfOther(between, subject, place) ? '' : reason;
}
