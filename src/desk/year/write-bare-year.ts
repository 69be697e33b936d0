import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '../../model/profile.ts';
import type { Site } from '../../model/site.ts';
import { OUTLINE } from '../../model/tables/outline.ts';
import type { Volume } from '../../model/volume.ts';
import { nameSchema } from '../../source/shapes/name-schema.ts';
import { packCsv } from '../../views/files/pack-csv.ts';
import { writeHead } from '../write-head.ts';
import { writeSourceRegister } from '../intake/write-source-register.ts';
import { carryTable } from './carry-table.ts';
import type { BarePlan } from './plan-bare-year.ts';
import { writeText } from './write-text.ts';
import { writeSkeleton } from './write-skeleton.ts';

/** Where a year goes, and what it comes from. */
export interface BareYear {
  readonly copy: string;
  readonly year: string;
  readonly version: string;
  readonly note: string;
  readonly former: Volume;
  readonly profile: Profile;
  readonly site: Site;
}

/** Tables that were asked for, and the code books, which the forms complete or replace. */
async function writeTables({ copy, year, version, note, former, site }: BareYear, { tables }: BarePlan): Promise<void> {
  const books = [...former.classification.values()];
  const names = new Set([...tables, ...books].map(({ schema }) => schema.name)).add(OUTLINE.id);
  const carry = (folder: string, table: (typeof tables)[number]): Promise<void> =>
    writeText(
      copy,
      `${folder}/${table.schema.name}.csv`,
      carryTable(table, site.schemas.get(table.schema.name), names),
    );
  for (const table of tables) await carry(`data/${year}/v${version}`, table);
  for (const book of books) await carry(`data/classification/${year}`, book);
  const head = writeHead({ year, version, status: 'draft', published: '', note });
  await writeText(copy, `data/${year}/v${version}/release.yaml`, head);
}

/** The parts of the document that chapters are carried into, and the one of the forms. */
function writeOutline({ site, profile }: BareYear, { chapters }: BarePlan): string {
  const columns = site.schemas.get(OUTLINE.id)?.fields.map(({ name }) => name) ?? [];
  const parts = [...new Set([...chapters.map(({ part }) => part), profile.formsPart])].toSorted((a, b) => a - b);
  return packCsv(
    parts.map((part) => ({
      locator: String(part),
      parent: '',
      title: profile.parts[part - 1]?.title ?? '',
      kind: 'part',
      lines: '',
    })),
    columns,
  );
}

/** `volume.yaml` that leaves to the import what the forms tell. */
function writeSettings({ year, profile, site: { publisher } }: BareYear): string {
  return [
    nameSchema('volume', `content/${year}/volume.yaml`),
    '# 年度页和首页先显示什么；读入附表时写好。',
    `title: ${year}年度部门决算`,
    `summary: ${JSON.stringify(`${publisher.name}这一年的收入、支出和结转结余。`)}`,
    'keyFigures: []',
    'flow: { total: "", in: [], out: [], left: [] }',
    `profile: ${JSON.stringify(profile.id)}`,
    '',
  ].join('\n');
}

/** Writes a year that waits for its forms into the copy of a project. */
export async function writeBareYear(order: BareYear, plan: BarePlan): Promise<void> {
  const {
    copy,
    year,
    former,
    site: { publisher },
  } = order;
  await writeTables(order, plan);
  await writeText(copy, `content/${year}/volume.yaml`, writeSettings(order));
  const charts = `content/${year}/charts.yaml`;
  await writeText(copy, charts, `${nameSchema('charts', charts)}\n[]\n`);
  for (const chapter of plan.chapters) {
    const text = writeSkeleton(chapter, await readFile(join(copy, chapter.file), 'utf8'), former.latest, true);
    await writeText(copy, `content/${year}/${chapter.slug}.mdx`, text);
  }
  await writeText(copy, `seeds/${year}/${OUTLINE.id}.csv`, writeOutline(order, plan));
  const register = writeSourceRegister({ year, publisher: publisher.name, workbooks: [], documents: [] }, '');
  await writeText(copy, `seeds/${year}/register.yaml`, register);
}
