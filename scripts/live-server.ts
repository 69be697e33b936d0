import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { SiteLook } from '../src/desk/live/look-again.ts';
import { openMemory } from '../src/desk/live/open-memory.ts';
import { shareChapters } from '../src/shared-chapters.ts';
import { openChapters } from './open-chapters.ts';

type Hooks = AstroIntegration['hooks'];
/** Vite's server as Astro hands it over. */
export type ViteServer = Parameters<NonNullable<Hooks['astro:server:setup']>>[0]['server'];

type Looker = typeof import('../src/desk/live/look-again.ts');

/** The engine's own looking at the inputs, as the server loads it. */
const LOOKER = '/src/desk/live/look-again.ts';

/** What Vite's environments have that run modules in this process; its own type is not exported by Astro. */
interface Runner {
  readonly import: (path: string) => Promise<unknown>;
  readonly evaluatedModules: {
    readonly getModulesByFile: (file: string) => Iterable<object> | undefined;
    readonly invalidateModule: (module: object) => void;
  };
}

/** The inputs of a site, and the engine's own looking at them. */
export interface LiveServer {
  /** What is there now; after a change no more is read and judged than depends on it. */
  readonly look: () => Promise<SiteLook>;
}

function runnerOf({ environments: { ssr } }: ViteServer): Runner {
  return (ssr as unknown as { readonly runner: Runner }).runner;
}

/** What the engine is made of. */
const ENGINE = ['src'];

/**
 * Parts of the engine that were saved since are loaded anew, with all that imports them.
 * The server's watcher would come to it later, and passes over a second save within 50 ms.
 */
function forgetEngine({ environments: { ssr } }: ViteServer, root: string, before: string, after: string): void {
  const known = new Set(before.split('\n'));
  const saved = after.split('\n').filter((line) => !known.has(line));
  for (const line of saved) ssr.moduleGraph.onFileChange(join(root, line.split(' ')[0] ?? ''));
}

/** Astro keeps the list of pages of each route until it is told of other content. */
async function forgetRoutes(server: ViteServer): Promise<void> {
  server.environments.ssr.hot.send('astro:content-changed', {});
  await setImmediate();
}

/**
 * Opens the live site of a folder on a server. The engine that reads it is loaded by the server,
 * so that a changed part of it takes effect.
 * @param tell is told what was done after each change
 */
export function openLiveServer(root: string, server: ViteServer, tell: (words: string) => void): LiveServer {
  const memory = openMemory();
  let last: SiteLook | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let engine = memory.stamp(root, ENGINE);
  // Of the last site without a fault: what stands on a page comes from one state of the inputs.
  shareChapters(openChapters((file) => Promise.resolve(last?.sound?.texts.get(file))));
  const lookOnce = async (): Promise<SiteLook> => {
    const now = memory.stamp(root, ENGINE);
    forgetEngine(server, root, engine, now);
    engine = now;
    const { lookAgain } = (await runnerOf(server).import(LOOKER)) as Looker;
    const before = last;
    const after = await lookAgain(root, memory, before);
    last = after;
    if (after === before) return after;
    await forgetRoutes(server);
    tell(after.words);
    return after;
  };
  return {
    look: () => {
      const next = turn.then(lookOnce);
      turn = next.catch(() => undefined);
      return next;
    },
  };
}
