import type { Place } from './issue.ts';

/** A component written in a chapter, e.g. `<Amount of="02-income:total" />`. */
export interface ChapterPart {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** A run of plain words in a chapter. */
export interface ChapterText {
  readonly text: string;
  readonly place: Place;
}

/** What stands in a block, side by side: words, or a component that holds none, such as a figure. */
export type ChapterPiece = ChapterText | ChapterPart;

/** A heading, a paragraph, an item of a list or a cell of a table, as it is read by itself. */
export interface ChapterBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
  /** Of a heading: its level, from 1; 0 elsewhere. */
  readonly depth: number;
  /** Whether it stands in a `<Note>`: what an editor says beside the text of the publisher. */
  readonly isNote: boolean;
  /** Of a cell: what stands at the head of its row and of its column. */
  readonly heads: readonly (readonly ChapterPiece[])[];
  readonly pieces: readonly ChapterPiece[];
  readonly place: Place;
}

export interface ChapterLink {
  readonly address: string;
  readonly place: Place;
}

/** One MDX file of the narrative (章节): what its head says and what its body refers to. */
export interface Chapter {
  readonly year: string;
  readonly slug: string;
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  /** The part of the disclosure it belongs to, from 1: the locator of the part in the outline. */
  readonly part: number;
  readonly order: number;
  /** Locators of the sections of the source that the chapter carries. */
  readonly sections: readonly string[];
  /** The one cell that stands for the chapter in lists, or blank. */
  readonly keyFigure: string;
  readonly keyFigureLabel: string;
  /** Row id of `projects` where the chapter is about one project, else blank. */
  readonly project: string;
  readonly parts: readonly ChapterPart[];
  readonly texts: readonly ChapterText[];
  readonly links: readonly ChapterLink[];
  /** The words of each paragraph, heading, cell and attribute in one run, as a reader sees them side by side. */
  readonly runs: readonly (readonly ChapterText[])[];
  /** In reading order, without the head. */
  readonly blocks: readonly ChapterBlock[];
  /** Where the members of the head stand; `sections` one by one. */
  readonly places: Readonly<Record<'title' | 'summary' | 'keyFigure' | 'project', Place>> & {
    readonly sections: readonly Place[];
  };
}
