import { basename } from 'node:path';
import type { Volume } from '../../model/volume.ts';
import { mergeChapters } from './chapters/merge-chapters.ts';
import type { ImportRecord } from './import-record.ts';
import { writeInto } from './write-into.ts';
import { type NarrativeGround, writeChapters } from './write-narrative.ts';

/**
 * Writes the chapters of the forms where a year begins with them, or has waited for them; chapters that are there stay.
 * @returns what is known of the chapters that imports wrote
 */
export async function writeFormChapters(
  copy: string,
  narrative: NarrativeGround,
  draft: Volume | undefined,
  record: ImportRecord['chapters'],
  isFresh: boolean,
): Promise<ImportRecord['chapters']> {
  if (!isFresh) return record;
  const own = new Set((draft?.chapters ?? []).map(({ slug }) => slug));
  const wanted = [...writeChapters(narrative)]
    .map(([name, text]) => [basename(name, '.mdx'), text] as const)
    .filter(([slug]) => !own.has(slug));
  const merged = mergeChapters(new Map(wanted), new Map(), {}, () => false);
  for (const [slug, text] of merged.written) await writeInto(copy, `content/${narrative.year}/${slug}.mdx`, text);
  return { ...record, ...merged.record };
}
