import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { type Memory, NO_MEMORY } from '../model/memory.ts';
import { type Held, tryLock } from './hold-lock.ts';

/** Beside the inputs, so that a finished folder moves in with one rename. */
const STAGE = '.stage';
const LOCK = '.cache/desk';
const INPUTS = ['data', 'content', 'seeds'];

/** Which folders are about to be moved in together. */
const MOVES = 'moves.json';

/** A folder of inputs in which nothing lies is not kept by git, and need not be there. */
async function copyInput(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  if (existsSync(from)) await cp(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Folders that a killed command moved in without their fellows go again. */
async function undoMoves(root: string, stage: string): Promise<void> {
  const text = await readFile(join(stage, MOVES), 'utf8').catch(() => '[]');
  const paths = JSON.parse(text) as string[];
  const there = paths.filter((path) => existsSync(join(root, path)));
  if (there.length < paths.length)
    for (const path of there) await rm(join(root, path), { recursive: true, force: true });
}

/** Work in a copy of the inputs. */
export interface Stage {
  /** The project, and the root of the copy. */
  readonly root: string;
  readonly copy: string;
  /** To ask before anything is moved out; throws where another command has taken over. */
  readonly confirm: Held['confirm'];
  /** Of this project as it was looked at before, where it was. */
  readonly memory: Memory;
}

/**
 * Lets work go on in a copy of the inputs; the project itself changes only by what the work moves out of it.
 * Whatever happens, the copy is taken away; one that a killed command left is replaced.
 * @param memory of the same project looked at before, where there is one
 * @returns what the work gives, or the issue that another command is at work
 */
export function onStage<Result>(
  root: string,
  work: (stage: Stage) => Promise<Result>,
  memory = NO_MEMORY,
): Promise<Result | Issue> {
  const stage = join(root, STAGE);
  return tryLock(join(root, LOCK), async (held) => {
    await undoMoves(root, stage);
    await rm(stage, { recursive: true, force: true });
    try {
      for (const name of INPUTS) await copyInput(join(root, name), join(stage, name));
      return await work({ root, copy: stage, confirm: held.confirm, memory });
    } finally {
      if (await held.isMine()) await rm(stage, { recursive: true, force: true });
    }
  });
}

/** Puts a finished file or folder of the copy in the project, in place of what is there. */
export async function moveIn(root: string, copy: string, path: string): Promise<void> {
  const target = join(root, path);
  const aside = join(copy, 'aside', path);
  await mkdir(dirname(aside), { recursive: true });
  const replaced = await rename(target, aside).then(
    () => true,
    () => false,
  );
  await rename(join(copy, path), target).catch(async (error: unknown) => {
    if (replaced) await rename(aside, target);
    throw error;
  });
}

/** Puts new folders of the copy in the project: all or none, also where the command is killed, once another one has begun. */
export async function moveAllIn(root: string, copy: string, paths: readonly string[]): Promise<void> {
  const done: string[] = [];
  await writeFile(join(copy, MOVES), JSON.stringify(paths));
  try {
    for (const path of paths) {
      await rename(join(copy, path), join(root, path));
      done.push(path);
    }
  } catch (error) {
    for (const path of done.toReversed()) await rename(join(root, path), join(copy, path));
    throw error;
  }
}
