import type { AnswerBook } from './answer-book.ts';
import type { Chapter } from './chapter.ts';
import type { Chart } from './chart/chart.ts';
import type { Classification } from './classification.ts';
import type { Place } from './issue.ts';
import type { Outline } from './source-outline.ts';
import type { FormSettings, Profile } from './profile.ts';
import type { Ledger, Release } from './release.ts';
import type { Table } from './table.ts';
import type { CellChange } from './version-change.ts';
import type { VolumeInspection } from './volume-inspection.ts';
import { VolumeIndex } from './volume-index.ts';

/** A figure chosen for the home page and the page of the year. */
export interface KeyFigure {
  readonly label: string;
  readonly of: string;
  /** The row of `changes` that says how it moved, or blank. */
  readonly change: string;
  readonly chapter: string;
  readonly sentence: string;
}

/** One step of the account in one picture: where money came from, went to, or stayed. */
export interface FlowItem {
  readonly label: string;
  readonly of: string;
  readonly chapter: string;
}

/** Why a finding of the inspection stands as it is, as an editor says it. */
export interface ExplainedFinding {
  readonly finding: string;
  readonly reason: string;
  readonly place: Place;
}

/** What `content/<year>/volume.yaml` says of a year. */
export interface VolumeSettings {
  readonly title: string;
  readonly summary: string;
  readonly keyFigures: readonly KeyFigure[];
  /** What the register of open government says of the document: 索引号, 主题分类, 成文日期, 有效性; blank where unknown. */
  readonly information: Readonly<Record<'index' | 'subject' | 'written' | 'validity', string>>;
  /** The day on which the accounts were approved (批复), as `2021-06-30`; blank where nobody knows it. */
  readonly approved: string;
  /** Findings of the inspection that stand as they are, each by its id with the reason. */
  readonly explained: readonly ExplainedFinding[];
  /** The set of official forms that the year follows, and how its document prints them. */
  readonly form: FormSettings;
  readonly flow: {
    readonly total: string;
    readonly in: readonly FlowItem[];
    readonly out: readonly FlowItem[];
    readonly left: readonly FlowItem[];
  };
}

/** What is known of the source document. */
export interface Register {
  /** A text has characters and lines, a workbook sheets, a document of words paragraphs and maybe pages. */
  readonly kind: 'text' | 'workbook' | 'document';
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
  readonly form: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly characters: number;
  readonly lines: number;
  readonly pages?: number;
  /** Whether the file at hand is all that was made public, or lacks what `missing` names; then nobody can say what was not published. */
  readonly completeness: 'whole' | 'partial';
  readonly missing: readonly string[];
  /** What the volume is made from, as the middle of a sentence (本卷依据……编成); blank where `form` says it well enough. */
  readonly follows: string;
  readonly note: string;
}

/** The text of the source document, where the publisher lays it beside the register. */
export interface VolumeDocument {
  readonly file: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** What the last import of a year left beside its register. */
export interface Imported {
  /** The files that were handed over, as they lie in the project. */
  readonly files: readonly string[];
  /** Contradictions that it put into the list, by id; one that is there no more was taken off by an editor. */
  readonly proposed: ReadonlySet<string>;
}

/** Size and SHA-256 of a file. */
export interface FileWeight {
  readonly bytes: number;
  readonly digest: string;
}

/** Published files by their root-relative addresses; each throws where there is no such file. */
export interface MadeFiles {
  readonly read: (address: string) => Uint8Array;
  readonly weigh: (address: string) => FileWeight;
}

/** A year: its versions, its narrative and its source. */
export interface Volume {
  readonly year: string;
  readonly settings: VolumeSettings;
  /** The profile that `settings` names, where there is one. */
  readonly profile?: Profile;
  readonly register: Register;
  /** The outline of the latest version, by locator. */
  readonly outline: Outline;
  readonly document: VolumeDocument | undefined;
  /** The classifications of the latest version. */
  readonly classification: Classification;
  /** The classifications and the outline as they lie in the year's folders now; a draft leans on them, a released version on its own copies. */
  readonly references: ReadonlyMap<string, Table>;
  readonly ledger: Ledger;
  /** Newest first. */
  readonly releases: readonly Release[];
  readonly latest: Release;
  /** What follows from its versions; ask for it with `getIndex`. */
  readonly index: VolumeIndex;
  readonly chapters: readonly Chapter[];
  readonly charts: readonly Chart[];
  /** What the last import left; undefined where nothing was imported. */
  readonly imported?: Imported;
  /** What the rules of the inspection say of it; set where the site was opened. */
  readonly inspection?: VolumeInspection;
  /** What an editor has to decide of the figures of the source; undefined where nothing is open. */
  readonly decisions?: Table | undefined;
  /** Questions about its figures, and what the publisher answered; undefined where nothing is. */
  readonly answers?: AnswerBook | undefined;
  /** The published files of this volume, where an earlier build made them from the same; nothing of such a volume is rendered again. */
  readonly made?: MadeFiles;
}

/** A volume with other versions in place of its own, one for each in their order. */
export function replaceReleases(volume: Volume, releases: readonly Release[]): Volume {
  const latest = releases[volume.releases.indexOf(volume.latest)] ?? volume.latest;
  return { ...volume, releases, latest, index: new VolumeIndex(releases) };
}

/** What follows from the versions of a volume; throws where it was made of others. */
export function getIndex({ year, releases, index }: Volume): VolumeIndex {
  if (index.releases !== releases) throw new Error(`the index of ${year} is one of other versions`);
  return index;
}

/** What a version of a volume changed against the one before it; nothing for the first version. */
export function listVersionChanges(volume: Volume, release: Release): readonly CellChange[] {
  return getIndex(volume).changes.get(release) ?? [];
}
