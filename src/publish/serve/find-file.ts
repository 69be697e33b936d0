import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How a file lies there: as it is, or compressed beside it. */
export type Coding = 'br' | 'gzip' | 'identity';

/** A file of the site by its path from the root, `/2020/index.html`, and the form of it that is to be sent. */
export interface FoundFile {
  readonly file: string;
  readonly form: string;
  readonly coding: Coding;
}

/** What lies at an address. */
type Found = FoundFile | 'folder' | undefined;

const ENDINGS: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz', identity: '' };
/** A new site moves in with two renames; between them nothing is there. */
const PAUSE = 10;
const MOST_PAUSES = 50;

/** Waits until there is a site in the folder. */
async function awaitSite(folder: string): Promise<string | undefined> {
  for (let turn = 0; turn < MOST_PAUSES; turn += 1) {
    const real = await realpath(folder).catch(() => undefined);
    if (real !== undefined) return real;
    await setTimeout(PAUSE);
  }
  return undefined;
}

/** The first form that the reader takes, is there, and was made of the file as it is now. */
async function chooseForm(file: string, made: number, codings: readonly Coding[]): Promise<Omit<FoundFile, 'file'>> {
  for (const coding of codings) {
    if (coding === 'identity') break;
    const form = `${file}${ENDINGS[coding]}`;
    const packed = await stat(form).catch(() => undefined);
    if (packed?.isFile() && packed.mtimeMs >= made) return { form, coding };
  }
  return { form: file, coding: 'identity' };
}

async function look(folder: string, path: string, codings: readonly Coding[]): Promise<Found> {
  const root = await awaitSite(folder);
  if (root === undefined) return undefined;
  const file = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  // The name that the disk gives is the one that was asked for: no link, and no other spelling of it.
  if ((await realpath(file).catch(() => undefined)) !== file) return undefined;
  const facts = await stat(file).catch(() => undefined);
  if (facts?.isDirectory()) return 'folder';
  if (!facts?.isFile()) return undefined;
  const { form, coding } = await chooseForm(file, facts.mtimeMs, codings);
  const below = (whole: string): string => whole.slice(root.length).replaceAll(sep, '/');
  return { file: below(file), form: below(form), coding };
}

/**
 * Finds a file of a site that may be replaced at any moment.
 * @param path below the folder; ending with `/`, or empty, for the page of a folder
 * @param codings that the reader takes, the best first
 * @returns undefined where there is none; a link is none
 */
export async function findFile(folder: string, path: string, codings: readonly Coding[]): Promise<Found> {
  return (await look(folder, path, codings)) ?? look(folder, path, codings);
}
