import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INCONSISTENCIES } from '../model/tables/inconsistencies.ts';
import type { Imported } from '../model/volume.ts';

const shape = z.object({ files: z.array(z.object({ stored: z.string() })), rows: z.record(z.string(), z.string()) });

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * What the last import of a year left (`seeds/<year>/imported.json`); undefined where nothing was imported. The import
 * itself takes a file that cannot be read for none, too.
 */
export function readImported(root: string, year: string): Imported | undefined {
  const folder = `seeds/${year}`;
  const file = join(root, folder, 'imported.json');
  const record = existsSync(file) ? shape.safeParse(tryParse(readFileSync(file, 'utf8'))).data : undefined;
  if (!record) return undefined;
  const front = `${INCONSISTENCIES.id}:`;
  const proposed = Object.keys(record.rows)
    .filter((key) => key.startsWith(front))
    .map((key) => key.slice(front.length));
  const files = record.files.map(({ stored }) => `${folder}/${stored}`).filter((path) => existsSync(join(root, path)));
  return { files, proposed: new Set(proposed) };
}
