import type { DocumentPlace } from '../../model/document.ts';
import type { Profile } from '../../model/profile.ts';
import type { Wording } from '../../model/wording.ts';

type Values = Readonly<Record<string, string>>;

/** A piece of a document that is read by itself: a paragraph, a heading, an item, or a cell of a small table. */
export interface Passage {
  /** The same for the same words at the same place: locator and count. */
  readonly id: string;
  /** The locator in the outline of the year, for `source` columns. */
  readonly locator: string;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
  /** The headings it stands under, from the part down, as printed. */
  readonly headings: readonly string[];
  /** Of a cell: what stands at the head of its row and column. */
  readonly labels: readonly string[];
  readonly text: string;
  readonly place: DocumentPlace;
}

/** What claims are held against. Rows are those that are written into the draft, with `id` and `amount`. */
export interface ClaimGround {
  readonly year: string;
  readonly publisher: string;
  readonly profile: Profile;
  readonly wording: Wording;
  /** Rows of the forms by table. */
  readonly forms: ReadonlyMap<string, readonly Values[]>;
  /** Codes of the functional and economic classification of the year, with `code` and `name`, by book. */
  readonly books: ReadonlyMap<string, readonly Values[]>;
}

export type FigureTag = 'Amount' | 'Percent' | 'Count' | 'Value';

/** A cell that a figure may be of. */
export interface Candidate {
  /** `table:row` or `table:row.field`. */
  readonly of: string;
  readonly tag: FigureTag;
  /** What it is, in words. */
  readonly name: string;
  /** What the cell holds, with its unit. */
  readonly value: string;
}

/**
 * A figure of a passage and what became of it: bound to a cell of a form or of a row of its own, open with its
 * candidates, or left as words (the year of the volume, dates, numbers of documents, ordinals).
 */
export interface FigureFate {
  /** Offsets in the text of the passage: number and unit, which the tag stands for. */
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly fate:
    | { readonly kind: 'bound'; readonly of: string; readonly tag: FigureTag; readonly isForm: boolean }
    | { readonly kind: 'open'; readonly decision: string }
    | { readonly kind: 'words'; readonly why: 'year' | 'date' | 'document' | 'name' };
}

/** What only somebody who knows can say. Several figures may hang on one decision. */
export interface Decision {
  /** The same for the same words, so that what was decided stays. */
  readonly id: string;
  readonly passage: string;
  readonly sentence: string;
  readonly printed: string;
  /** Why it is open, in words. */
  readonly why: string;
  /** What may be chosen; the last one always is the figure as a row of its own. */
  readonly candidates: readonly Candidate[];
}

/** A row that a text makes, in the table it belongs to; `values` has every column but those that are blank. */
export interface ClaimRow {
  readonly table: string;
  readonly id: string;
  readonly values: Values;
}

/** Something that does not agree, with both places: a row of the list of inconsistencies, proposed. */
export interface Finding {
  /** The rule that found it. */
  readonly rule: string;
  readonly passage: string;
  readonly weight: 'material' | 'minor' | 'wording';
  /** All columns of the table of inconsistencies. */
  readonly row: ClaimRow;
}

/** What a text came to. */
export interface TextReading {
  /** The figures of each passage that has any, by its id, in reading order. */
  readonly figures: ReadonlyMap<string, readonly FigureFate[]>;
  readonly rows: readonly ClaimRow[];
  readonly decisions: readonly Decision[];
  readonly findings: readonly Finding[];
}
