import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { defineCommand } from '../src/desk/command/define-command.ts';
import { IssuesError } from '../src/model/issue.ts';
import { LAST_FAILURE, nameLastFailure, readFailure } from '../src/views/say/build-text.ts';
import { runHere } from './run-here.ts';

const ROOT = join(import.meta.dirname, '..');
const SHAPE = {
  name: 'draw',
  purpose: '画图。',
  words: [],
  options: {},
  exits: [],
  examples: [''],
  undone: '没有生成',
};
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** How a broken command ended, what it said, and what it wrote down. */
interface Broken {
  readonly status: number | null;
  readonly said: string;
  readonly kept: string | undefined;
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'break-'));
  folders.push(folder);
  return folder;
}

function readKept(folder: string): string | undefined {
  const file = join(folder, LAST_FAILURE);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Runs a command that breaks in a folder of its own. */
async function breakCommand(fault: Error, env: Readonly<Record<string, string>> = {}): Promise<Broken> {
  const root = makeFolder();
  const command = defineCommand({ ...SHAPE, run: () => Promise.reject(fault) });
  const { status, stderr } = await runHere(command, [], { root, env });
  return { status, said: stderr.trim(), kept: readKept(root) };
}

/** The same as a process of its own, as `npm run` would. */
function breakProcess(run: string): Broken {
  const folder = makeFolder();
  const script = join(folder, 'command.ts');
  const room = (path: string): string => JSON.stringify(join(ROOT, path));
  writeFileSync(
    script,
    [
      `import { startCommand } from ${room('scripts/start-command.ts')};`,
      `import { defineCommand } from ${room('src/desk/command/define-command.ts')};`,
      `const shape = ${JSON.stringify(SHAPE)};`,
      `await startCommand(defineCommand({ ...shape, run: ${run} }));`,
    ].join('\n'),
  );
  const env = { ...process.env, DEBUG: '' };
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8', env });
  return { status, said: stderr.trim(), kept: readKept(folder) };
}

const THROWN = "throw new Error('图表没有画成');";
const drawChart = (): Error => new Error('图表没有画成', { cause: new TypeError('scale is undefined') });

it('a fault of the engine is one sentence, and the file that it names has the stack with its causes', async () => {
  const { status, said, kept } = await breakCommand(drawChart());
  expect([status, said]).toEqual([2, nameLastFailure('没有生成：图表没有画成')]);
  expect(said).toContain(LAST_FAILURE);
  expect(kept).toMatch(
    /Error: 图表没有画成\n\s+at drawChart[\s\S]+\[cause\]: TypeError: scale is undefined\n\s+at drawChart/,
  );
});

it('DEBUG prints the stack, too', async () => {
  const { said } = await breakCommand(drawChart(), { DEBUG: '1' });
  expect(said).toMatch(/^没有生成：图表没有画成（.+\n[\s\S]+at drawChart[\s\S]+\[cause\]: TypeError/);
});

it.each([
  ['the inputs', new IssuesError([], '金额不对'), '没有生成：金额不对'],
  [
    'the disk',
    Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }),
    '没有生成：ENOSPC: no space left',
  ],
])('a fault of %s is told without one', async (_, fault, sentence) => {
  expect(await breakCommand(fault)).toEqual({ status: 2, said: sentence, kept: undefined });
});

it.each([
  ['thrown by its work', `async () => { await Promise.resolve(); ${THROWN} }`],
  ['that nobody waits for', `() => new Promise(() => { setTimeout(() => { ${THROWN} }); })`],
  ['thrown beside other work', `async () => { setTimeout(() => undefined, 6e5); await Promise.resolve(); ${THROWN} }`],
])('a fault %s ends the process in the same way', { timeout: 30_000 }, (_, run) => {
  const { status, said, kept } = breakProcess(run);
  expect([status, said]).toEqual([2, nameLastFailure('没有生成：图表没有画成')]);
  expect(kept).toMatch(/Error: 图表没有画成\n\s+at /);
});

it('of a part of a build the whole says the reason once', () => {
  expect(readFailure(`没有生成，原有的网站没有改动：${nameLastFailure('图表没有画成')}\n`)).toBe('图表没有画成');
});
