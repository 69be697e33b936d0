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

/** What was written after `npm run check`. */
export interface CheckWords {
  readonly file: string | undefined;
  readonly schema: string | undefined;
  /** Each of them `name=file`. */
  readonly references: readonly string[];
  readonly json: boolean;
}

/** The parts of a command line → what to check, or the issue that a file and its schema do not stand together. */
export function parseRequest({ file = '', schema = '', references, json }: CheckWords): CheckRequest | Issue {
  const whole = file === '' && schema === '' && references.length === 0;
  if (!whole && (file === '' || schema === '')) return refuse('command-file', file);
  const pairs = references.map((pair): [string, string] => {
    const [name = '', ...path] = pair.split('=');
    return [name, path.join('=')];
  });
  return { file, schema, references: new Map(pairs), json };
}
