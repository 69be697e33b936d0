import type { DocumentPlace } from '../../model/document.ts';
import type { ClaimGround, Passage, TextReading } from '../claims/claim.ts';

/** A line of the list of contents, as printed. */
export interface ContentsLine {
  readonly title: string;
  /** The title as it is compared: without number, department and year, blanks and signs. */
  readonly key: string;
  /** The number of the page that it prints; undefined where it prints none. */
  readonly page: number | undefined;
  readonly place: DocumentPlace;
}

/** A line of the document behind its contents, or the title of a form: what may be a heading, in reading order. */
export interface TitleLine {
  readonly title: string;
  /** The title as it is compared, as in the contents. */
  readonly key: string;
  /** The page of the file; undefined where the format has none. */
  readonly page: number | undefined;
  /** Whether it is the title of a form that was taken out of the text, so that nothing is known of its order. */
  readonly isForm: boolean;
}

/** An official form, as it stands in the disclosure. */
export interface ExaminedForm {
  readonly table: string;
  readonly title: string;
  /** The sheet, or the page of a document. */
  readonly place: string;
  /** Whether it prints no amount at all, not even 0. */
  readonly isEmpty: boolean;
  /** Whether a line of it or below it says that there is nothing. */
  readonly isSaidEmpty: boolean;
}

/** An equality that must hold in a form or between forms, as formulas over cells. */
export interface FormEquality {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  /** What rounding may explain, in 万元; blank for nothing. */
  readonly tolerance: string;
}

/** Words of the file that nobody sees. */
export interface HiddenWords {
  readonly text: string;
  readonly place: DocumentPlace | undefined;
}

/** All that the rules look at: a disclosure as it has been read. What is not known is empty. */
export interface Examined {
  readonly ground: ClaimGround;
  /** In reading order. */
  readonly passages: readonly Passage[];
  /** Whether it is the accounts of a department with its units (部门决算) or of one unit (单位决算); blank where it does not say. */
  readonly level: 'department' | 'unit' | '';
  /** What the figures of the passages are of, and what that contradicts. */
  readonly reading: TextReading;
  readonly forms: readonly ExaminedForm[];
  readonly equalities: readonly FormEquality[];
  readonly contents: readonly ContentsLine[];
  readonly titles: readonly TitleLine[];
  /** Pages of the file on which nothing stands. */
  readonly blankPages: readonly number[];
  readonly hidden: readonly HiddenWords[];
  /** Days of approval (批复) and publication, YYYY-MM-DD; blank where they are not known. */
  readonly approved: string;
  readonly published: string;
  /** Days after its approval within which it must be out. */
  readonly days: number;
}
