import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { ROOT } from './published.ts';

/** The site that `npm run demo` makes of two volumes, and what the command said. */
export interface Demo {
  readonly base: string;
  readonly folder: string;
  readonly said: string;
}

const BASE = '/shuiwu/';

/** Runs the command; what it said, or why it failed. */
async function runDemo(out: string): Promise<{ said: string } | { fault: string }> {
  try {
    return { said: (await promisify(execFile)(process.execPath, ['scripts/demo.ts', '--years', '2', '--seed', 'pictures', '--base', BASE, '--out', out], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 })).stdout };
  } catch (error) {
    return { fault: String(error) };
  }
}

/** The sample site; the first test file of a run that asks for it makes it, the others wait. Rejects where it could not be made. Nobody may write into it. */
export async function getDemo(): Promise<Demo> {
  const place = inject('demo');
  const [folder, told] = [join(place, 'site'), join(place, 'told.json')];
  if (mkdirSync(place, { recursive: true }) !== undefined) {
    writeFileSync(`${told}.part`, JSON.stringify(await runDemo(folder)));
    renameSync(`${told}.part`, told);
  }
  while (!existsSync(told)) await setTimeout(200);
  const { said, fault } = JSON.parse(readFileSync(told, 'utf8')) as { said?: string; fault?: string };
  if (said === undefined) throw new Error(fault);
  return { base: BASE, folder, said };
}
