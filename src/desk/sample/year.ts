import { nameSampleCode } from './accounts.ts';
import type { Books } from './books.ts';
import { type Draw, openDraw } from './draw.ts';
import { totalise, type Totals } from './ledger.ts';

/** A row of a table as text, by field. */
export type SampleRow = Readonly<Record<string, string>>;
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly SampleRow[];
}

/** Everything the tables and the narrative of one year are made of. */
export interface Year {
  readonly year: string;
  readonly before: string;
  readonly offset: number;
  readonly books: Books;
  readonly prior: Books;
  readonly totals: Totals;
  readonly priorTotals: Totals;
  readonly nameOf: (code: string) => string;
  readonly draw: (...names: readonly string[]) => Draw;
}

export function openYear(seed: string, books: Books, prior: Books): Year {
  const year = String(books.year);
  return {
    year,
    before: String(prior.year),
    offset: books.offset,
    books,
    prior,
    totals: totalise(books, prior),
    priorTotals: totalise(prior, undefined),
    nameOf: (code) => nameSampleCode(code, books.offset),
    draw: (...names) => openDraw(seed, year, ...names),
  };
}

export function stated(values: SampleRow, source: string, note = ''): SampleRow {
  return { ...values, basis: 'stated', formula: '', source, note };
}

export function derived(values: SampleRow, formula: string, source: string, note = ''): SampleRow {
  return { ...values, basis: 'derived', formula, source, note };
}
