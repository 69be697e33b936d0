import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseStatus } from '../../src/model/release.ts';
import { copyProject } from './copy-project.ts';
import { lendMade } from './lend-made.ts';
import { ROOT } from './published.ts';
import { releaseSmall } from './release-small.ts';

/** The year of the small department in `test/cases/_base`, and where its files lie. */
const OWN_YEAR = '2019';
const FOLDERS = ['data', 'data/classification', 'content', 'seeds'];

/** Puts every file of the year into a folder of another, which then names that one. */
function copyYear(folder: string, year: string): void {
  const to = join(folder, year);
  cpSync(join(folder, OWN_YEAR), to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(OWN_YEAR, year));
  }
}

/**
 * The engine with a small department of its own (six tables, one chapter, one chart) in place of the real one:
 * a build of it costs a third of one of the whole volume, and passes through the same steps.
 * @param years besides 2019, alike but for the number of the year
 * @param status whether its first version is out, or still a draft
 */
export async function makeSmallProject(
  folder: string,
  years: readonly string[] = [],
  status: ReleaseStatus = 'released',
): Promise<void> {
  await copyProject(ROOT, folder, ['data', 'content', 'seeds', 'test']);
  cpSync(join(ROOT, 'test/cases/_base'), folder, { recursive: true });
  for (const year of years) for (const name of FOLDERS) copyYear(join(folder, name), year);
  if (status === 'released') await releaseSmall(folder);
  lendMade(folder);
}
