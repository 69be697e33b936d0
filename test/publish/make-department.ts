import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import { inspectSite } from '../../src/open-site.ts';
import { packCsv } from '../../src/views/files/pack-csv.ts';
import { listFigures } from '../../src/views/download/list-figures.ts';
import { writeFiles } from './make-built-site.ts';

/** Writes files of a site, and its list of them. */
export function writeSite(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  const sums = Object.entries(files).map(
    ([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`,
  );
  writeFiles(folder, { ...files, SHA256SUMS: sums.join('') });
}

/** What a built site has of its figures: the list of files with digests, and the long table. */
export function writeFigures(folder: string, years: readonly string[], csv: string): void {
  const sha256 = createHash('sha256').update(csv).digest('hex');
  const files = [
    {
      name: 'all-years.csv',
      mediaType: 'text/csv; charset=utf-8',
      address: '/data/all-years.csv',
      bytes: Buffer.byteLength(csv),
      sha256,
    },
  ];
  const index = {
    title: '某局部门决算',
    titleEn: '',
    years: years.map((year) => ({ year, title: `${year}年度部门决算`, latest: 'v1.0.0', versions: [] })),
    files,
  };
  writeSite(folder, { 'data/index.json': JSON.stringify(index), 'data/all-years.csv': csv });
}

/** The figures of an invented department with two years as its site has them; gives their records. */
export async function makeDepartment(
  folder: string,
  seed: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const project = mkdtempSync(join(tmpdir(), 'open-accounts-department-'));
  try {
    const years = await generateProject(project, { years: 2, seed, schemas: 'data/schemas' });
    const { site } = await inspectSite(project);
    if (!site) throw new Error(`the project of ${seed} cannot be read`);
    const { rows, schema } = listFigures(site);
    const records = rows.map(({ values }) => values);
    writeFigures(
      folder,
      years,
      packCsv(
        records,
        schema.fields.map(({ name }) => name),
      ),
    );
    return records;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
