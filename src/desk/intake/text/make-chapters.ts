import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Profile } from '../../../model/profile.ts';
import { type MergedChapters, mergeChapters } from '../chapters/merge-chapters.ts';
import type { PlannedChapter } from '../chapters/plan-chapters.ts';
import { writeWordChapter } from '../chapters/write-word-chapter.ts';
import { writeChapters } from '../write-narrative.ts';
import { writeInto } from '../write-into.ts';
import { type BoundText, listDraftRows } from './bind-text.ts';
import type { Targets } from './list-targets.ts';
import { showCells } from './show-cells.ts';
import type { WordsGround } from './words-ground.ts';

function isWhole({ filled }: WordsGround, references: readonly string[]): boolean {
  return references.every((reference) => {
    const [table = '', id = ''] = reference.split(':');
    return filled.get(table)?.some((row) => row['id'] === id && row['amount'] !== '') ?? false;
  });
}

/** All chapters that the files make: of words with their forms, and of forms alone. */
export function makeChapters(
  ground: WordsGround,
  planned: readonly PlannedChapter[],
  bound: BoundText,
  projects: Targets['projects'],
): Map<string, string> {
  const { profile, filled, schemas, draft, narrative } = ground;
  const rows = new Map([
    ...listDraftRows(draft?.latest.tables),
    ...filled,
    ...[...bound.tables].map(([name, table]) => [name, table.rows] as const),
  ]);
  const conflicts = Map.groupBy(
    bound.findings.filter(({ weight }) => weight === 'material'),
    ({ passage }) => passage,
  );
  const body = {
    figures: bound.reading.figures,
    show: showCells(schemas, rows),
    projects,
    conflicts: new Map([...conflicts].map(([passage, own]) => [passage, own.map(({ row }) => row.id)])),
  };
  const formsOf = (slug: string): Profile['chapters'] =>
    profile.chapters
      .filter((chapter) => chapter.slug === slug && filled.has(chapter.form))
      .map((chapter) =>
        isWhole(ground, [chapter.keyFigure]) ? chapter : { ...chapter, keyFigure: '', keyFigureLabel: '' },
      );
  const words = planned.map(
    (chapter) => [chapter.slug, writeWordChapter(chapter, formsOf(chapter.slug), body)] as const,
  );
  const own = new Set(words.map(([slug]) => slug));
  const forms = [...writeChapters(narrative)]
    .map(([name, text]) => [basename(name, '.mdx'), text] as const)
    .filter(([slug]) => !own.has(slug));
  const isWanted = ([slug]: readonly [string, string]): boolean =>
    ground.isFresh || ground.record.chapters[slug] !== undefined;
  return new Map([...words, ...forms.filter(isWanted)]);
}

/** A chapter without what its place in the outline says. */
const dropPlace = (text: string): string => text.replace(/^(?:part|order|sections):.*$/gm, '');

/** Writes chapters into the copy of a project, but for those that somebody changed. */
export async function writeMerged(ground: WordsGround, wanted: ReadonlyMap<string, string>): Promise<MergedChapters> {
  const { copy, year, draft, record, narrative } = ground;
  const texts = await Promise.all(
    (draft?.chapters ?? []).map(async ({ slug, file }) => [slug, await readFile(join(copy, file), 'utf8')] as const),
  );
  const made = writeChapters(narrative);
  const isMade = (slug: string, text: string): boolean => dropPlace(made.get(`${slug}.mdx`) ?? '') === dropPlace(text);
  const merged = mergeChapters(wanted, new Map(texts), record.chapters, isMade);
  for (const [slug, text] of merged.written) await writeInto(copy, `content/${year}/${slug}.mdx`, text);
  for (const slug of merged.gone) await rm(join(copy, `content/${year}/${slug}.mdx`), { force: true });
  return merged;
}
