import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SiteFile } from './list-site.ts';
import { nameGroup, placeTwins, type Twins } from './place-twins.ts';
import type { PressOrder } from './press-files.ts';

const TEXT = /\.(?:html|css|js|json|jsonld|csv|txt|xml|svg|cff|bib|ris)$|(?:^|\/)SHA256SUMS$/;
/** Files that are compressed beside another. */
export const PACKED = /\.(?:br|gz)$/;
/** A smaller file fits into one packet as it is. */
const SMALLEST = 1024;
/** More threads would wait for the disk. */
const MOST_THREADS = 4;

/** Threads of their own, so that nobody waits for the other: whoever asked goes on with his work. */
async function pressAside(order: PressOrder): Promise<void> {
  await once(new Worker(new URL('./press-files.ts', import.meta.url), { workerData: order }), 'exit');
}

/**
 * Lays a brotli and a gzip form beside every text of a built site that gets smaller by it; the same content is compressed once.
 * @param digests of the files by path
 * @param twins compressed forms that an earlier build made
 */
export async function compressSite(
  folder: string,
  files: readonly SiteFile[],
  digests: ReadonlyMap<string, string>,
  twins: Twins = new Map(),
): Promise<void> {
  const texts = files.filter(({ path, bytes }) => bytes > SMALLEST && TEXT.test(path)).map(({ path }) => path);
  const contents = Map.groupBy(texts, (path) => nameGroup(path, digests.get(path) ?? path));
  const bare = [...contents].filter(([name, paths]) => !placeTwins(folder, paths, twins.get(name) ?? []));
  const groups = bare.map(([, paths]) => paths);
  const threads = Math.min(MOST_THREADS, availableParallelism(), groups.length);
  const shares = Array.from({ length: threads }, (_, thread) =>
    groups.filter((_, index) => index % threads === thread),
  );
  await Promise.all(shares.map((share) => pressAside({ folder, groups: share })));
}
