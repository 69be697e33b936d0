import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Run } from '../src/desk/bench/bench-table.ts';
import type { Pair } from '../src/desk/bench/pair-table.ts';
import { copyProject } from '../src/desk/copy-project.ts';
import { measureRun } from './measure-run.ts';

/** What Node is given for a command of a tree, as `npm run` would give it. */
async function readCommand(tree: string, name: string): Promise<string[]> {
  const text = await readFile(join(tree, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { readonly scripts: Readonly<Record<string, string>> };
  return (scripts[name] ?? '').split(' ').slice(1);
}

/** Adds a sentence to a chapter of the newest year, so that the pages of its volume are no longer what they were. */
async function changeChapter(tree: string): Promise<void> {
  const years = (await readdir(join(tree, 'content'))).filter((name) => /^\d{4}$/.test(name)).toSorted();
  const folder = join(tree, 'content', years.at(-1) ?? '');
  const chapters = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).toSorted();
  await appendFile(join(folder, chapters[0] ?? ''), '\n各表的数字见上。\n');
}

const run = async (tree: string, name: string): Promise<Run> => measureRun(await readCommand(tree, name), tree);

interface Task {
  readonly task: string;
  readonly command: string;
  readonly before?: (tree: string) => Promise<void>;
}

/** What is measured, in this order: each task finds what the one before it left. */
const TASKS: readonly Task[] = [
  { task: '首次生成', command: 'build' },
  { task: '没有改动', command: 'build' },
  { task: '改一处正文', command: 'build', before: changeChapter },
  { task: '检查', command: 'check' },
  { task: '再检查一次', command: 'check' },
];

/**
 * Measures two trees of this project beside each other, each in a copy that never built anything: task by task,
 * the other tree first.
 * @param other a tree with its packages installed
 */
export async function measurePair(own: string, other: string): Promise<Pair[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pair-'));
  try {
    const left = join(folder, 'other');
    const right = join(folder, 'own');
    await copyProject(resolve(other), left);
    await copyProject(resolve(own), right);
    const pairs: Pair[] = [];
    for (const { task, command, before } of TASKS) {
      for (const tree of [left, right]) await before?.(tree);
      pairs.push({ task, other: await run(left, command), own: await run(right, command) });
    }
    return pairs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
