import { inject } from 'vitest';
import { lendFrom } from './lend-from.ts';

/**
 * Lends a project what the first build of the run kept (build-once.ts): pictures, charts and workbooks by what they are
 * made of, compressed forms by what they are of. Its builds then make only what no build of the run has made.
 * What must stand alone starts from a bare copy.
 */
export function lendMade(project: string): void {
  lendFrom(inject('shared'), project);
}
