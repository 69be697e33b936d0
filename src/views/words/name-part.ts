import { parseSources } from '../../model/cell.ts';
import type { Table } from '../../model/table.ts';
import { readProof } from '../../model/tables/shared-columns.ts';
import type { Volume } from '../../model/volume.ts';
import { matchYear, PART_NUMBER, sayPart } from './words.zh.ts';

/** What a part is named by. */
export type NamedVolume = Pick<Volume, 'outline' | 'profile' | 'register' | 'year'>;

const PART = 'part';

/** What a document prints before the title of a part: its number, the year, the department; in either order. */
function dropFront(title: string, { register: { publisher }, year }: NamedVolume): string {
  const dropYear = (text: string): string => text.replace(matchYear(year), '').trim();
  const rest = dropYear(title.replace(PART_NUMBER, ''));
  const own = dropYear(publisher !== '' && rest.startsWith(publisher) ? rest.slice(publisher.length) : rest);
  return own === '' ? title : own;
}

/**
 * The title of a part as the year's document has it, without a year or a department before it; that of the profile
 * where the outline has none, else blank.
 */
export function titlePart(volume: NamedVolume, part: number): string {
  const printed = volume.outline.get(String(part));
  if (printed?.kind === PART && printed.title !== '') return dropFront(printed.title, volume);
  return volume.profile?.parts[part - 1]?.title ?? '';
}

/** What a part of the year's document is called: `第二部分 部门决算情况说明`. */
export function namePart(volume: NamedVolume, part: number): string {
  return sayPart(part, titlePart(volume, part)).trim();
}

/** The numbers of the parts that a year's outline or its chapters have. */
export function listParts({ outline, chapters }: Pick<Volume, 'outline' | 'chapters'>): number[] {
  const printed = [...outline.values()].filter(({ kind, locator }) => kind === PART && /^[1-9]\d?$/.test(locator));
  const parts = [...printed.map(({ locator }) => Number(locator)), ...chapters.map(({ part }) => part)];
  return [...new Set(parts)].toSorted((a, b) => a - b);
}

/** The part that most rows of a table are taken from; undefined where they name no place. */
export function findPart({ rows }: Pick<Table, 'rows'>): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const locator of parseSources(readProof(row).source ?? '')) {
      const part = Number(/^[1-9]\d?(?=\.|$)/.exec(locator)?.[0] ?? 0);
      if (part > 0) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([one, a], [other, b]) => b - a || one - other)[0]?.[0];
}
