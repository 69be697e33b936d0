import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../model/issue.ts';
import { NO_MEMORY } from '../model/memory.ts';
import type { Site } from '../model/site.ts';
import type { Table } from '../model/table.ts';
import type { Volume } from '../model/volume.ts';
import { inspectSite } from '../site.ts';
import type { Outcome } from './release-draft.ts';
import { moveAllIn, onStage, type Stage } from './stage.ts';
import { isBrokenSeal } from './start-draft.ts';
import { writeHead } from './write-head.ts';
import { carrySettings } from './year/carry-settings.ts';
import { carryTable } from './year/carry-table.ts';
import { writeRegister } from './year/write-register.ts';
import { writeSkeleton } from './year/write-skeleton.ts';

const FIRST = '1.0.0';
const NOTE = '首个版本的草稿，发布时写明收录了什么。';
const OUTLINE = 'outline';

/** What was found wrong in one year's document; another document starts with nothing found. */
const FINDINGS = new Set(['inconsistencies']);

/** The folders of a year. The one that makes it a year of the project comes last. */
function listFolders(year: string): string[] {
  return [`seeds/${year}`, `content/${year}`, `data/classification/${year}`, `data/${year}`];
}

async function writeText(copy: string, path: string, text: string): Promise<void> {
  await mkdir(join(copy, path, '..'), { recursive: true });
  await writeFile(join(copy, path), text);
}

async function writeTables(
  copy: string, year: string, { latest, references }: Volume, { schemas }: Site,
): Promise<void> {
  const own = [...latest.tables.values()].filter(({ schema }) => !FINDINGS.has(schema.name));
  const names = new Set([...own.map(({ schema }) => schema.name), ...references.keys()]);
  const carry = (table: Table): string => carryTable(table, schemas.get(table.schema.name), names);
  const write = (folder: string, table: Table): Promise<void> =>
    writeText(copy, `${folder}/${table.schema.name}.csv`, carry(table));
  for (const table of own) await write(`data/${year}/v${FIRST}`, table);
  for (const [name, table] of references) await write(name === OUTLINE ? `seeds/${year}` : `data/classification/${year}`, table);
  await writeText(copy, `data/${year}/v${FIRST}/release.yaml`, writeHead({ year, version: FIRST, status: 'draft', published: '', note: NOTE }));
}

async function writeNarrative(copy: string, year: string, volume: Volume): Promise<void> {
  const read = (file: string): Promise<string> => readFile(join(copy, file), 'utf8');
  for (const chapter of volume.chapters) await writeText(copy, `content/${year}/${chapter.slug}.mdx`, writeSkeleton(chapter, await read(chapter.file), volume.latest));
  for (const name of ['volume.yaml', 'charts.yaml']) await writeText(copy, `content/${year}/${name}`, carrySettings(await read(`content/${volume.year}/${name}`), volume.year, year));
  await writeText(copy, `seeds/${year}/register.yaml`, writeRegister(year, volume.register));
}

async function startOnStage({ root, copy, confirm, memory }: Stage, year: string): Promise<Outcome> {
  const folders = listFolders(year);
  const taken = folders.filter((folder) => existsSync(join(copy, folder)));
  if (taken.length > 0) return { issues: [refuse('year-exists', taken.join('、'), { year })] };
  const { site, issues } = await inspectSite(copy, memory);
  const broken = issues.filter(isBrokenSeal);
  if (!site || broken.length > 0) return { issues: site ? broken : issues };
  const former = site.volumes.find((volume) => volume.year < year);
  if (!former) return { issues: [refuse('year-first', year, { years: site.volumes.map((volume) => volume.year).join('、') })] };
  await writeTables(copy, year, former, site);
  await writeNarrative(copy, year, former);
  await confirm();
  await moveAllIn(root, copy, folders);
  return { written: folders.toReversed() };
}

/**
 * Starts the first version of a year as a draft from the year before: tables with their rows and no values, chapters as skeletons, the register and outline to fill.
 * All its folders are there afterwards, or none.
 * @param memory of the same project looked at before, where there is one
 */
export async function startYear(root: string, year: string, memory = NO_MEMORY): Promise<Outcome> {
  const outcome = await onStage(root, (stage) => startOnStage(stage, year), memory);
  return 'rule' in outcome ? { issues: [outcome] } : outcome;
}
