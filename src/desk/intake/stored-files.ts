import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { HandedFile } from './handed-file.ts';
import type { StoredFile } from './import-record.ts';
import { writeInto } from './write-into.ts';

/** What the import itself calls files in `seeds/<year>/`. */
const STORED = /^(?:workbook|document)(?:-\d+)?\.[a-z]+$/;
/** The text of a source that is registered with its lines; no file of an import may be called so. */
const TEXT = 'document.txt';

/** Files that the last import laid into `seeds/<year>/`, by their first names. */
export async function readStored(root: string, year: string, stored: readonly StoredFile[]): Promise<HandedFile[]> {
  const there = stored.filter((file) => existsSync(join(root, `seeds/${year}`, file.stored)));
  return Promise.all(
    there.map(async ({ name, stored: own }) => ({
      name,
      bytes: new Uint8Array(await readFile(join(root, `seeds/${year}`, own))),
    })),
  );
}

function nameStored(kind: 'workbook' | 'document', index: number, { name }: HandedFile): string {
  const stored = `${kind}${index === 0 ? '' : `-${index + 1}`}${extname(name).toLowerCase()}`;
  return stored === TEXT ? `${kind}-1${extname(TEXT)}` : stored;
}

/** Lays files into `seeds/<year>/` as they were handed over, in place of those of the last import. */
export async function storeFiles(
  copy: string,
  year: string,
  workbooks: readonly HandedFile[],
  documents: readonly HandedFile[],
): Promise<StoredFile[]> {
  const folder = `seeds/${year}`;
  const there = existsSync(join(copy, folder)) ? await readdir(join(copy, folder)) : [];
  for (const name of there) if (STORED.test(name) && name !== TEXT) await rm(join(copy, folder, name));
  const named = [
    ...documents.map((file, index) => ({ file, stored: nameStored('document', index, file) })),
    ...workbooks.map((file, index) => ({ file, stored: nameStored('workbook', index, file) })),
  ];
  for (const { file, stored } of named) await writeInto(copy, `${folder}/${stored}`, file.bytes);
  return named.map(({ file: { name }, stored }) => ({ name: basename(name), stored }));
}
