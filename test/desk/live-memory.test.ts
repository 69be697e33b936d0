import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkSite } from '../../src/checks/check-site.ts';
import { openMemory } from '../../src/desk/live/open-memory.ts';
import { stampFiles } from '../../src/desk/live/stamp-files.ts';
import { makeSite, makeTable } from '../checks/make-site.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('openMemory', () => {
  it('gives again what was made from the same, with bytes by their values, and tells what was made', () => {
    const memory = openMemory();
    const from = {};
    const make = (): object => ({});
    const first = memory.recall('a', [from, bytesOf('x')], make);
    expect(memory.recall('a', [from, bytesOf('x')], make)).toBe(first);
    expect(memory.recall('b', [from, bytesOf('x')], make)).not.toBe(first);
    expect(memory.takeMade()).toEqual(['a', 'b']);
    expect(memory.takeMade()).toEqual([]);
  });

  it.each([
    ['other bytes', (from: object) => [from, bytesOf('y')]],
    ['another maker of the same', () => [{}, bytesOf('x')]],
    ['one thing less', (from: object) => [from]],
    ['one thing more', (from: object) => [from, bytesOf('x'), undefined]],
  ])('has it made anew from %s', (_, change) => {
    const memory = openMemory();
    const from = {};
    const first = memory.recall<object>('a', [from, bytesOf('x')], () => ({}));
    expect(memory.recall<object>('a', change(from), () => ({}))).not.toBe(first);
  });

  it('does not remember what failed', async () => {
    const memory = openMemory();
    const fail = (): Promise<string> => Promise.reject(new Error('no'));
    await expect(memory.recall('a', [], fail)).rejects.toThrow('no');
    await expect(memory.recall('a', [], () => Promise.resolve('yes'))).resolves.toBe('yes');
    expect(() =>
      memory.recall('b', [], () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(memory.recall('b', [], () => 'yes')).toBe('yes');
  });
});

describe('stampFiles', () => {
  it.each([
    [
      'a saved file',
      (root: string) => {
        writeFileSync(join(root, 'in/a.csv'), 'z');
      },
    ],
    [
      'a longer file',
      (root: string) => {
        appendFileSync(join(root, 'in/a.csv'), 'z');
      },
    ],
    [
      'a new file',
      (root: string) => {
        writeFileSync(join(root, 'in/b.csv'), '');
      },
    ],
    [
      'a file that is gone',
      (root: string) => {
        rmSync(join(root, 'in/deep/c.csv'));
      },
    ],
    [
      'another name',
      (root: string) => {
        renameSync(join(root, 'in/a.csv'), join(root, 'in/d.csv'));
      },
    ],
    [
      'a folder that is gone',
      (root: string) => {
        rmSync(join(root, 'in'), { recursive: true });
      },
    ],
  ])('changes with %s, and with nothing elsewhere', (_, change) => {
    const root = mkdtempSync(join(tmpdir(), 'stamp-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true, force: true });
    });
    mkdirSync(join(root, 'in/deep'), { recursive: true });
    writeFileSync(join(root, 'in/a.csv'), 'a');
    writeFileSync(join(root, 'in/deep/c.csv'), 'c');
    const before = stampFiles(root, ['in']);
    writeFileSync(join(root, 'out.csv'), 'x');
    expect(stampFiles(root, ['in'])).toBe(before);
    change(root);
    expect(stampFiles(root, ['in'])).not.toBe(before);
  });
});

describe('checkSite with a memory', () => {
  const table = makeTable('notes', 'id,amount\na,1\n', {});
  const {
    volumes: [volume],
    ...rest
  } = makeSite({ tables: [table] });
  const newer = { ...volume!, year: '2022' };
  const older = { ...volume!, year: '2021' };
  const site = { ...rest, volumes: [newer, older] };

  it('judges a volume again only where it is another one, and says the same as without', () => {
    const memory = openMemory();
    expect(checkSite(site, memory)).toEqual(checkSite(site));
    memory.takeMade();
    const changed = { ...site, volumes: [newer, { ...older, charts: [] }] };
    expect(checkSite(changed, memory)).toEqual(checkSite(changed));
    const made = memory.takeMade();
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((key) => !key.endsWith(' 2021'))).toEqual([]);
  });
});
