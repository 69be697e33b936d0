import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const PAUSE = 250;

/** Whether a process of that number is at work on this machine. */
export function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
}

/** The process that holds a lock, or undefined where none does: it is free, or its owner was killed. */
async function findOwner(file: string): Promise<number | undefined> {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  return owner > 0 && isAlive(owner) ? owner : undefined;
}

/** Makes the lock with its owner's number already in it, so that nobody reads it half written. */
async function write(file: string): Promise<boolean> {
  const beside = `${file}.${randomUUID()}`;
  await writeFile(beside, String(process.pid));
  const made = await link(beside, file).then(() => true, () => false);
  await rm(beside, { force: true });
  return made;
}

/** Takes a killed process's lock away: by a rename, which only one of those who try can do. */
async function clear(file: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  if (await rename(file, aside).then(() => true, () => false)) await rm(aside, { force: true });
}

async function take(file: string): Promise<boolean> {
  if (await write(file)) return true;
  if (await findOwner(file) !== undefined) return false;
  await clear(file);
  return write(file);
}

/**
 * Works while no other process holds the lock: waits for one that does, and takes over from one that was killed.
 * @param file holds the number of the process that is at work
 * @param onWait told once, with that number, where there is something to wait for
 */
export async function holdLock<Result>(file: string, onWait: (owner: number) => void, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(file), { recursive: true });
  let told = false;
  while (!await take(file)) {
    const owner = await findOwner(file);
    if (owner !== undefined && !told) onWait(owner);
    told ||= owner !== undefined;
    await setTimeout(PAUSE);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
