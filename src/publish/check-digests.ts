import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Issue } from '../model/issue.ts';

/** A digest that a file of the site states of another. */
interface Statement {
  /** The file that states it. */
  readonly list: string;
  readonly path: string;
  readonly digest: string;
}

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

function readSums(list: string, text: string): Statement[] {
  const folder = posix.dirname(list);
  return text.split('\n').flatMap((line) => {
    const [, digest = '', name = ''] = LINE.exec(line) ?? [];
    return digest === '' ? [] : [{ list, path: posix.join(folder, name), digest }];
  });
}

interface Package {
  readonly resources?: readonly { readonly path?: string; readonly hash?: string }[];
}

function readPackage(list: string, text: string): Statement[] {
  const { resources = [] } = JSON.parse(text) as Package;
  return resources.flatMap(({ path, hash = '' }) =>
    path !== undefined && hash.startsWith('sha256:')
      ? [{ list, path: posix.join(posix.dirname(list), path), digest: hash.slice('sha256:'.length) }]
      : [],
  );
}

const READERS: readonly (readonly [name: string, read: (list: string, text: string) => Statement[]])[] = [
  ['SHA256SUMS', readSums],
  ['datapackage.json', readPackage],
];

async function readStatements(folder: string, list: string): Promise<Statement[]> {
  const read = READERS.find(([name]) => posix.basename(list) === name)?.[1];
  return read ? read(list, await readFile(join(folder, list), 'utf8')) : [];
}

function judge({ list, path, digest }: Statement, digests: ReadonlyMap<string, string>): Issue[] {
  const actual = digests.get(path);
  if (actual === digest) return [];
  return [
    {
      rule: actual === undefined ? 'site-digest-missing' : 'site-digest',
      place: { file: list },
      found: path,
      facts: { expected: digest.slice(0, 12) },
    },
  ];
}

/** Files beside a list of digests that it leaves out. */
function findUnlisted(statements: readonly Statement[], digests: ReadonlyMap<string, string>): Issue[] {
  const lists = Map.groupBy(
    statements.filter(({ list }) => list.endsWith('SHA256SUMS')),
    ({ list }) => list,
  );
  return [...lists].flatMap(([list, stated]) => {
    const listed = new Set([list, ...stated.map(({ path }) => path)]);
    return [...digests.keys()]
      .filter((path) => posix.dirname(path) === posix.dirname(list) && !listed.has(path))
      .map((path) => ({ rule: 'site-unlisted', place: { file: list }, found: path, facts: {} }));
  });
}

/**
 * Every digest that the site states of its files is theirs.
 * @param digests of all files by path
 * @param isVerified tells the files whose statements need not be read again
 */
export async function checkDigests(
  folder: string,
  digests: ReadonlyMap<string, string>,
  isVerified: (path: string) => boolean,
): Promise<Issue[]> {
  const statements = (
    await Promise.all(
      [...digests.keys()].filter((path) => !isVerified(path)).map((path) => readStatements(folder, path)),
    )
  ).flat();
  return [...statements.flatMap((statement) => judge(statement, digests)), ...findUnlisted(statements, digests)];
}
