import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { COMPILED } from '../../scripts/keep-compiled.ts';
import { originOf, serveSite } from '../../scripts/serve.ts';
import { RECORD } from '../../src/desk/kept/built-site.ts';
import { MADE } from '../../src/desk/kept/made-store.ts';
import type { BuiltSite } from './built.ts';
import { copyProject } from './copy-project.ts';
import { lendFrom } from './lend-from.ts';
import { ROOT } from './published.ts';
import { runBuild } from './run-build.ts';

interface Shared {
  readonly sites: readonly BuiltSite[];
  /** The folder of what test files share. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/**
 * Has all processes of the run share what Node compiles, as commands of one project do (scripts/keep-compiled.ts): most
 * of it is of packages, which projects made for a test only link. Node checks text, version and check sum of each.
 * The whole verdict has them do so from its first step on (scripts/run/run-test.ts).
 */
async function shareCompiled(folder: string): Promise<void> {
  if (process.env['NODE_COMPILE_CACHE'] !== undefined) return;
  await cp(join(ROOT, COMPILED), folder, { recursive: true }).catch(() => undefined);
  process.env['NODE_COMPILE_CACHE'] = folder;
}

/** Takes what the first build kept for the next one into the folder of what test files share (lend-made.ts). */
async function takeMade(shared: string): Promise<void> {
  await mkdir(join(shared, 'made'));
  const kept = [
    [MADE, 'made'],
    [RECORD, 'record'],
  ] as const;
  const copies = kept.map(([path, name]) => cp(join(ROOT, path), join(shared, name), { recursive: true }));
  // A folder that cannot be written keeps nothing, and nothing is lent.
  await Promise.allSettled(copies);
}

/** Two vitest projects use this file in one process; the build is kept beyond the module, so that it happens once for both. */
const KEY: unique symbol = Symbol.for('open-accounts.built-once');
const keep = globalThis as unknown as { [KEY]: { users: number; readonly shared: Promise<Shared> } | undefined };

async function serve(folder: string, base: string): Promise<{ server: Server; origin: string }> {
  const server = await serveSite(folder, 0, base);
  return { server, origin: originOf(server) };
}

async function buildBoth(): Promise<Shared> {
  const folder = await mkdtemp(join(tmpdir(), 'open-accounts-site-'));
  // A worker that ends may still write down what Node compiled.
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  try {
    const copy = join(folder, 'copy');
    await mkdir(join(folder, 'shared'));
    await shareCompiled(join(folder, 'compiled'));
    await copyProject(ROOT, copy);
    const rootOut = join(folder, 'root');
    const subOut = join(folder, 'open');
    await runBuild({ folder: ROOT, out: rootOut, base: '/', zone: 'UTC', locale: 'C.UTF-8' });
    await takeMade(join(folder, 'shared'));
    lendFrom(join(folder, 'shared'), copy);
    await runBuild({ folder: copy, out: subOut, base: '/open/', zone: 'UTC', locale: 'C.UTF-8' });
    const root = await serve(rootOut, '/');
    const sub = await serve(subOut, '/open/');
    const close = async (): Promise<void> => {
      for (const { server } of [root, sub]) {
        server.closeAllConnections();
        server.close();
      }
      await remove();
    };
    const sites: BuiltSite[] = [
      { base: '/', folder: rootOut, project: ROOT, origin: root.origin },
      { base: '/open/', folder: subOut, project: copy, origin: sub.origin },
    ];
    return { sites, folder: join(folder, 'shared'), close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Builds the site at the root and under `/open/` into a temporary folder, serves both, and hands the tests their folders and addresses. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  keep[KEY] ??= { users: 0, shared: buildBoth() };
  const entry = keep[KEY];
  entry.users += 1;
  const { sites, folder, close } = await entry.shared;
  project.provide('sites', sites);
  project.provide('shared', folder);
  return async () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    keep[KEY] = undefined;
    await close();
  };
}
