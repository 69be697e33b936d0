import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../model/issue.ts';
import { NO_MEMORY, recallReading } from '../../model/memory.ts';
import { NO_WORDING, type Wording } from '../../model/wording.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { readText } from '../text/read-text.ts';
import { wordingShape } from './wording-shape.ts';

/** Where all profiles find how texts call what is counted. */
export const WORDING_FILE = 'data/profiles/wording.yaml';

/** How texts call what is counted; nothing where there is no such file. Faults of the file are added to the issues. */
export function readWording(root: string, issues: Issue[], memory = NO_MEMORY): Wording {
  if (!existsSync(join(root, WORDING_FILE))) return NO_WORDING;
  const text = readText(root, WORDING_FILE, issues);
  if (text === undefined) return NO_WORDING;
  const parse = (own: Issue[]): Wording => parseYaml(text, wordingShape, WORDING_FILE, own)?.value ?? NO_WORDING;
  return recallReading(memory, WORDING_FILE, [readWording, text], issues, parse);
}
