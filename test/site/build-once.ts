import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { originOf, serveSite } from '../../scripts/serve.ts';
import type { BuiltSite } from './built.ts';
import { copyProject } from './copy-project.ts';
import { ROOT } from './published.ts';
import { runBuild } from './run-build.ts';

interface Shared {
  readonly sites: readonly BuiltSite[];
  /** The folder of what test files share. */
  readonly folder: string;
  readonly close: () => Promise<void>;
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
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'copy');
    await mkdir(join(folder, 'shared'));
    await copyProject(ROOT, copy);
    const [rootOut, subOut] = [join(folder, 'root'), join(folder, 'open')];
    await Promise.all([
      runBuild({ folder: ROOT, out: rootOut, base: '/', zone: 'UTC', locale: 'C.UTF-8' }),
      runBuild({ folder: copy, out: subOut, base: '/open/', zone: 'UTC', locale: 'C.UTF-8' }),
    ]);
    const [root, sub] = [await serve(rootOut, '/'), await serve(subOut, '/open/')];
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
