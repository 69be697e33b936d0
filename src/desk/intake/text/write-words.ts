import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GLOSSARY } from '../../../model/tables/glossary.ts';
import { IDENTITIES } from '../../../model/tables/identities.ts';
import { packCsv } from '../../../views/files/pack-csv.ts';
import { flattenPassages, listPassages, type ReadPiece } from '../chapters/list-passages.ts';
import type { MergedChapters } from '../chapters/merge-chapters.ts';
import { type PlannedChapter, planChapters, TERMS } from '../chapters/plan-chapters.ts';
import type { ImportRecord } from '../import-record.ts';
import { openTitles } from '../outline/name-headings.ts';
import type { DocumentOutline } from '../outline/piece.ts';
import { writeInto } from '../write-into.ts';
import { type BoundText, bindText, listDraftRows } from './bind-text.ts';
import { listTargets } from './list-targets.ts';
import { listTerms } from './list-terms.ts';
import { makeChapters, writeMerged } from './make-chapters.ts';
import { listDecided, placeDecisions, type PlaceOf, writeOpen } from './open-decisions.ts';
import type { WordsGround } from './words-ground.ts';

/** What the words of a document came to. */
export interface WordsWritten {
  readonly pieces: readonly ReadPiece[];
  readonly chapters: readonly PlannedChapter[];
  readonly bound: BoundText;
  readonly merged: MergedChapters;
  readonly record: Pick<ImportRecord, 'rows' | 'chapters' | 'places'>;
  /** Where each decision stands. */
  readonly placeOf: PlaceOf;
  /** Ids of decisions that an editor made before. */
  readonly decided: ReadonlySet<string>;
}

/** Ids of the terms that the draft or the year before explains. */
function listKnownTerms({ draft, former }: WordsGround): Map<string, string> {
  const rows = [former, draft].flatMap((volume) => volume?.latest.tables.get(GLOSSARY.id)?.rows ?? []);
  return new Map(rows.map(({ id, values }) => [values[GLOSSARY.at.term] ?? '', id]));
}

/** Writes the tables that have rows of the text; one that has none left goes. */
async function writeTables({ copy, folder, schemas }: WordsGround, { tables }: BoundText): Promise<void> {
  for (const [name, { rows }] of tables) {
    const schema = schemas.get(name);
    const file = `${folder}/${name}.csv`;
    if (!schema) throw new Error(`no schema ${name} for rows of the text`);
    if (rows.length === 0) await rm(join(copy, file), { force: true });
    else
      await writeInto(
        copy,
        file,
        packCsv(
          rows,
          schema.fields.map((field) => field.name),
        ),
      );
  }
}

/** Writes the words of a document into the copy of a project: the rows of its figures, chapters, decisions. */
export async function writeWords(ground: WordsGround, outline: DocumentOutline): Promise<WordsWritten> {
  const { year, publisher, profile, filled, record, draft, former, identities } = ground;
  const pieces = listPassages(outline);
  const titles = openTitles(profile, { year, publisher });
  const hasForm = (slug: string): boolean =>
    profile.chapters.some((chapter) => chapter.slug === slug && filled.has(chapter.form));
  const chapters = planChapters(outline, pieces, titles.findSection, hasForm);
  const terms = listTerms(
    chapters.find(({ slug }) => slug === TERMS),
    listKnownTerms(ground),
  );
  const merge = { draft: listDraftRows(draft?.latest.tables).set(IDENTITIES.id, identities), record: record.rows };
  const claim = { year, publisher, profile, forms: filled, books: ground.books, wording: ground.wording };
  const targets = listTargets(chapters, publisher, former, draft);
  const passages = flattenPassages(pieces).filter(({ id }) => !targets.figures.has(id));
  const read = bindText(passages, claim, [...terms, ...targets.rows], merge, ground.bind);
  const bound = {
    ...read,
    reading: { ...read.reading, figures: new Map([...read.reading.figures, ...targets.figures]) },
  };
  await writeTables(ground, bound);
  const merged = await writeMerged(ground, makeChapters(ground, chapters, bound, targets.projects));
  const placeOf = placeDecisions(pieces, chapters, outline);
  await writeOpen(ground, bound, merged, placeOf);
  return {
    pieces,
    chapters,
    bound,
    merged,
    placeOf,
    decided: listDecided(ground),
    record: { rows: bound.digests, chapters: merged.record, places: outline.places.map(({ locator }) => locator) },
  };
}
