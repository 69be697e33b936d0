import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../lib/order.ts';
import { nameSchema, type ShapeName } from '../../source/shapes/name-schema.ts';
import { packCsv } from '../../views/files/pack-csv.ts';
import { ECONOMICS } from './accounts.ts';
import { drawBooks } from './books.ts';
import { writeChapter } from './write-chapter.ts';
import { writeDepartmentChapters } from './chapters-department.ts';
import { writeMoneyChapters } from './chapters-money.ts';
import { writeSpecialChapters } from './chapters-special.ts';
import { DEPARTMENT } from './sample-department.ts';
import { listCodes } from './ledger.ts';
import { releaseYears } from './release-years.ts';
import { makeSeeds } from './seeds.ts';
import { makeCharts, makeVolume } from './settings.ts';
import { makeAccountSheets } from './sheets-accounts.ts';
import { makeFiscalSheets } from './sheets-fiscal.ts';
import { makeIncomeSheets } from './sheets-income.ts';
import { makeOrganisationSheets } from './sheets-organisation.ts';
import { makeProjectSheets } from './sheets-projects.ts';
import { makeThreePublicSheets } from './sheets-three-public.ts';
import { makeWordSheets } from './sheets-words.ts';
import { ANSWER, SYNONYMS } from './volume.zh.ts';
import { openYear, type SampleRow, type SampleSheet, type Year } from './year.ts';

export interface SampleOrder {
  readonly years: number;
  readonly seed: string;
  /** The last year; the others lie before it. */
  readonly last?: number;
  /** The folder of Table Schemas that the sample shares. */
  readonly schemas: string;
}

const LAST = 2024;
/** The year that has a correction, counted back from the last. */
const CORRECTED = 1;

/** Columns of each table, from its schema. */
type Columns = ReadonlyMap<string, readonly string[]>;

async function readColumns(folder: string): Promise<Columns> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted(compareText);
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const { fields } = JSON.parse(await readFile(join(folder, name), 'utf8')) as { fields: { name: string }[] };
        return [name.replace('.json', ''), fields.map((field) => field.name)] as const;
      }),
    ),
  );
}

/** Every table of a year. Where `slip` is set, goods and services of the procurement have changed places. */
export function makeSheets(year: Year, slip = false): SampleSheet[] {
  const threePublic = makeThreePublicSheets(year);
  return [
    ...makeIncomeSheets(year),
    ...makeFiscalSheets(year),
    ...threePublic,
    ...makeAccountSheets(year, threePublic[0]?.rows ?? []),
    ...makeOrganisationSheets(year, slip),
    ...makeProjectSheets(year),
    ...makeWordSheets(year),
  ];
}

function makeClassification(year: Year): SampleSheet[] {
  const levelOf = (code: string): string => ({ 3: 'class', 5: 'division' })[code.length] ?? 'item';
  const row = (code: string, name: string, level: string, cut: number): SampleRow => ({
    code,
    name,
    level,
    parent: level === 'class' ? '' : code.slice(0, code.length - cut),
  });
  return [
    { name: 'functional', rows: listCodes(year.books).map((code) => row(code, year.nameOf(code), levelOf(code), 2)) },
    {
      name: 'economic',
      rows: ECONOMICS.map(([code, name]) => row(code, name, code.length === 3 ? 'class' : 'item', 2)),
    },
  ];
}

async function writeText(root: string, path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

/** JSON is YAML; what editors see above it leads to its JSON Schema. */
async function writeYaml(root: string, path: string, shape: ShapeName, value: unknown): Promise<void> {
  await writeText(root, path, `${nameSchema(shape, path)}\n${JSON.stringify(value, null, 1)}\n`);
}

async function writeSheets(
  root: string,
  folder: string,
  sheets: readonly SampleSheet[],
  columns: Columns,
): Promise<void> {
  for (const { name, rows } of sheets) await writeText(root, `${folder}/${name}.csv`, packCsv(rows, columns.get(name)));
}

/** Everything of one year but its release. */
async function writeYear(root: string, year: Year, columns: Columns, slip: boolean): Promise<void> {
  const own = makeSheets(year, slip);
  const folder = year.year;
  await writeSheets(root, `data/${folder}/v1.0.0`, own, columns);
  await writeSheets(root, `data/classification/${folder}`, makeClassification(year), columns);
  const { document, register, outline } = makeSeeds(year, makeSheets(year));
  await writeSheets(root, `seeds/${folder}`, [{ name: 'outline', rows: outline }], columns);
  await writeText(root, `seeds/${folder}/document.txt`, document);
  await writeYaml(root, `seeds/${folder}/register.yaml`, 'register', register);
  await writeYaml(root, `content/${folder}/volume.yaml`, 'volume', makeVolume(year));
  await writeYaml(root, `content/${folder}/charts.yaml`, 'charts', makeCharts(year));
  for (const chapter of [...writeDepartmentChapters(year), ...writeMoneyChapters(year), ...writeSpecialChapters(year)])
    await writeText(root, `content/${folder}/${chapter.slug}.mdx`, writeChapter(chapter));
}

/** Somebody asked about the slip that the correction mends. */
function makeAnswers({ year }: Year): SampleRow[] {
  return [
    {
      key: 'procurement:goods',
      ...ANSWER,
      date: `${Number(year) + 1}-11-20`,
      version: '1.0.0',
    },
  ];
}

/** The tables of the version that corrects the first one of a year, and the answer to who noticed. */
async function writeCorrection(root: string, year: Year, columns: Columns): Promise<void> {
  await writeSheets(root, `data/${year.year}/v1.1.0`, makeSheets(year), columns);
  await writeSheets(root, `content/${year.year}`, [{ name: 'answers', rows: makeAnswers(year) }], columns);
}

/**
 * Writes the inputs of a whole project, `data/`, `content/` and `seeds/`, of an invented department: released years, the one before the last corrected once.
 * The same order gives the same bytes.
 */
export async function generateProject(
  root: string,
  { years, seed, last = LAST, schemas }: SampleOrder,
): Promise<readonly string[]> {
  const columns = await readColumns(schemas);
  await cp(schemas, join(root, 'data/schemas'), { recursive: true });
  await cp(join(schemas, '../profiles'), join(root, 'data/profiles'), { recursive: true });
  await writeYaml(root, 'content/site.yaml', 'site', DEPARTMENT);
  await writeYaml(root, 'content/synonyms.yaml', 'synonyms', years > 2 ? SYNONYMS : SYNONYMS.slice(0, 1));
  const books = drawBooks(seed, last, years);
  const opened = books.slice(1).map((own, index) => openYear(seed, own, books[index] ?? own));
  for (const year of opened) await writeYear(root, year, columns, year.offset === CORRECTED);
  const correct = (year: Year) => () => writeCorrection(root, year, columns);
  await releaseYears(
    root,
    opened.map((year) => ({ year: year.year, ...(year.offset === CORRECTED && { correct: correct(year) }) })),
  );
  return opened.map(({ year }) => year);
}
