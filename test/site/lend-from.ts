import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD } from '../../src/desk/kept/built-site.ts';
import { lendBundles } from '../../src/desk/kept/bundle-store.ts';
import { MADE } from '../../src/desk/kept/made-store.ts';
import { ROOT } from './published.ts';

/**
 * Lends a project what was kept of a build.
 * @param shared folder with `made`, the store, and `record`, what is written down of the built site
 */
export function lendFrom(shared: string, project: string): void {
  mkdirSync(join(project, '.cache'), { recursive: true });
  symlinkSync(join(shared, 'made'), join(project, MADE));
  lendBundles(ROOT, project);
  if (existsSync(join(shared, 'record'))) copyFileSync(join(shared, 'record'), join(project, RECORD));
}
