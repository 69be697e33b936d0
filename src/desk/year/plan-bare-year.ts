import type { Chapter, ChapterPart } from '../../model/chapter.ts';
import { findForm, type Profile } from '../../model/profile.ts';
import type { Table } from '../../model/table.ts';
import { IDENTITIES } from '../../model/tables/identities.ts';
import { EXPLANATIONS } from '../../model/tables/explanations.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { PROJECTS } from '../../model/tables/projects.ts';
import type { Volume } from '../../model/volume.ts';

/** What of the year before goes into a year whose forms a workbook will bring. */
export interface BarePlan {
  readonly tables: readonly Table[];
  readonly chapters: readonly Chapter[];
  /** Chapters that stay behind, since what they tell of is in no table that goes along. */
  readonly left: readonly Chapter[];
}

/** Components that show what a table holds; a link or an explanation may stand in any chapter. */
const SHOWING = new Set(['Amount', 'Percent', 'Count', 'Value', 'Chart', 'DataTable', 'Indicators', 'Open']);
/** What is made anew from the forms, or found in another document. */
const OWN = new Set<string>([IDENTITIES.id, INCONSISTENCIES.id, EXPLANATIONS.id]);

function nameTable({ name, attributes }: ChapterPart): string {
  if (name === 'Indicators') return PROJECTS.id;
  return name === 'Chart' || name === 'Open' ? '' : ((attributes['of'] ?? '').split(':')[0] ?? '');
}

/** A chapter with what it still shows, somewhere in its part of the new document; undefined where nothing of it is left. */
function reduce(chapter: Chapter, tables: ReadonlySet<string>): Chapter | undefined {
  const shown = chapter.parts.filter(({ name }) => SHOWING.has(name));
  const parts = shown.filter((part) => tables.has(nameTable(part)));
  const isBound = chapter.project !== '' && !tables.has(PROJECTS.id);
  if (isBound || (shown.length > 0 && parts.length === 0)) return undefined;
  const isKey = tables.has(chapter.keyFigure.split(':')[0] ?? '');
  const key = isKey ? {} : { keyFigure: '', keyFigureLabel: '' };
  return { ...chapter, ...key, parts, sections: [String(chapter.part)] };
}

/** Tables of a year that its profile does not make, by name. */
export function listOtherTables({ latest }: Volume, profile: Profile): Table[] {
  return [...latest.tables.values()].filter(({ schema: { name } }) => !findForm(profile, name) && !OWN.has(name));
}

/**
 * Plans a year that begins with nothing that somebody would have to delete: tables only where they are asked for,
 * and chapters that tell of no figure, or of figures in those tables. Those of the forms are the import's.
 */
export function planBareYear(volume: Volume, profile: Profile, wanted: readonly string[]): BarePlan {
  const tables = listOtherTables(volume, profile).filter(({ schema }) => wanted.includes(schema.name));
  const names = new Set(tables.map(({ schema }) => schema.name));
  const made = new Set(profile.chapters.map(({ slug }) => slug));
  const others = volume.chapters.filter(({ slug, part }) => !made.has(slug) && part !== profile.formsPart);
  const reduced = others.map((chapter) => ({ chapter, kept: reduce(chapter, names) }));
  return {
    tables,
    chapters: reduced.flatMap(({ kept }) => kept ?? []),
    left: reduced.flatMap(({ chapter, kept }) => (kept ? [] : [chapter])),
  };
}
