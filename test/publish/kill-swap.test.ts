import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { putBack, swapSite } from '../../src/publish/swap-site.ts';
import { makeFolder, writeFiles } from './make-built-site.ts';

/** `KILLS=50` for more than npm test has time for. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const PROGRAM = join(import.meta.dirname, 'swap-again.ts');

/** Numbers from 0 to 1 that are the same in every run. */
function* draw(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** The number of a small site that is whole; throws where files are missing or from two sites. */
function readWhole(folder: string): number {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect([texts.length, new Set(texts).size], `${folder} is one whole site`).toEqual([8, 1]);
  return Number(texts[0]);
}

/** Lets the program put up sites, kills it after some milliseconds, and looks at what is left. */
async function killOnce(target: string, first: number, wait: number): Promise<{ number: number; between: boolean }> {
  const program = spawn(process.execPath, [PROGRAM, target, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(program.stdout, 'data');
  await setTimeout(wait);
  const ended = once(program, 'exit');
  program.kill('SIGKILL');
  await ended;
  const between = !existsSync(target);
  await putBack(target);
  return { number: readWhole(target), between };
}

describe('a site that is put up', () => {
  it(
    `is one whole site, old or new, after its program was killed ${KILLS} times`,
    { timeout: 2000 * KILLS + 20_000 },
    async () => {
      const target = join(makeFolder(), 'site');
      let last = 0;
      let between = 0;
      const moments = draw(20_200_925);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const left = await killOnce(target, last + 1, moments.next().value * 250);
        expect(left.number).toBeGreaterThan(last);
        last = left.number;
        between += Number(left.between);
      }
      console.log(`${KILLS} kills, ${last} sites put up, ${between} kills between the two renames`);
    },
  );

  it('comes back where a program was killed between the two renames', async () => {
    const target = join(makeFolder(), 'site');
    writeFiles(`${target}.old`, { 'index.html': 'old' });
    writeFiles(`${target}.new`, { 'index.html': 'half' });
    await putBack(target);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
    expect(existsSync(`${target}.old`)).toBe(false);
  });

  it('stays where the new one cannot move in', () => {
    const target = join(makeFolder(), 'site');
    mkdirSync(target);
    writeFileSync(join(target, 'index.html'), 'old');
    expect(() => {
      swapSite(target, `${target}.new`);
    }).toThrow(/ENOENT/);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
  });
});
