import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { readSite } from '../../source/read-site.ts';
import { seal } from '../release-draft.ts';

/** A cell whose words no sum depends on, and which only pages of its own year show. */
const TABLE = 'glossary';
const WORDS = ['主要是存款利息', '多数是存款利息'] as const;

/** Puts the digest of a table's new text in the place of that of its old one; the texts are of one length. */
async function enterDigest(descriptor: string, text: string, next: string): Promise<void> {
  await writeFile(descriptor, (await readFile(descriptor, 'utf8')).replace(sha256Hex(text), sha256Hex(next)));
}

/** Changes one cell of a generated year and seals its version again, as if it had always been so. Throws where the year or the cell is not there. */
export async function changeCell(root: string, year: string): Promise<void> {
  const site = await readSite(root, []);
  const volume = site?.volumes.find((candidate) => candidate.year === year);
  if (!site || !volume) throw new Error(`no year ${year} in ${root}`);
  const file = join(root, volume.latest.folder, `${TABLE}.csv`);
  const text = await readFile(file, 'utf8');
  if (!text.includes(WORDS[0])) throw new Error(`no ${WORDS[0]} in ${file}`);
  const next = text.replace(...WORDS);
  await writeFile(file, next);
  await enterDigest(join(root, volume.latest.folder, 'datapackage.json'), text, next);
  const changed = (await readSite(root, []))?.volumes.find((candidate) => candidate.year === year);
  if (!changed) throw new Error(`${file} cannot be read again`);
  const { latest } = changed;
  await seal(root, site, changed, latest, { year, version: latest.version, note: latest.note, date: latest.published });
}
