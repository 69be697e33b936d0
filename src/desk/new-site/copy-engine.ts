import { cp, lstat, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { type Issue, IssuesError } from '../../model/issue.ts';
import { formatIssue } from '../../views/say/issue-text.ts';

/** What a site needs of the project: the engine and its settings. The proof stays with the engine, and so does what tells of the first department. */
const ENGINE = [
  'src',
  'public',
  'scripts',
  '.config',
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.nvmrc',
  'LICENSE',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/** A link would lead out of the new site, and back into this project. */
function refuseLinks(root: string): (path: string) => Promise<boolean> {
  return async (path) => {
    const entry = await lstat(path);
    if (entry.isFile() || entry.isDirectory()) return true;
    const rule = entry.isSymbolicLink() ? 'path-symlink' : 'path-kind';
    const issue: Issue = { rule, place: { file: relative(root, path) }, found: basename(path), facts: {} };
    throw new IssuesError([issue], formatIssue(issue));
  };
}

/** Whether a command runs the proof, or measures with what lies in it. */
async function leansOnProof(root: string, command: string): Promise<boolean> {
  const name = /scripts\/(\S+\.ts)/.exec(command)?.[1];
  if (name === 'test.ts') return true;
  if (name === undefined) return false;
  return (await readFile(join(root, 'scripts/run', name), 'utf8').catch(() => '')).includes("from '../../test/");
}

/** In a site `npm test` judges what its editors write; the engine has proved itself before. */
async function writePackage(root: string, folder: string): Promise<void> {
  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const commands = Object.entries(own.scripts);
  const left = new Set<string>();
  for (const [name, command] of commands) if (await leansOnProof(root, command)) left.add(name).add(`pre${name}`);
  const kept = commands.filter(([name]) => !left.has(name));
  const scripts = { ...Object.fromEntries(kept), pretest: 'node scripts/setup.mjs', test: 'node scripts/check.ts' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ ...own, scripts }, null, 2)}\n`);
}

/** Copies folders and files of the project into a site; a link among them stops it. */
export async function copyParts(root: string, folder: string, parts: readonly string[]): Promise<void> {
  for (const name of parts)
    await cp(join(root, name), join(folder, name), { recursive: true, filter: refuseLinks(root) });
}

/** Copies the engine into a site, with the commands that need no proof. */
export async function copyEngine(root: string, folder: string): Promise<void> {
  await copyParts(root, folder, ENGINE);
  await writePackage(root, folder);
}
