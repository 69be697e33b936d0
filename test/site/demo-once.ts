import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { makeOnce } from './make-once.ts';
import { ROOT } from './published.ts';

/** The site that `npm run demo` makes of two volumes, and what the command said. */
export interface Demo {
  readonly base: string;
  readonly folder: string;
  readonly said: string;
}

const BASE = '/shuiwu/';

/** The sample site, made once a run. */
export async function getDemo(): Promise<Demo> {
  const said = await makeOnce(join(inject('shared'), 'demo'), async (place) => {
    const out = join(place, 'site');
    const words = ['scripts/demo.ts', '--years', '2', '--seed', 'pictures', '--base', BASE, '--out', out];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  });
  return { base: BASE, folder: join(inject('shared'), 'demo', 'site'), said };
}
