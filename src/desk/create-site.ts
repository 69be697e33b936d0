import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { type Issue, refuse } from '../model/issue.ts';
import { makeBeside } from '../publish/make-beside.ts';
import { copyEngine, copyParts } from './new-site/copy-engine.ts';
import { EMPTY_GUIDE } from './new-site/empty-guide.ts';
import { GUIDE_YEAR, SAMPLE_GUIDE } from './new-site/sample-guide.ts';
import { type SiteSettings, writeSettings } from './new-site/site-settings.ts';
import type { ReleaseOutcome } from './release-draft.ts';
import { DEPARTMENT } from './sample/sample-department.ts';
import { generateProject } from './sample/generate-project.ts';

const SEED = 'example';
const SCHEMAS = 'data/schemas';
const PROFILES = 'data/profiles';
const SETTINGS = 'content/site.yaml';
const CHANGELOG = '# 更新记录\n\n尚无版本。\n';
/** What every such site is about. */
const COLUMN_TYPE = '财政预决算';

/** What a new site begins with. */
export interface SiteOrder {
  /** Whether it begins without a year, and without the invented department. */
  readonly empty: boolean;
  /** The name of the department; blank where it is not known yet, and with the invented one. */
  readonly name: string;
}

async function isTaken(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder).catch(() => ['a file'])).length > 0;
}

async function judgeFolder(root: string, folder: string): Promise<Issue | undefined> {
  const inside = `${folder}${sep}`.startsWith(`${root}${sep}`) || `${root}${sep}`.startsWith(`${folder}${sep}`);
  if (inside) return refuse('place-inside', folder);
  if ((await lstat(folder).catch(() => undefined))?.isSymbolicLink()) return refuse('build-out-symlink', folder);
  return (await isTaken(folder)) ? refuse('place-taken', folder) : undefined;
}

/** Every setting with its explanation; those that are known filled in, the others blank. */
async function putSettings(root: string, folder: string, values: SiteSettings): Promise<void> {
  const text = await readFile(join(root, SETTINGS), 'utf8');
  await writeFile(join(folder, SETTINGS), writeSettings(text, values));
}

/** The year of the invented department, and how to put one's own in its place. */
async function fillWithSample(root: string, folder: string): Promise<void> {
  await generateProject(folder, { years: 1, last: GUIDE_YEAR, seed: SEED, schemas: join(root, SCHEMAS) });
  await cp(join(root, PROFILES), join(folder, PROFILES), { recursive: true });
  await putSettings(root, folder, DEPARTMENT);
  await writeFile(join(folder, 'README.md'), SAMPLE_GUIDE);
}

/** What tables and forms are, who publishes, and nothing of any year. */
async function fillEmpty(root: string, folder: string, name: string): Promise<void> {
  await copyParts(root, folder, [SCHEMAS, PROFILES]);
  for (const path of ['content', 'seeds']) await mkdir(join(folder, path));
  await putSettings(root, folder, { name, columnType: COLUMN_TYPE });
  await writeFile(join(folder, 'README.md'), EMPTY_GUIDE);
}

async function fillFolder(root: string, folder: string, { empty, name }: SiteOrder): Promise<void> {
  await copyEngine(root, folder);
  await writeFile(join(folder, 'CHANGELOG.md'), CHANGELOG);
  await (empty ? fillEmpty(root, folder, name) : fillWithSample(root, folder));
}

/**
 * Makes a site of another department: the engine, and no year or one of an invented department as an example, each page of it marked as one.
 * The folder is made beside its place and moved there whole; nothing of this project's own data goes along.
 * @param root the project
 * @param place where the site goes: a folder that is not there or is empty, outside the project
 */
export async function createSite(root: string, place: string, order: SiteOrder): Promise<ReleaseOutcome> {
  if (order.name !== '' && !order.empty) return { issues: [refuse('site-name-sample', order.name)] };
  const folder = resolve(place);
  const refusal = await judgeFolder(resolve(root), folder);
  if (refusal) return { issues: [refusal] };
  await makeBeside(folder, (beside) => fillFolder(root, beside, order));
  return { written: [folder] };
}
