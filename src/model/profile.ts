import type { Numbered } from './schema.ts';

/** A column of a form: the code of its category, what the form prints above it, and other ways to print it. */
export interface ProfileColumn {
  readonly value: string;
  readonly label: string;
  readonly labelEn: string;
  readonly also: readonly string[];
}

/** A row that a form has by itself, whatever its codes: one with `id`, or one with an id in each column. */
export interface ProfileRow {
  readonly name: string;
  readonly also: readonly string[];
  readonly side: string;
  /** The row it is a detail of, by the beginning of that one's ids; blank where it is none. */
  readonly under: string;
  /** Ids of its cells by column; one under a blank name where the form has no columns. */
  readonly cells: ReadonlyMap<string, string>;
  /** Other fields of the table that the row has a value in. */
  readonly values: Readonly<Record<string, string>>;
}

/** In each row one column is the sum of others; one with a minus before it is taken away. */
export interface ProfileSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** One form (表式) of a profile, and the table that keeps it. */
export interface ProfileForm {
  readonly table: string;
  readonly number: string;
  readonly title: string;
  readonly also: readonly string[];
  /** The classification whose codes its rows go by; blank where it has none. */
  readonly codes: '' | 'functional' | 'economic';
  /** The side that lists the classes of expenditure by name; blank where none does. */
  readonly classes: string;
  readonly columns: readonly ProfileColumn[];
  readonly rows: readonly ProfileRow[];
  readonly sums: readonly ProfileSum[];
  /** Whether it numbers its columns (栏次) and its rows (行次). */
  readonly numbered: readonly Numbered[];
  /** Another form that may stand in the place of this one; blank where there is none. */
  readonly instead: string;
  /** What the form says of itself below its figures; blank where it says nothing. */
  readonly note: string;
  /** What a form without figures says below it. */
  readonly empty: string;
}

/** An equality that holds by the meaning of the forms; `{code}` and `{name}` in its texts are those of every class. */
export interface ProfileIdentity {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly left: string;
  readonly right: string;
  /** A reference with `{code}` that is added up over all classes; blank where `right` says it all. */
  readonly sum: string;
  /** Whether the form may leave out the details: without any of them nothing is compared. */
  readonly detail: boolean;
}

/** A chapter that can be written from one form alone. References stand in braces; a sentence with a blank one is left out. */
export interface ProfileChapter {
  readonly slug: string;
  readonly form: string;
  readonly title: string;
  readonly summary: string;
  readonly keyFigure: string;
  readonly keyFigureLabel: string;
  readonly words: readonly string[];
}

/** A section of the document, and the chapter that it becomes; its titles are compared without numbers, year and publisher. */
export interface ProfileSection {
  readonly slug: string;
  readonly title: string;
  readonly also: readonly string[];
  /** What the chapter is about, in one line. */
  readonly summary: string;
}

export interface ProfileFlowItem {
  readonly label: string;
  readonly of: string;
  readonly chapter: string;
}

/** What a set of official forms looks like (样式): data of `data/profiles/`. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** Documents that ask for these forms. */
  readonly basis: readonly string[];
  /** The first year it may be of. */
  readonly from: number;
  readonly parts: readonly { readonly title: string; readonly also: readonly string[] }[];
  /** Which part holds the forms, from 1. */
  readonly formsPart: number;
  readonly classes: readonly { readonly code: string; readonly name: string; readonly former: readonly string[] }[];
  readonly forms: readonly ProfileForm[];
  readonly identities: readonly ProfileIdentity[];
  readonly chapters: readonly ProfileChapter[];
  /** Sections that documents have, whichever part they stand in. */
  readonly sections: readonly ProfileSection[];
  readonly keyFigures: readonly (ProfileFlowItem & { readonly sentence: string })[];
  readonly flow: Readonly<Record<'in' | 'out' | 'left', readonly ProfileFlowItem[]>> & { readonly total: string };
}

/** How the document of a year prints a form, where that is otherwise than in the profile. */
export interface PrintedForm {
  readonly table: string;
  readonly number: string;
  readonly title: string;
}

/** What `volume.yaml` says of the forms of its year. */
export interface FormSettings {
  /** The id of the profile; blank where the year follows none. */
  readonly profile: string;
  readonly forms: readonly PrintedForm[];
}

/** All titles of forms that some profiles know, each once. */
export function listFormTitles(profiles: Iterable<Profile>): string[] {
  return [...new Set([...profiles].flatMap(({ forms }) => forms.flatMap(({ title, also }) => [title, ...also])))];
}

/** The form of a profile that a table keeps, or undefined. */
export function findForm({ forms }: Profile, table: string): ProfileForm | undefined {
  return forms.find((form) => form.table === table);
}
