import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Issue } from '../model/issue.ts';
import type { Synonym } from '../model/synonym.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { readText } from './text/read-text.ts';

const FILE = 'content/synonyms.yaml';
const words = z.array(z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1))).min(1);
const shape = z
  .array(z.strictObject({ words, means: words }))
  .nullable()
  .transform((entries) => entries ?? []);

/** `content/synonyms.yaml`: everyday words for the words of the volumes. A project without the file has none. */
export function readSynonyms(root: string, issues: Issue[]): Synonym[] {
  if (!existsSync(join(root, FILE))) return [];
  const text = readText(root, FILE, issues);
  const reading = text === undefined ? undefined : parseYaml(text, shape, FILE, issues);
  return (reading?.value ?? []).map((entry, index) => ({
    ...entry,
    places: entry.means.map((_, position) => reading?.placeOf([index, 'means', position]) ?? { file: FILE }),
  }));
}
