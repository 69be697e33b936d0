import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listExchanged } from '../checks/check-line-ends.ts';
import { findLineEnds, toLf } from '../lib/line-ends.ts';
import type { Issue } from '../model/issue.ts';
import { NO_MEMORY } from '../model/memory.ts';
import type { Site } from '../model/site.ts';
import { readSite } from '../source/read-site.ts';
import type { ReleaseOutcome } from './release-draft.ts';

const ATTRIBUTES = '.gitattributes';
/** What is known by digest has the bytes it was released with, on every system; a project that says so of all its data needs no more. */
const ALL = 'data/** -text';
const LINES = [
  'data/*/SHA256SUMS -text',
  'data/*/v*/** -text',
  'data/classification/*/** -text',
  'seeds/*/outline.csv -text',
];

/** Digests that files of a released version had, by file. */
function listDigests({ volumes }: Site): Map<string, string> {
  return new Map(
    volumes.flatMap(({ releases, references, latest }) => [
      ...[...references].map(([name, { file }]): [string, string] => [
        file,
        latest.seal?.files.get(`${name}.csv`) ?? '',
      ]),
      ...releases.flatMap(({ folder, seal }) =>
        (seal?.sums ?? []).map(({ name, digest }): [string, string] => [`${folder}/${name}`, digest]),
      ),
    ]),
  );
}

async function replace(root: string, file: string, bytes: Uint8Array | string): Promise<void> {
  const path = join(root, file);
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
}

/** Tells git to leave the line ends of what was released alone. Gives whether the file had to be written. */
async function writeAttributes(root: string): Promise<boolean> {
  const text = await readFile(join(root, ATTRIBUTES), 'utf8').catch(() => '');
  const lines = text.split(/\r?\n/);
  const missing = lines.includes(ALL) ? [] : LINES.filter((line) => !lines.includes(line));
  if (missing.length > 0)
    await replace(root, ATTRIBUTES, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`);
  return missing.length > 0;
}

/**
 * Gives released versions the line ends back that they were sealed with, where git or an editor exchanged nothing else, and keeps git from doing it again.
 * A file whose text differs too is left as it is; its own issue says so.
 * @param memory of the same project looked at before, where there is one
 */
export async function restoreLineEnds(root: string, memory = NO_MEMORY): Promise<ReleaseOutcome> {
  const issues: Issue[] = [];
  const site = await readSite(root, issues, undefined, memory);
  if (!site) return { issues };
  const digests = listDigests(site);
  const written: string[] = [];
  for (const file of listExchanged(site)) {
    const bytes = new Uint8Array(await readFile(join(root, file)));
    await replace(root, file, findLineEnds(bytes, digests.get(file) ?? '') ?? toLf(bytes));
    written.push(file);
  }
  return { written: (await writeAttributes(root)) ? [...written, ATTRIBUTES] : written };
}
