import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What a build makes or installs; a copy starts without it. */
const MADE =
  /^(?:node_modules|\.git|\.astro|\.cache|\.stage|hosts|(?:dist|demo|preview)(?:\.(?:new|old|lock|lock\.json))?)$/;

/** Caches inside node_modules: two builds that share them are not independent. */
const CACHES = new Set(['.astro', '.vite', '.cache']);

/** Links the installed packages of a project into another folder one by one, without its caches. */
export async function linkPackages(from: string, to: string): Promise<void> {
  await mkdir(join(to, 'node_modules'));
  const packages = (await readdir(join(from, 'node_modules'))).filter((name) => !CACHES.has(name));
  await Promise.all(packages.map((name) => symlink(join(from, 'node_modules', name), join(to, 'node_modules', name))));
}

/**
 * Copies the project's working tree, without what a build makes, and links its installed packages one by one,
 * so that a build in the copy shares no cache with one in the original.
 * @param without more folders that the copy starts without
 */
export async function copyProject(from: string, to: string, without: readonly string[] = []): Promise<void> {
  const left = new Set(without);
  await cp(from, to, {
    recursive: true,
    filter: (path) => !MADE.test(relative(from, path)) && !left.has(relative(from, path)),
  });
  await linkPackages(from, to);
}
