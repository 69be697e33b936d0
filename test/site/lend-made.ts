import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { RECORD } from '../../src/desk/kept/built-site.ts';
import { MADE } from '../../src/desk/kept/made-store.ts';

/**
 * Lends a project what the first build of the run kept (build-once.ts): pictures, charts and workbooks by what they are
 * made of, compressed forms by what they are of. Its builds then make only what no build of the run has made.
 * What must stand alone starts from a bare copy.
 */
export function lendMade(project: string): void {
  const shared = inject('shared');
  mkdirSync(join(project, '.cache'), { recursive: true });
  symlinkSync(join(shared, 'made'), join(project, MADE));
  if (existsSync(join(shared, 'record'))) copyFileSync(join(shared, 'record'), join(project, RECORD));
}
