import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph } from '../desk/find-refusal.ts';
import { askFor } from '../publish/served-site.ts';
import { type LiveSite, openLive, waitFor } from './live-site.ts';

const GLOSSARY = 'data/2024/v1.1.0/glossary.csv';
const CHARTS = 'content/2024/charts.yaml';
const CHAPTER = 'content/2024/three-public.mdx';

let live: LiveSite;
let before: Map<string, string>[];

/** What the live site may not write to, as it is. */
function photographAll(): Promise<Map<string, string>[]> {
  const folders = ['data', 'content', 'seeds', 'public', 'src', 'dist'];
  return Promise.all(folders.map((name) => photograph(join(live.folder, name))));
}

beforeAll(async () => {
  live = await openLive();
  mkdirSync(join(live.folder, 'dist'));
  writeFileSync(join(live.folder, 'dist/index.html'), 'published');
  before = await photographAll();
}, 240_000);
afterAll(() => live.close());

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | undefined;
}

async function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const {
    status,
    body,
    headers: { location },
  } = await askFor(live, path, { accept: 'text/html', ...headers });
  return { status, text: body.toString('utf8'), location };
}

/** What was done since, without the reports of faults. */
function linesSince(count: number): string[] {
  return live
    .listLines()
    .slice(count)
    .filter((line) => /^(?:重|发现 \d|没有问题)/.test(line));
}

/** Saves a change, asks for a page once, and puts it back; what the page said, and what was done for it. */
async function trySave(
  file: string,
  from: string,
  to: string,
  path: string,
): Promise<{ text: string; done: string[] }> {
  await ask(path);
  const count = live.listLines().length - 1;
  const putBack = live.save(file, from, to);
  const { text } = await ask(path);
  const done = linesSince(count);
  putBack();
  await ask(path);
  return { text, done };
}

describe('the live site', () => {
  it('marks drafts, and says that its policy is another one than the published', async () => {
    const home = await ask('/');
    const year = await ask('/2024/three-public/');
    const older = await ask('/2023/three-public/');
    for (const { text } of [home, year]) expect(text).toContain('2024年度1.1.0版，草稿，尚未发布');
    expect(older.text).not.toContain('草稿');
    for (const { text } of [home, year, older]) {
      expect(text).toContain('预览页的内容安全策略较宽，只为开发；发布的网站不变');
      expect(text).toMatch(/Content-Security-Policy" content="default-src (?:'|&#39;)self/);
    }
    expect((await ask('/search/')).text).toContain('预览不建检索的索引');
  });

  it.each([
    ['a cell', GLOSSARY, '零星收入', '零星的收入甲', '/2024/tables/glossary/', '零星的收入甲', `重读 ${GLOSSARY}，`],
    [
      'a cell on a page of all years',
      GLOSSARY,
      '零星收入',
      '零星的收入乙',
      '/glossary/',
      '零星的收入乙',
      `重读 ${GLOSSARY}，`,
    ],
    [
      'a cell in a download',
      GLOSSARY,
      '零星收入',
      '零星的收入丙',
      '/data/2024/latest/glossary.csv',
      '零星的收入丙',
      `重读 ${GLOSSARY}，`,
    ],
    [
      'the head of a chapter',
      CHAPTER,
      'summary: ',
      'summary: 丁',
      '/2024/three-public/',
      '"lead">丁',
      `重读 ${CHAPTER}，`,
    ],
    ['volume.yaml', 'content/2024/volume.yaml', '这一年的钱', '戊这一年的钱', '/2024/', '戊这一年的钱', ''],
    ['charts.yaml', CHARTS, '"title": "', '"title": "己', '/2024/charts/fig-1/', '己收支总计', `重读 ${CHARTS}，`],
  ])('shows %s with the first answer after it was saved, and reads and judges nothing else', async (_, ...change) => {
    const [file, from, to, path, seen, read] = change;
    const { text, done } = await trySave(file, from, to, path);
    expect(text).toContain(seen);
    expect(done).toEqual([`${read}重新检查 2024 年度，没有问题。`]);
  });

  it('shows a sentence of a chapter with the first answer', async () => {
    const { text } = await trySave(CHAPTER, '## ', '## 庚', '/2024/three-public/');
    expect(text).toContain('庚');
  });

  it('judges a synonym without reading or judging a volume', async () => {
    const { text, done } = await trySave('content/synonyms.yaml', '"means": [', '"means": [\n   "天书",', '/');
    expect(text).toMatch(/content\/synonyms\.yaml:\d+:\d+/);
    expect(done).toEqual(['发现 1 个问题，网页上也写明。']);
  });

  it.each([
    ['words', 'src/views/words/words.zh.ts', "DRAFT = '草稿，尚未发布'", "DRAFT = '草稿，辛'", '草稿，辛'],
    ['a part', 'src/views/frame/Foot.astro', '<p>{sayHost', '<p>主办的{sayHost', '主办的主办单位：'],
    [
      'a page',
      'src/pages/[year]/[chapter].astro',
      '{CHAPTER_PAGE.sayOrigin',
      '壬{CHAPTER_PAGE.sayOrigin',
      '壬本章的内容出自',
    ],
    ['a style', 'src/views/frame/style/tokens.css', '#1d1b18', '#1d1b19', '#1d1b19'],
  ])('shows a change of the engine with the first answer: %s', async (_, file, from, to, seen) => {
    const putBack = live.save(file, from, to);
    expect((await ask('/2024/three-public/')).text).toContain(seen);
    putBack();
    expect((await ask('/2024/three-public/')).text).not.toContain(seen);
  });

  it('judges by a changed rule, reads nothing for it, and takes it back', async () => {
    await ask('/');
    const count = live.listLines().length - 1;
    const putBack = live.save('src/checks/check-unwritten.ts', 'isUnwritten(text)', "text.includes('钱')");
    expect(await ask('/')).toMatchObject({ status: 503, text: expect.stringContaining('chapter-unwritten') as string });
    putBack();
    expect((await ask('/')).status).toBe(200);
    expect(linesSince(count).filter((line) => line.startsWith('重读'))).toEqual([]);
  });

  it('answers again once a part of the engine that could not be read is mended', async () => {
    const putBack = live.save('src/checks/check-unwritten.ts', 'export const', 'export const (');
    expect((await ask('/')).status).toBe(500);
    putBack();
    expect((await ask('/')).status).toBe(200);
  });

  it('tells open pages to come again', async () => {
    const token = /wsToken = "([^"]+)"/.exec((await ask('/@vite/client', { accept: '*/*' })).text)?.[1] ?? '';
    const socket = new WebSocket(`ws://127.0.0.1:${live.port}/?token=${token}`, 'vite-hmr');
    const told: string[] = [];
    socket.addEventListener('message', ({ data }) => told.push(String(data)));
    await waitFor(() => (told.some((text) => text.includes('connected')) ? true : undefined));
    live.save(GLOSSARY, '零星收入', '零星的收入')();
    await waitFor(() => (told.some((text) => text.includes('full-reload')) ? true : undefined));
    socket.close();
  });
});

