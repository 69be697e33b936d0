import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

const read = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );

/** Git's own folder of a working tree: `.git`, or where that file leads in a second tree of one repository. */
async function findGit(root: string): Promise<string | undefined> {
  const own = join(root, '.git');
  const entry = await stat(own).catch(() => undefined);
  if (entry?.isDirectory()) return own;
  const [, folder] = /^gitdir: (.+)$/.exec((await read(own)) ?? '') ?? [];
  return folder === undefined ? undefined : resolve(root, folder);
}

/** What a branch points to: a file of its own, or a line of the packed ones. */
async function readBranch(folders: readonly string[], name: string): Promise<string | undefined> {
  for (const folder of folders) {
    const own = await read(join(folder, name));
    if (own !== undefined) return own;
    const line = (await read(join(folder, 'packed-refs')))?.split('\n').find((text) => text.endsWith(` ${name}`));
    if (line !== undefined) return line.split(' ')[0];
  }
  return undefined;
}

/** The commit that a project stands at; undefined where it is no working tree of git. What has changed since is not looked at. */
export async function readCommit(root: string): Promise<string | undefined> {
  const git = await findGit(root);
  if (git === undefined) return undefined;
  const head = (await read(join(git, 'HEAD'))) ?? '';
  const [, name] = /^ref: (.+)$/.exec(head) ?? [];
  const common = await read(join(git, 'commondir'));
  const commit =
    name === undefined ? head : await readBranch([git, ...(common === undefined ? [] : [resolve(git, common)])], name);
  return commit !== undefined && COMMIT.test(commit) ? commit : undefined;
}
