import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Issue, refuse } from '../model/issue.ts';
import { NO_MEMORY } from '../model/memory.ts';
import type { Profile } from '../model/profile.ts';
import type { Site } from '../model/site.ts';
import type { Table } from '../model/table.ts';
import type { Volume } from '../model/volume.ts';
import { EXPLANATIONS } from '../model/tables/explanations.ts';
import { INCONSISTENCIES } from '../model/tables/inconsistencies.ts';
import { inspectSite } from '../open-site.ts';
import { nameSchema } from '../source/shapes/name-schema.ts';
import { moveAllIn, onStage, type Stage } from './stage.ts';
import { isBrokenSeal } from './start-draft.ts';
import { writeHead } from './write-head.ts';
import { carrySettings } from './year/carry-settings.ts';
import { carryTable } from './year/carry-table.ts';
import { writeRegister } from './year/write-register.ts';
import { listOtherTables, planBareYear } from './year/plan-bare-year.ts';
import { writeBareYear } from './year/write-bare-year.ts';
import { writeSkeleton } from './year/write-skeleton.ts';
import { writeText } from './year/write-text.ts';

const FIRST = '1.0.0';
const NOTE = '首个版本的草稿，发布时写明收录了什么。';
const OUTLINE = 'outline';

/** What was found wrong in one year's document; another document starts with nothing found. */
const FINDINGS = new Set<string>([INCONSISTENCIES.id, EXPLANATIONS.id]);

/** The folders of a year. The one that makes it a year of the project comes last. */
function listFolders(year: string): string[] {
  return [`seeds/${year}`, `content/${year}`, `data/classification/${year}`, `data/${year}`];
}

async function writeTables(
  copy: string,
  year: string,
  { latest, references }: Volume,
  { schemas }: Site,
): Promise<void> {
  const own = [...latest.tables.values()].filter(({ schema }) => !FINDINGS.has(schema.name));
  const names = new Set([...own.map(({ schema }) => schema.name), ...references.keys()]);
  const carry = (table: Table): string => carryTable(table, schemas.get(table.schema.name), names);
  const write = (folder: string, table: Table): Promise<void> =>
    writeText(copy, `${folder}/${table.schema.name}.csv`, carry(table));
  for (const table of own) await write(`data/${year}/v${FIRST}`, table);
  for (const [name, table] of references)
    await write(name === OUTLINE ? `seeds/${year}` : `data/classification/${year}`, table);
  await writeText(
    copy,
    `data/${year}/v${FIRST}/release.yaml`,
    writeHead({ year, version: FIRST, status: 'draft', published: '', note: NOTE }),
  );
}

async function writeNarrative(copy: string, year: string, volume: Volume): Promise<void> {
  const read = (file: string): Promise<string> => readFile(join(copy, file), 'utf8');
  for (const chapter of volume.chapters)
    await writeText(
      copy,
      `content/${year}/${chapter.slug}.mdx`,
      writeSkeleton(chapter, await read(chapter.file), volume.latest),
    );
  for (const name of ['volume', 'charts'] as const) {
    const file = `content/${year}/${name}.yaml`;
    const carried = carrySettings(await read(`content/${volume.year}/${name}.yaml`), volume.year, year);
    await writeText(copy, file, `${nameSchema(name, file)}\n${carried}`);
  }
  await writeText(copy, `seeds/${year}/register.yaml`, writeRegister(year, volume.register));
}

/** A year that was started, and what it waits for. */
export interface YearStarted {
  readonly written: readonly string[];
  /** Whether its forms come from a workbook, and no table came along by itself. */
  readonly waits: boolean;
  /** Titles of chapters of the year before that stayed behind. */
  readonly left: readonly string[];
}

/** How a year is started. */
export interface YearOrder {
  readonly year: string;
  /** Tables of the year before that go along with their rows, where the forms come from a workbook. */
  readonly wanted: readonly string[];
}

interface Ground {
  readonly stage: Stage;
  readonly site: Site;
  readonly former: Volume;
}

/** What is wrong with the names of tables that are to go along. */
function judgeWanted(volume: Volume, profile: Profile, wanted: readonly string[]): Issue[] {
  const names = listOtherTables(volume, profile).map(({ schema }) => schema.name);
  const tables = names.length === 0 ? '没有' : names.join('、');
  const unknown = wanted.filter((name) => !names.includes(name));
  return unknown.map((name) => refuse('year-table', name, { tables, year: volume.year }));
}

/** All of the year before, without its values. */
async function writeWhole(
  { stage: { copy }, site, former }: Ground,
  year: string,
): Promise<Omit<YearStarted, 'written'>> {
  await writeTables(copy, year, former, site);
  await writeNarrative(copy, year, former);
  return { waits: false, left: [] };
}

/** What stays true of the year before, where a profile says what the forms are. */
async function writeBare(
  { stage: { copy }, site, former }: Ground,
  { year, wanted }: YearOrder,
  profile: Profile,
): Promise<Omit<YearStarted, 'written'> | { readonly issues: readonly Issue[] }> {
  const issues = judgeWanted(former, profile, wanted);
  if (issues.length > 0) return { issues };
  const plan = planBareYear(former, profile, wanted);
  await writeBareYear({ copy, year, version: FIRST, note: NOTE, former, profile, site }, plan);
  return { waits: true, left: plan.left.map(({ title }) => title) };
}

async function startOnStage(
  stage: Stage,
  order: YearOrder,
): Promise<YearStarted | { readonly issues: readonly Issue[] }> {
  const { root, copy, confirm, memory } = stage;
  const { year, wanted } = order;
  const folders = listFolders(year);
  const taken = folders.filter((folder) => existsSync(join(copy, folder)));
  if (taken.length > 0) return { issues: [refuse('year-exists', taken.join('、'), { year })] };
  const { site, issues } = await inspectSite(copy, memory);
  if (issues.some(({ rule }) => rule === 'site-no-year')) return { issues: [refuse('year-none', year, { year })] };
  const broken = issues.filter(isBrokenSeal);
  if (!site || broken.length > 0) return { issues: site ? broken : issues };
  const former = site.volumes.find((volume) => volume.year < year);
  if (!former)
    return { issues: [refuse('year-first', year, { years: site.volumes.map((volume) => volume.year).join('、') })] };
  const [needless] = former.profile ? [] : wanted;
  if (needless !== undefined) return { issues: [refuse('year-whole', needless, { year: former.year })] };
  const ground = { stage, site, former };
  const started = former.profile ? await writeBare(ground, order, former.profile) : await writeWhole(ground, year);
  if ('issues' in started) return started;
  await confirm();
  const there = folders.filter((folder) => existsSync(join(copy, folder)));
  await moveAllIn(root, copy, there);
  return { ...started, written: there.toReversed() };
}

/**
 * Starts the first version of a year as a draft from the year before. Where that one follows a profile, the forms are left to the import,
 * and nothing comes along that somebody would have to delete; else all tables with their rows and no values, chapters as skeletons,
 * the register and outline to fill. All its folders are there afterwards, or none.
 * @param memory of the same project looked at before, where there is one
 */
export async function startYear(
  root: string,
  order: YearOrder,
  memory = NO_MEMORY,
): Promise<YearStarted | { readonly issues: readonly Issue[] }> {
  const outcome = await onStage(root, (stage) => startOnStage(stage, order), memory);
  return 'rule' in outcome ? { issues: [outcome] } : outcome;
}