describe('a fault in the live site', () => {
  it('is shown with its place and the way out, and the last sound page stays until it is mended', async () => {
    const putBack = live.save('data/2024/v1.1.0/02-income.csv', ',stated,', ',state,');
    const { status, text } = await ask('/2024/three-public/');
    expect(status).toBe(503);
    expect(text).toMatch(/<code>data\/2024\/v1\.1\.0\/02-income\.csv:2:\d+<\/code>/);
    expect(text).toContain('「state」');
    expect(text).toContain('value-enum');
    expect(text).toMatch(/<dt>应为<\/dt><dd>[^<]+<\/dd><dt>改法<\/dt><dd>[^<]+<\/dd>/);
    const [, link = ''] = /href="([^"]+\?live=sound)"/.exec(text) ?? [];
    const sound = await ask(link);
    expect(sound.status).toBe(200);
    expect(sound.text).toContain('之后保存的内容有 1 个问题');
    const host = `127.0.0.1:${live.port}`;
    const next = await ask('/2024/', { referer: `http://${host}${link}`, host });
    expect(next).toMatchObject({ status: 302, location: '/2024/?live=sound' });
    putBack();
    const mended = await ask('/2024/three-public/');
    expect(mended.status).toBe(200);
    expect(mended.text).not.toContain('之后保存的内容');
  });

  it('of a chapter leaves the chapter as it was, also where it was never asked for', async () => {
    const putBack = live.save('content/2024/duties.mdx', '\n---\n', '\n---\n<Amount of="');
    expect((await ask('/2024/duties/')).text).toMatch(/content\/2024\/duties\.mdx:\d+:\d+/);
    const { status, text } = await ask('/2024/duties/?live=sound');
    expect(status).toBe(200);
    expect(text).toContain('id="origin"');
    putBack();
    expect((await ask('/2024/duties/')).status).toBe(200);
  });
});

describe('the bounds of the live site', () => {
  it('answers this machine only, and to no other name', async () => {
    expect((await ask('/', { host: 'example.com' })).status).toBe(403);
    const reached = await new Promise((resolve) => {
      const socket = connect({ port: live.port, host: '127.0.0.2', timeout: 5000 }, () => resolve(true));
      for (const event of ['error', 'timeout']) socket.on(event, () => resolve(false));
      socket.on('close', () => socket.destroy());
    });
    expect(reached).toBe(false);
  });

  it('hands out no file of the project', async () => {
    for (const path of ['/content/site.yaml', '/package.json', '/seeds/2024/outline.csv']) {
      expect((await ask(path, { accept: '*/*' })).status).toBe(404);
    }
  });

  it('leaves the published site and the inputs as they were', async () => {
    expect(readFileSync(join(live.folder, 'dist/index.html'), 'utf8')).toBe('published');
    expect(await photographAll()).toEqual(before);
  });
});
