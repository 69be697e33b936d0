import { cp, mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectSite } from '../src/site.ts';
import { formatReport } from '../src/views/text/issue-text.ts';
import { rememberAll } from './remember-all.ts';

/**
 * A folder is a test: `_base` is a small project without faults; a case lays its `in/` over a copy of it, takes away the
 * paths listed in `removed.txt`, and the report must be `out/issues.txt`. UPDATE_CASES=1 writes the reports, never under CI.
 */
const CASES = join(import.meta.dirname, 'cases');
const UPDATE = process.env['UPDATE_CASES'] === '1' && process.env['CI'] === undefined;

const memory = rememberAll();

async function reportCase(name: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), `case-${name}-`));
  try {
    await cp(join(CASES, '_base'), root, { recursive: true });
    const overlay = join(CASES, name, 'in');
    if (existsSync(overlay)) await cp(overlay, root, { recursive: true });
    const removed = join(CASES, name, 'removed.txt');
    const paths = existsSync(removed) ? (await readFile(removed, 'utf8')).trim().split('\n') : [];
    for (const path of paths) await rm(join(root, path));
    return `${formatReport((await inspectSite(root, memory)).issues)}\n`;
  } finally {
    await rm(root, { recursive: true, force: true });
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
      if ((await readFile(join(CASES, name, 'out', 'issues.txt'), 'utf8')).startsWith('数据检查通过')) passing.push(name);
    }
    expect(passing).toEqual(['clean']);
  });
});
