import { type Issue, refuse } from '../model/issue.ts';

/** What a person asks to be checked: one file with its schema and the tables its foreign keys point to, or the whole project. */
export interface CheckRequest {
  /** Blank where the whole project is meant. */
  readonly file: string;
  readonly schema: string;
  /** Files by the name of the resource. */
  readonly references: ReadonlyMap<string, string>;
  readonly json: boolean;
}

const OPTIONS = new Set(['--schema', '--reference', '--json']);

/** Words of a command line taken apart: options with their values, and the rest. */
interface Words {
  readonly files: string[];
  readonly values: Map<string, string[]>;
}

function takeWords(words: readonly string[]): Words | Issue {
  const taken: Words = { files: [], values: new Map() };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') continue;
    if (!word.startsWith('-')) {
      taken.files.push(word);
      continue;
    }
    const [name = '', ...rest] = word.split('=');
    if (!OPTIONS.has(name) || (name === '--json' && rest.length > 0)) return refuse('command-option', word);
    const value = name === '--json' ? '' : rest.length > 0 ? rest.join('=') : words[index += 1];
    if (value === undefined || (name !== '--json' && (value === '' || value.startsWith('--')))) return refuse('command-value', name);
    taken.values.set(name, [...taken.values.get(name) ?? [], value]);
  }
  return taken;
}

function isReference(text: string): boolean {
  return /^[^=]+=.+$/s.test(text);
}

/** The words after `npm run check --` → what to check, or the issue that says why they make no sense. */
export function parseRequest(words: readonly string[]): CheckRequest | Issue {
  const taken = takeWords(words);
  if ('rule' in taken) return taken;
  const schemas = taken.values.get('--schema') ?? [];
  const pairs = taken.values.get('--reference') ?? [];
  const [file = '', ...others] = taken.files;
  const whole = file === '' && schemas.length === 0 && pairs.length === 0;
  if (others.length > 0 || (!whole && (file === '' || schemas.length !== 1))) return refuse('command-file', taken.files.join(' '));
  const odd = pairs.find((pair) => !isReference(pair));
  if (odd !== undefined) return refuse('command-value', `--reference ${odd}`);
  const references = new Map(pairs.map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
  return { file, schema: schemas[0] ?? '', references, json: taken.values.has('--json') };
}
