import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import type { Synonym } from '../model/synonym.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { synonymsShape } from './shapes/synonyms-shape.ts';
import { readText } from './text/read-text.ts';

const FILE = 'content/synonyms.yaml';

/** `content/synonyms.yaml`: everyday words for the words of the volumes. A project without the file has none. */
export function readSynonyms(root: string, issues: Issue[]): Synonym[] {
  if (!existsSync(join(root, FILE))) return [];
  const text = readText(root, FILE, issues);
  const reading = text === undefined ? undefined : parseYaml(text, synonymsShape, FILE, issues);
  return (reading?.value ?? []).map((entry, index) => ({
    ...entry,
    places: entry.means.map((_, position) => reading?.placeOf([index, 'means', position]) ?? { file: FILE }),
  }));
}
