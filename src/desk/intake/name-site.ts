import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fillSettings } from '../new-site/site-settings.ts';

const SETTINGS = 'content/site.yaml';
/** What the last import that named the site found there and wrote. */
const KEPT = '.cache/import/site.json';

interface KeptName {
  readonly year: string;
  /** What the settings say now, and what they said before. */
  readonly now: string;
  readonly other: string;
}

/** How an import named the site. */
export interface SiteNaming {
  /** What was written; blank where the site has a name, or the forms do not tell one. */
  readonly written: string;
  /** Names that the forms print, where they are several and none was written. */
  readonly several: readonly string[];
}

/** Whether a site without a name gets one from the names that the forms print. */
export function judgeNaming(own: string, printed: readonly string[]): SiteNaming {
  const [name = ''] = printed;
  if (own !== '') return { written: '', several: [] };
  return printed.length > 1 ? { written: '', several: printed } : { written: name, several: [] };
}

/** Gives a site its name. */
export async function writeSiteName(copy: string, name: string): Promise<void> {
  const file = join(copy, SETTINGS);
  if (name !== '') await writeFile(file, fillSettings(await readFile(file, 'utf8'), { name }));
}

async function putSettings(root: string, kept: KeptName): Promise<void> {
  await mkdir(dirname(join(root, KEPT)), { recursive: true });
  await writeFile(join(root, KEPT), JSON.stringify(kept));
  await writeFile(join(root, SETTINGS), kept.now);
}

/** Puts the settings of the copy in the project where an import named the site. */
export async function moveNameIn(root: string, copy: string, year: string, { written }: SiteNaming): Promise<void> {
  await rm(join(root, KEPT), { force: true });
  if (written === '') return;
  const [now, other] = await Promise.all([copy, root].map((folder) => readFile(join(folder, SETTINGS), 'utf8')));
  await putSettings(root, { year, now: now ?? '', other: other ?? '' });
}

/** Takes back the name that the last import of a year gave to the site, unless somebody changed the settings since. */
export async function restoreName(root: string, year: string): Promise<void> {
  const text = await readFile(join(root, KEPT), 'utf8').catch(() => undefined);
  const kept = text === undefined ? undefined : (JSON.parse(text) as KeptName);
  if (kept?.year !== year || (await readFile(join(root, SETTINGS), 'utf8')) !== kept.now) return;
  await putSettings(root, { year, now: kept.other, other: kept.now });
}
