/** Something that amounts are stated of: a row of a form, or a row that the text makes in a table of its own. */
export interface Subject {
  /** The cell of its amount in the year, `table:row`. */
  readonly of: string;
  readonly table: string;
  /** Names it goes by, folded, longest first. */
  readonly names: readonly string[];
  /** What it is called in messages and in names of rows. */
  readonly label: string;
  /** The cell of its budget where a form has one. */
  readonly budget: string;
  /** The cell of its adjusted budget where a form has one. */
  readonly adjusted: string;
  /** The account code; blank where there is none. */
  readonly code: string;
  /** The cell of what it is a part of where nothing else is said; blank where there is none. */
  readonly whole: string;
  /** The unit of a row that the text makes; blank for a row of a form. */
  readonly unit: string;
}

/** A row of a form or an own row by the cell it stands for. */
export type Subjects = ReadonlyMap<string, Subject>;
