import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measureRun } from '../../scripts/measure-run.ts';
import { writeBenchTable } from '../../src/desk/bench/bench-table.ts';
import { writePairTable } from '../../src/desk/bench/pair-table.ts';
import { changeCell } from '../../src/desk/sample/change-cell.ts';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import { inspectSite } from '../../src/open-site.ts';

it('tells the cost of a page, of every page more, and of a changed cell', () => {
  const run = (seconds: number, processor: number) => ({ seconds, processor, peak: 500e6 });
  const table = writeBenchTable([
    { volumes: 1, pages: 100, files: 900, bytes: 17e6, first: run(10, 8), again: run(5, 4), copy: 0.5 },
    { volumes: 10, pages: 1000, files: 9000, bytes: 170e6, first: run(28, 20), again: run(2.8, 1), copy: 4 },
  ]);
  const [heads = [], , small = [], large = []] = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const cell = (row: readonly string[], head: string): string | undefined => row[heads.indexOf(head)];
  expect([cell(small, '毫秒/页'), cell(large, '毫秒/页')]).toEqual(['100.0', '28.0']);
  expect([cell(small, '每多一页（毫秒）'), cell(large, '每多一页（毫秒）')]).toEqual(['–', '20.0']);
  expect([cell(small, '占首次'), cell(large, '占首次')]).toEqual(['50.0%', '10.0%']);
  expect(cell(large, '是抄写的几倍')).toBe('7.0');
});

it('tells of two trees what each took, and how many times as long this one', () => {
  const run = (seconds: number, processor: number | undefined) => ({ seconds, processor, peak: undefined });
  const table = writePairTable([
    { task: '首次生成', other: run(20, 30), own: run(10, 12) },
    { task: '检查', other: run(2, undefined), own: run(1, undefined) },
  ]);
  expect(table.split('\n').slice(2)).toEqual([
    '| 首次生成 | 20.00 | 10.00 | 0.50 | 30.00 | 12.00 | 0.40 |',
    '| 检查 | 2.00 | 1.00 | 0.50 | 未测 | 未测 | 未测 |',
  ]);
});

it.runIf(process.platform === 'linux')('measures what a process and its children hold and use', async () => {
  const child =
    'const held = Buffer.alloc(150e6, 1); while (process.cpuUsage().user < 200_000); process.exit(held[0] - 1)';
  const run = await measureRun(
    [
      '-e',
      `process.exit(require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}]).status)`,
    ],
    process.cwd(),
  );
  expect(run.peak).toBeGreaterThan(150e6);
  expect(run.processor).toBeGreaterThan(0.19);
  expect(run.seconds).toBeGreaterThan(0.19);
});

it('changes one cell of one year, and the project stays without a fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'change-'));
  try {
    await generateProject(folder, { years: 2, seed: 'change', schemas: 'data/schemas' });
    const read = (year: string, version: string) =>
      readFile(join(folder, `data/${year}/v${version}/glossary.csv`), 'utf8');
    const before = await read('2024', '1.0.0');
    const other = await read('2023', '1.1.0');
    await changeCell(folder, '2024');
    const after = (await read('2024', '1.0.0')).split('\n');
    const left = await read('2023', '1.1.0');
    expect(after.filter((line, index) => line !== before.split('\n')[index])).toHaveLength(1);
    expect(left).toBe(other);
    expect((await inspectSite(folder)).issues).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
