import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Issue } from '../model/issue.ts';
import { isAlive } from './hold-lock.ts';
import { refuseOrder } from './parse-order.ts';

/** Beside the inputs, so that a finished folder moves in with one rename. */
const STAGE = '.stage';
const INPUTS = ['data', 'content', 'seeds'];

async function lock(stage: string): Promise<boolean> {
  const owner = Number(await readFile(join(stage, 'pid'), 'utf8').catch(() => '0'));
  if (owner > 0 && isAlive(owner)) return false;
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage);
  await writeFile(join(stage, 'pid'), String(process.pid), { flag: 'wx' });
  return true;
}

/**
 * Lets work go on in a copy of the inputs; the project itself changes only by what the work moves out of it.
 * Whatever happens, the copy is taken away; one that a killed command left is replaced.
 * @param work gets the root of the copy
 * @returns what the work gives, or the issue that another command is at work
 */
export async function onStage<Result>(root: string, work: (copy: string) => Promise<Result>): Promise<Result | Issue> {
  const stage = join(root, STAGE);
  if (!await lock(stage)) return refuseOrder('order-busy', STAGE);
  try {
    for (const name of INPUTS) await cp(join(root, name), join(stage, name), { recursive: true, verbatimSymlinks: true });
    return await work(stage);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** Puts a finished file or folder of the copy in the project, in place of what is there. */
export async function moveIn(root: string, copy: string, path: string): Promise<void> {
  const [target, aside] = [join(root, path), join(copy, 'aside', path)];
  await mkdir(dirname(aside), { recursive: true });
  const replaced = await rename(target, aside).then(() => true, () => false);
  await rename(join(copy, path), target).catch(async (error: unknown) => {
    if (replaced) await rename(aside, target);
    throw error;
  });
}
