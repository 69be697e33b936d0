import type { WorkbookCell } from '../../model/workbook.ts';
import type { FormSheet } from './find-form.ts';
import type { Found, Reason } from './target.ts';

/** An amount that goes into a row of the table. */
export interface Taking extends Found {
  readonly cell: WorkbookCell;
  /** In 万元; blank where the form says that it is not published. */
  readonly value: string;
  /** What the form calls the row, where the table has another name for its code. */
  readonly printed?: string;
  /** The amount that stood in the row, where it was another. */
  readonly former?: string;
}

/** An amount that goes nowhere. */
export interface Leaving {
  readonly cell: WorkbookCell;
  readonly reason: Reason;
}

/** A cell that the form has, with an amount or without. */
export interface FormPlace extends Found {
  /** The row of the sheet. */
  readonly row: number;
  /** What the form calls the row. */
  readonly name: string;
  /** Whether words above the column name the row, as in a form on its side. */
  readonly lying: boolean;
}

/** What was read of a form: where each amount goes, and what is left. */
export interface FormReading extends FormSheet {
  readonly takings: readonly Taking[];
  readonly leavings: readonly Leaving[];
  /** All cells of the form in its order. */
  readonly places: readonly FormPlace[];
}
