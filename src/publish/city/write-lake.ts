import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeText } from '../../lib/encode-text.ts';
import { compareText } from '../../lib/order.ts';
import type { Department, Figures } from '../../model/department.ts';
import type { Issue } from '../../model/issue.ts';
import { packCsv } from '../../views/files/pack-csv.ts';
import { packLakePart } from '../../views/download/pack-lake-part.ts';
import { packSums } from '../../views/download/pack-sums.ts';
import type { ZipEntry } from '../../views/files/pack-zip.ts';
import { writeLakeReadme } from '../../views/download/lake-readme.ts';
import type { OpenMember } from './open-member.ts';
import { readDepartment } from './read-department.ts';

/** What was written: the departments, and a cell that every year of each has, to be asked for; blank where there is none. */
export interface Lake {
  readonly departments: readonly Department[];
  readonly key: string;
}

/** Cells that a recipe may ask for: totals in money. */
function listTotals(figures: Figures): Set<string> {
  return new Set(
    figures
      .filter(({ row, unit, value }) => row === 'total' && unit === '万元' && value !== '')
      .map(({ key }) => key ?? ''),
  );
}

function keepShared(known: ReadonlySet<string> | undefined, own: ReadonlySet<string>): ReadonlySet<string> {
  return known ? new Set([...known].filter((key) => own.has(key))) : own;
}

async function write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), bytes);
}

function packParts(id: string, figures: Figures): ZipEntry[] {
  const years = [...Map.groupBy(figures, ({ year }) => year ?? '')].toSorted(([a], [b]) => compareText(a, b));
  return years.map(([year, own]) => ({
    name: `accounts/department=${id}/year=${year}/accounts.parquet`,
    bytes: packLakePart(own),
  }));
}

function packDepartments(departments: readonly Department[]): string {
  return packCsv(
    departments.map(({ id, title, titleEn, years, index }) => ({
      department: id,
      title,
      title_en: titleEn,
      years: years
        .map(({ year }) => year)
        .toSorted()
        .join(' '),
      index_sha256: index.sha256,
    })),
    ['department', 'title', 'title_en', 'years', 'index_sha256'],
  );
}

/**
 * Writes the figures of built sites as one table of Parquet files into an empty folder, a department at a time, so that only one is in memory.
 * Files beside the table lie outside its folder: readers of a partitioned table take every file in it for a part.
 * @param issues every fault of every site; where there is one, the folder is not to be used
 */
export async function writeLake(folder: string, sites: readonly OpenMember[], issues: Issue[]): Promise<Lake> {
  const [departments, sums]: [Department[], string[]] = [[], []];
  let totals: ReadonlySet<string> | undefined;
  for (const site of sites) {
    const read = readDepartment(site);
    if (!('department' in read)) {
      issues.push(...read);
      continue;
    }
    departments.push(read.department);
    for (const own of Map.groupBy(read.figures, ({ year }) => year).values())
      totals = keepShared(totals, listTotals(own));
    const parts = packParts(site.member.id, read.figures);
    for (const { name, bytes } of parts) await write(folder, name, bytes);
    sums.push(packSums(parts));
  }
  const key = [...(totals ?? [])].toSorted(compareText)[0] ?? '';
  const loose = [
    { name: 'README.md', bytes: encodeText(writeLakeReadme(departments, key)) },
    { name: 'departments.csv', bytes: encodeText(packDepartments(departments)) },
  ];
  for (const { name, bytes } of loose) await write(folder, name, bytes);
  await write(folder, 'SHA256SUMS', encodeText([packSums(loose), ...sums].join('')));
  return { departments, key };
}
