import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Decision } from '../../../inspection/claims/claim.ts';
import { DECISIONS } from '../../../model/tables/decisions.ts';
import { GLOSSARY } from '../../../model/tables/glossary.ts';
import { IDENTITIES } from '../../../model/tables/identities.ts';
import type { Profile } from '../../../model/profile.ts';
import { listBlanks } from '../../../model/reference.ts';
import type { Schema } from '../../../model/schema.ts';
import type { Volume } from '../../../model/volume.ts';
import type { Wording } from '../../../model/wording.ts';
import { packCsv } from '../../../views/bundle/pack-csv.ts';
import { nameSourcePlace } from '../../../views/text/source-view.ts';
import { flattenPassages, listPassages, type ReadPiece } from '../chapters/list-passages.ts';
import { type MergedChapters, mergeChapters } from '../chapters/merge-chapters.ts';
import { type PlannedChapter, planChapters, TERMS } from '../chapters/plan-chapters.ts';
import { writeWordChapter } from '../chapters/write-word-chapter.ts';
import type { ImportRecord } from '../import-record.ts';
import type { Filled } from '../make-identities.ts';
import { openTitles } from '../outline/name-headings.ts';
import type { DocumentOutline } from '../outline/piece.ts';
import { type NarrativeGround, writeChapters } from '../write-narrative.ts';
import { writeInto } from '../write-into.ts';
import { type BindPassages, type BoundText, bindText, listDraftRows } from './bind-text.ts';
import { listTerms } from './list-terms.ts';
import { listTargets, type Targets } from './list-targets.ts';
import { showCells } from './show-cells.ts';
import { type DecisionPlace, writeDecisions } from './write-decisions.ts';

type Values = Readonly<Record<string, string>>;

/** What the words of a year are written by. */
export interface WordsGround {
  readonly copy: string;
  readonly year: string;
  readonly folder: string;
  readonly profile: Profile;
  readonly publisher: string;
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly draft: Volume | undefined;
  readonly former: Volume | undefined;
  /** Rows of all forms of the year, by table. */
  readonly filled: Filled;
  readonly identities: readonly Values[];
  /** Rows of the code books by book. */
  readonly books: ReadonlyMap<string, readonly Values[]>;
  readonly narrative: NarrativeGround;
  readonly record: ImportRecord;
  readonly wording: Wording;
  /** Whether the year begins, or has waited for its forms. */
  readonly isFresh: boolean;
  readonly bind: BindPassages;
}

/** What the words of a document came to. */
export interface WordsWritten {
  readonly pieces: readonly ReadPiece[];
  readonly chapters: readonly PlannedChapter[];
  readonly bound: BoundText;
  readonly merged: MergedChapters;
  readonly record: Pick<ImportRecord, 'rows' | 'chapters' | 'places'>;
  /** Where each decision stands. */
  readonly placeOf: (decision: Pick<Decision, 'passage'>) => DecisionPlace;
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
    else await writeInto(copy, file, packCsv(rows, schema.fields.map((field) => field.name)));
  }
}

function isWhole({ filled }: WordsGround, references: readonly string[]): boolean {
  return references.every((reference) => {
    const [table = '', id = ''] = reference.split(':');
    return filled.get(table)?.some((row) => row['id'] === id && row['amount'] !== '') ?? false;
  });
}

/** All chapters that the files make: of words with their forms, and of forms alone. */
function makeChapters(ground: WordsGround, planned: readonly PlannedChapter[], bound: BoundText, projects: Targets['projects']): Map<string, string> {
  const { profile, filled, schemas, draft, narrative } = ground;
  const rows = new Map([...listDraftRows(draft?.latest.tables), ...filled, ...[...bound.tables].map(([name, table]) => [name, table.rows] as const)]);
  const conflicts = Map.groupBy(bound.findings, ({ passage }) => passage);
  const body = {
    figures: bound.reading.figures, show: showCells(schemas, rows), projects,
    conflicts: new Map([...conflicts].map(([passage, own]) => [passage, own.map(({ row }) => row.id)])),
  };
  const formsOf = (slug: string): Profile['chapters'] => profile.chapters
    .filter((chapter) => chapter.slug === slug && filled.has(chapter.form))
    .map((chapter) => (isWhole(ground, listBlanks(`{${chapter.keyFigure}}`)) ? chapter : { ...chapter, keyFigure: '', keyFigureLabel: '' }));
  const words = planned.map((chapter) => [chapter.slug, writeWordChapter(chapter, formsOf(chapter.slug), body)] as const);
  const own = new Set(words.map(([slug]) => slug));
  const forms = [...writeChapters(narrative)].map(([name, text]) => [basename(name, '.mdx'), text] as const).filter(([slug]) => !own.has(slug));
  const isWanted = ([slug]: readonly [string, string]): boolean => ground.isFresh || ground.record.chapters[slug] !== undefined;
  return new Map([...words, ...forms.filter(isWanted)]);
}

/** A chapter without what its place in the outline says. */
const dropPlace = (text: string): string => text.replace(/^(?:part|order|sections):.*$/gm, '');

