import type { SearchAnswer, AnsweredFigure } from '../answer.ts';
import type { Hit } from '../rank-records.ts';
import { findRowTable } from '../year-rows.ts';

/** The figure that was asked for, with the page that says most about it. */
export interface Card {
  readonly figure: AnsweredFigure;
  /** Stands under the figure; undefined where the row itself is the place. */
  readonly hit: Hit | undefined;
}

/** An answer in the order in which it is shown. */
export interface ArrangedAnswer {
  readonly card: Card | undefined;
  readonly exact: readonly Hit[];
  readonly near: readonly Hit[];
}

function isSamePage(a: Hit, b: Hit): boolean {
  return a.record.base === b.record.base && a.record.address === b.record.address;
}

/** The address of the place that answers. */
export function addressOfHit({ record, block }: Hit): string {
  return `${record.base}${record.address}${block.id === 'top' ? '' : `#${encodeURIComponent(block.id)}`}`;
}

/** The address of the row of a figure, in the year that is meant. */
export function addressOfFigure({ hit, year }: AnsweredFigure): string {
  return addressOfYear(hit, year);
}

/** The address of the same row in another year. */
export function addressOfYear({ record, block }: Hit, year: string): string {
  return `${record.base}${record.address.replace(/^\/\d{4}\//, `/${year}/`)}#${encodeURIComponent(block.id)}`;
}

/**
 * Puts the figure first, then everything that holds all, then what is near; a page that the figure leads to is not
 * shown again.
 */
export function arrangeAnswer({ figure, hits }: SearchAnswer): ArrangedAnswer {
  const [first] = hits;
  const isOfYear = figure !== undefined && figure.year === figure.hit.record.year;
  const isPage = first?.exact === true && findRowTable(first.record.address) === '';
  const hit = figure && first && isOfYear && isPage ? first : undefined;
  const rest = hits.filter((other) => other !== hit && !(figure && isOfYear && isSamePage(other, figure.hit)));
  return {
    card: figure && { figure, hit },
    exact: rest.filter(({ exact }) => exact),
    near: rest.filter(({ exact }) => !exact),
  };
}

/** The addresses of an answer, the best first, as the page lists them. */
export function listHitAddresses(answer: SearchAnswer): string[] {
  const { card, exact, near } = arrangeAnswer(answer);
  const own = card ? [...(card.hit ? [addressOfHit(card.hit)] : []), addressOfFigure(card.figure)] : [];
  return [...own, ...[...exact, ...near].map(addressOfHit)];
}
