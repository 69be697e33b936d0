import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LAST_FAILURE, nameLastFailure, readFailure } from '../src/views/text/build-text.ts';

const ROOT = join(import.meta.dirname, '..');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs a command that breaks in a folder of its own, as `npm run` would. */
function breakCommand(fault: string, environment: NodeJS.ProcessEnv = {}): { status: number | null; said: string; kept: string | undefined } {
  const folder = mkdtempSync(join(tmpdir(), 'break-'));
  folders.push(folder);
  const script = join(folder, 'command.ts');
  const room = (path: string): string => JSON.stringify(join(ROOT, path));
  writeFileSync(script, [
    `import { tellUncaught } from ${room('scripts/tell-failure.ts')};`,
    `import { IssuesError } from ${room('src/model/issue.ts')};`,
    'tellUncaught((error) => `没有生成：${(error as Error).message}`);',
    `async function drawChart(): Promise<void> { await Promise.resolve(); throw ${fault}; }`,
    'await drawChart();',
    'export { IssuesError };',
  ].join('\n'));
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8', env: { ...process.env, DEBUG: '', ...environment } });
  const file = join(folder, LAST_FAILURE);
  return { status, said: stderr.trim(), kept: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
}

const BROKEN = "new Error('图表没有画成', { cause: new TypeError('scale is undefined') })";

it('a fault of the engine is one sentence, and the file that it names has the stack with its causes', () => {
  const { status, said, kept } = breakCommand(BROKEN);
  expect([status, said]).toEqual([2, nameLastFailure('没有生成：图表没有画成')]);
  expect(said).toContain(LAST_FAILURE);
  expect(kept).toMatch(/Error: 图表没有画成\n\s+at drawChart[\s\S]+\[cause\]: TypeError: scale is undefined\n\s+at drawChart/);
});

it('DEBUG prints the stack, too', () => {
  const { said } = breakCommand(BROKEN, { DEBUG: '1' });
  expect(said).toMatch(/^没有生成：图表没有画成（.+\n[\s\S]+at drawChart[\s\S]+\[cause\]: TypeError/);
});

it.each([
  ['the inputs', "new IssuesError([], '金额不对')", '没有生成：金额不对'],
  ['the disk', "Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })", '没有生成：ENOSPC: no space left on device'],
])('a fault of %s is told without one', (_, fault, sentence) => {
  expect(breakCommand(fault)).toEqual({ status: 2, said: sentence, kept: undefined });
});

it('of a part of a build the whole says the reason once', () => {
  expect(readFailure(`没有生成，原有的网站没有改动：${nameLastFailure('图表没有画成')}\n`)).toBe('图表没有画成');
});
