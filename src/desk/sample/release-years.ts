import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IssuesError } from '../../model/issue.ts';
import { inspectSite } from '../../open-site.ts';
import { formatReport } from '../../views/say/issue-text.ts';
import { seal } from '../release-draft.ts';
import { writeHead } from '../write-head.ts';
import { NOTES } from './volume.zh.ts';

/** A year to release; `correct` writes the tables of the version that corrects the first. */
export interface SampleYearOrder {
  readonly year: string;
  readonly correct?: () => Promise<void>;
}

const FIRST = { version: '1.0.0', note: NOTES.first };
const SECOND = { version: '1.1.0', note: NOTES.second };

async function writeDraft(
  root: string,
  year: string,
  { version, note }: typeof FIRST,
  previous?: string,
): Promise<void> {
  const folder = join(root, `data/${year}/v${version}`);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'release.yaml'),
    writeHead({ year, version, status: 'draft', published: '', note, ...(previous !== undefined && { previous }) }),
  );
}

/** Seals the newest version of these years, where the project is without a fault. */
async function sealYears(
  root: string,
  years: readonly string[],
  { version, note }: typeof FIRST,
  day: string,
): Promise<void> {
  const { site, issues } = await inspectSite(root);
  if (!site || issues.length > 0) throw new IssuesError(issues, formatReport(issues));
  for (const volume of site.volumes.filter(({ year }) => years.includes(year))) {
    await seal(root, site, volume, volume.latest, {
      year: volume.year,
      version,
      note,
      date: `${Number(volume.year) + 1}-${day}`,
    });
  }
}

/** Releases the first version of every year, then the corrections; a fault stops it with all issues. */
export async function releaseYears(root: string, years: readonly SampleYearOrder[]): Promise<void> {
  for (const { year } of years) await writeDraft(root, year, FIRST);
  await sealYears(
    root,
    years.map(({ year }) => year),
    FIRST,
    '09-12',
  );
  const corrected = years.filter(({ correct }) => correct !== undefined);
  if (corrected.length === 0) return;
  for (const { year, correct } of corrected) {
    await writeDraft(root, year, SECOND, FIRST.version);
    await correct?.();
  }
  await sealYears(
    root,
    corrected.map(({ year }) => year),
    SECOND,
    '11-20',
  );
}
