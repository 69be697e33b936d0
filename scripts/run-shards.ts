import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lendBundles } from '../src/desk/kept/bundle-store.ts';
import { makeShard, SHARDS, takeShard } from '../src/desk/kept/make-shard.ts';
import type { ShardPlan } from '../src/desk/kept/plan-shards.ts';
import { LAST_FAILURE, readFailure } from '../src/views/say/build-text.ts';

/** Volumes to be rendered by processes of their own. */
export interface ShardOrder {
  readonly root: string;
  readonly base: string;
  /** Of all volumes. */
  readonly all: readonly string[];
  readonly plan: ShardPlan;
}

/** The failure of a part, with what its process wrote down of it: its folder will be gone. */
function failPart(folder: string, said: string): Error {
  const file = join(folder, LAST_FAILURE);
  return new Error(readFailure(said), existsSync(file) ? { cause: readFileSync(file, 'utf8') } : {});
}

/** Renders volumes in a folder of their own; rejects with what the process said where it failed. */
function render(
  folder: string,
  base: string,
  years: readonly string[],
  stop: AbortSignal,
  turn: (year: string) => void,
): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build.ts', '--years', years.join(','), '--base', base], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    signal: stop,
  });
  const said: Buffer[] = [];
  child.stderr?.on('data', (part: Buffer) => {
    said.push(part);
  });
  child.on('message', (year) => {
    if (typeof year === 'string') turn(year);
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      if (child.pid === undefined) reject(error);
    });
    child.once('close', (status) => {
      if (status === 0) resolve();
      else reject(failPart(folder, Buffer.concat(said).toString('utf8')));
    });
  });
}

/**
 * Has volumes rendered by several processes, each of which works in a folder of its own below `.cache/shards/`, and takes what they made into the store.
 * Where one of them fails, the others are stopped, and its words are thrown.
 */
export async function runShards(
  { root, base, all, plan: { shards, atOnce } }: ShardOrder,
  turn: (year: string) => void,
): Promise<void> {
  const queue = [...shards.entries()];
  const stop = new AbortController();
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next && !stop.signal.aborted; next = queue.shift()) {
      const [index, years] = next;
      const folder = join(root, SHARDS, String(index));
      await makeShard(root, folder, years, all);
      lendBundles(root, folder);
      await render(folder, base, years, stop.signal, turn);
      await takeShard(root, folder, years);
    }
  };
  const faults: unknown[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, () =>
      work().catch((error: unknown) => {
        faults.push(error);
        stop.abort();
      }),
    ),
  );
  await rm(join(root, SHARDS), { recursive: true, force: true });
  if (faults.length > 0) throw faults[0];
}
