import { describe, expect, it } from 'vitest';
import { openProgress } from '../../src/desk/progress/open-progress.ts';

function run(isTTY: boolean, pages: number): string[] {
  const said: string[] = [];
  let time = 0;
  const progress = openProgress({ isTTY, write: (text) => said.push(text) }, () => time);
  progress.begin('渲染', { pages, volumes: 2 });
  for (let page = 0; page < pages; page += 1) {
    time += 50;
    progress.turn(page < pages / 2 ? '2024' : '2023');
  }
  progress.begin('建检索');
  progress.end();
  return said;
}

describe('progress', () => {
  it('writes one line over on a terminal, and wipes it at the end', () => {
    const said = run(true, 200);
    expect(said.every((text) => text.startsWith('\r\u001B[K') && !text.includes('\n'))).toBe(true);
    expect(said).toContain('\r\u001B[K渲染：2024年度，80/200页（2卷），约剩6秒');
    expect(said.at(-2)).toBe('\r\u001B[K建检索…');
    expect(said.at(-1)).toBe('\r\u001B[K');
    expect(said.length).toBeLessThan(110);
  });

  it('writes few plain lines elsewhere, with volume, pages and time left', () => {
    const said = run(false, 400);
    expect(said).toHaveLength(12);
    expect(said.join('')).not.toMatch(/[\r\u001B]/u);
    expect(said[0]).toBe('渲染：0/400页（2卷）\n');
    expect(said).toContain('渲染：2023年度，240/400页（2卷），约剩8秒\n');
    expect(said.at(-1)).toBe('建检索…\n');
  });

  it('says nothing of each of a few pages', () => {
    expect(run(false, 9)).toEqual(['渲染：0/9页（2卷）\n', '建检索…\n']);
  });

  it('tells minutes where it takes long, and nothing that it cannot know', () => {
    let time = 0;
    const said: string[] = [];
    const progress = openProgress({ isTTY: true, write: (text) => said.push(text) }, () => time);
    progress.begin('渲染', { pages: 100, volumes: 1 });
    time = 1000;
    progress.turn('2024');
    time = 10_000;
    progress.turn('2024');
    expect(said.slice(1)).toEqual([
      '\r\u001B[K渲染：2024年度，1/100页（1卷）',
      '\r\u001B[K渲染：2024年度，2/100页（1卷），约剩8分10秒',
    ]);
  });
});