async function mergeInto(ground: WordsGround, wanted: ReadonlyMap<string, string>): Promise<MergedChapters> {
  const { copy, year, draft, record, narrative } = ground;
  const texts = await Promise.all((draft?.chapters ?? []).map(async ({ slug, file }) => [slug, await readFile(join(copy, file), 'utf8')] as const));
  const made = writeChapters(narrative);
  const isMade = (slug: string, text: string): boolean => dropPlace(made.get(`${slug}.mdx`) ?? '') === dropPlace(text);
  const merged = mergeChapters(wanted, new Map(texts), record.chapters, isMade);
  for (const [slug, text] of merged.written) await writeInto(copy, `content/${year}/${slug}.mdx`, text);
  for (const slug of merged.gone) await rm(join(copy, `content/${year}/${slug}.mdx`), { force: true });
  return merged;
}

/** Ids that the chapters which stay ask for. */
function listKept({ draft }: WordsGround, { edited }: MergedChapters): Set<string> {
  const slugs = new Set(edited.map(({ slug }) => slug));
  const parts = (draft?.chapters ?? []).filter(({ slug }) => slugs.has(slug)).flatMap(({ parts: own }) => own);
  return new Set(parts.filter(({ name }) => name === 'Open').map(({ attributes }) => attributes['of'] ?? ''));
}

async function writeOpen(ground: WordsGround, bound: BoundText, merged: MergedChapters, placeOf: WordsWritten['placeOf']): Promise<void> {
  const { copy, year, schemas, draft } = ground;
  const schema = schemas.get(DECISIONS.id);
  if (!schema) return;
  const file = `content/${year}/${DECISIONS.id}.csv`;
  const former = (draft?.decisions?.rows ?? []).map(({ values }) => values);
  const text = writeDecisions(bound.reading.decisions, placeOf, schema, former, listKept(ground, merged));
  if (text === '') await rm(join(copy, file), { force: true });
  else await writeInto(copy, file, text);
}

/** Where decisions stand: chapter, heading, page and paragraph. */
function placeDecisions(pieces: readonly ReadPiece[], chapters: readonly PlannedChapter[], outline: DocumentOutline): WordsWritten['placeOf'] {
  const passages = new Map(flattenPassages(pieces).map((passage) => [passage.id, passage]));
  const slugs = new Map(chapters.flatMap(({ slug, pieces: own }) => flattenPassages(own).map(({ id }) => [id, slug] as const)));
  const titles = new Map(outline.places.map(({ locator, title }) => [locator, title]));
  return ({ passage }) => {
    const found = passages.get(passage);
    const { page, paragraph } = found?.place ?? {};
    const where = nameSourcePlace({ page: page === undefined ? '' : String(page), paragraph: paragraph === undefined ? '' : String(paragraph) });
    const heading = found ? titles.get(found.locator) ?? found.locator : '';
    return { chapter: slugs.get(passage) ?? '', place: [heading, where].filter((part) => part !== '').join('，') };
  };
}

/** Ids of decisions with a choice. */
function listDecided({ draft }: WordsGround): Set<string> {
  const rows = draft?.decisions?.rows ?? [];
  return new Set(rows.filter(({ values }) => (values[DECISIONS.at.choice] ?? '').trim() !== '').map(({ id }) => id));
}

/** Writes the words of a document into the copy of a project: the rows of its figures, chapters, decisions. */
export async function writeWords(ground: WordsGround, outline: DocumentOutline): Promise<WordsWritten> {
  const { year, publisher, profile, filled, record, draft, former, identities } = ground;
  const pieces = listPassages(outline);
  const titles = openTitles(profile, { year, publisher });
  const hasForm = (slug: string): boolean => profile.chapters.some((chapter) => chapter.slug === slug && filled.has(chapter.form));
  const chapters = planChapters(outline, pieces, titles.findSection, hasForm);
  const terms = listTerms(chapters.find(({ slug }) => slug === TERMS), listKnownTerms(ground));
  const merge = { draft: listDraftRows(draft?.latest.tables).set(IDENTITIES.id, identities), record: record.rows };
  const claim = { year, publisher, profile, forms: filled, books: ground.books, wording: ground.wording };
  const targets = listTargets(chapters, publisher, former, draft);
  const passages = flattenPassages(pieces).filter(({ id }) => !targets.figures.has(id));
  const read = bindText(passages, claim, [...terms, ...targets.rows], merge, ground.bind);
  const bound = { ...read, reading: { ...read.reading, figures: new Map([...read.reading.figures, ...targets.figures]) } };
  await writeTables(ground, bound);
  const merged = await mergeInto(ground, makeChapters(ground, chapters, bound, targets.projects));
  const placeOf = placeDecisions(pieces, chapters, outline);
  await writeOpen(ground, bound, merged, placeOf);
  return {
    pieces, chapters, bound, merged, placeOf, decided: listDecided(ground),
    record: { rows: bound.digests, chapters: merged.record, places: outline.places.map(({ locator }) => locator) },
  };
}
