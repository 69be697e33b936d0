import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectSite } from '../src/open-site.ts';
import { formatReport } from '../src/views/say/issue-text.ts';
import { rememberAll } from './remember-all.ts';

/**
 * A folder is a test: `_base` is a small project without faults; a case lays its `in/` over a copy of it, takes away the
 * paths listed in `removed.txt`, and the report must be `out/issues.txt`. UPDATE_CASES=1 writes the reports, never under CI.
 */
const CASES = join(import.meta.dirname, 'cases');
const UPDATE = process.env['UPDATE_CASES'] === '1' && process.env['CI'] === undefined;

const memory = rememberAll();
const BASE = join(CASES, '_base');

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'case-'));
  await cp(BASE, root, { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Puts a path of the project back as it is in `_base`, where it may not be. */
async function restore(path: string): Promise<void> {
  const own = await stat(join(BASE, path)).catch(() => undefined);
  if (!own) await rm(join(root, path), { recursive: true, force: true });
  else if (own.isFile()) await cp(join(BASE, path), join(root, path));
}

async function reportCase(name: string): Promise<string> {
  const overlay = join(CASES, name, 'in');
  const laid = existsSync(overlay) ? await readdir(overlay, { recursive: true }) : [];
  const removed = join(CASES, name, 'removed.txt');
  const paths = existsSync(removed) ? (await readFile(removed, 'utf8')).trim().split('\n') : [];
  try {
    if (laid.length > 0) await cp(overlay, root, { recursive: true });
    for (const path of paths) await rm(join(root, path));
    return `${formatReport((await inspectSite(root, memory)).issues)}\n`;
  } finally {
    for (const path of [...laid, ...paths]) await restore(path);
  }
}

const names = (await readdir(CASES)).filter((name) => !name.startsWith('_')).sort();

describe('a faulty project', () => {
  it.each(names)('%s', async (name) => {
    const report = await reportCase(name);
    const golden = join(CASES, name, 'out', 'issues.txt');
    if (UPDATE) {
      await mkdir(join(CASES, name, 'out'), { recursive: true });
      await writeFile(golden, report);
    }
    expect(report).toBe(await readFile(golden, 'utf8'));
  });

  it('is stopped in every case but the clean one', async () => {
    const passing = [];
    for (const name of names) {
      if ((await readFile(join(CASES, name, 'out', 'issues.txt'), 'utf8')).startsWith('数据检查通过'))
        passing.push(name);
    }
    expect(passing).toEqual(['clean']);
  });
});
