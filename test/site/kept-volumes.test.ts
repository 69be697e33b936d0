import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendBundles } from '../../src/desk/kept/bundle-store.ts';
import { startDraft } from '../../src/desk/start-draft.ts';
import { listAllFiles, listFiles } from './built.ts';
import { copyProject } from './copy-project.ts';
import { makeSmallProject } from './make-small-project.ts';
import { releaseSmall } from './release-small.ts';
import { runBuild, type Surroundings, surround } from './run-build.ts';
import { setElsewhere } from './set-elsewhere.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-kept-'));
const project = join(folder, 'project');
const out = join(folder, 'site');
const first = join(folder, 'first');
const GLOSSARY = join(project, 'data/2018/v1.0.0/glossary.csv');
const HERE: Surroundings = { zone: 'UTC', locale: 'C.UTF-8' };
const elsewhere = setElsewhere(folder);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const build = (site: string): Promise<string> => runBuild({ folder: project, out: site, base: '/', ...HERE });
const read = (site: string, file: string): Buffer => readFileSync(join(site, file));

/** Every file of a site is that of the first build, which had nothing to take over. */
function expectFirst(site: string): void {
  expect(listAllFiles(site)).toEqual(listAllFiles(first));
  expect(listAllFiles(site).filter((file) => !read(site, file).equals(read(first, file)))).toEqual([]);
}

/** A build of what is there already says so, after it looked at every file, and writes nothing. */
async function expectUnchanged(site: string): Promise<void> {
  const { ino, ctimeMs } = statSync(site);
  const said = `没有改动：数据、正文和程序都与上次生成时相同，${site}/ 中${listAllFiles(site).length}个文件已逐字节核对`;
  expect(await build(site)).toContain(said);
  expect(statSync(site)).toMatchObject({ ino, ctimeMs });
}

/** Renders a part as a build has its parts rendered, on a machine elsewhere; gives how many pages it told of. */
async function countPages(copy: string, years: string): Promise<number> {
  let pages = 0;
  const child = fork('scripts/build.ts', ['--years', years], { cwd: copy, silent: true, env: surround(elsewhere) });
  child.on('message', () => {
    pages += 1;
  });
  const [status] = (await once(child, 'exit')) as [number];
  expect(status).toBe(0);
  return pages;
}

/** The project as another machine has it, which never built anything. */
async function copyAside(name: string): Promise<string> {
  const copy = join(folder, name);
  await copyProject(project, copy);
  return copy;
}

/** Saves another glossary as if it had been released so. */
async function save(words: string): Promise<void> {
  writeFileSync(GLOSSARY, words);
  await releaseSmall(project);
}

/** A draft of the older year that says something else. */
async function draft(): Promise<void> {
  const order = { year: '2018', version: '1.1.0', note: '', date: '' };
  expect(await startDraft(project, order)).toMatchObject({ written: ['data/2018/v1.1.0'] });
  writeFileSync(GLOSSARY.replace('v1.0.0', 'v1.1.0'), text.replace('保障机构运转', '维持机构运转'));
}

let text = '';
const again = join(folder, 'again');
beforeAll(async () => {
  await makeSmallProject(project, ['2018']);
  text = readFileSync(GLOSSARY, 'utf8');
  await build(out);
  cpSync(out, first, { recursive: true });
});

test('after one changed cell the other volume is taken over; changed back, with a draft beside it, every byte is that of the first build', async () => {
  const before = statSync(join(out, 'data/2019')).ino;
  await save(text.replace('保障机构运转', '维持机构运转'));
  await build(out);
  const store = join(project, '.cache/volumes/2019/files');
  const kept = (file: string): number | undefined => statSync(join(store, file), { throwIfNoEntry: false })?.ino;
  const published = listFiles(out);
  const shared = published.filter((file) => statSync(join(out, file)).ino === kept(file));
  expect(shared.length).toBeGreaterThan(50);
  expect(shared).toEqual(published.filter((file) => /^(?:data\/)?2019\/|^share\/2019\.png$/.test(file)));
  const changed = ['data/2018/latest/glossary.csv', '2018/tables/glossary/index.html'];
  for (const file of changed) expect(read(out, file).toString(), file).toContain('维持机构运转');

  // That build left the folders of the site that it replaced; the next one puts them to use.
  // It writes elsewhere, since a site keeps the index of the release before.
  await save(text);
  await draft();
  await build(again);
  expect(statSync(join(again, 'data/2019')).ino).toBe(before);
  expectFirst(again);
});

test('volumes of two machines, one in another zone and time, are put together on a third, byte for byte', async () => {
  const machine = await copyAside('另一台 machine');
  const joined = await copyAside('joined');
  const pages = await countPages(machine, '2018');
  lendBundles(machine, joined);
  const rendered = listFiles(join(machine, '.cache/volumes/2018/files'));
  expect(pages).toBe(rendered.filter((file) => file.endsWith('.html')).length);
  expect(existsSync(join(machine, 'dist'))).toBe(false);
  // As an archive carries them: the bytes, with other times.
  for (const [from, year] of [
    [machine, '2018'],
    [project, '2019'],
  ] as const) {
    const kept = join(from, '.cache/volumes', year);
    const to = join(joined, '.cache/volumes', year);
    cpSync(kept, to, { recursive: true, filter: (name) => !name.endsWith('spare') });
  }
  const whole = join(folder, 'whole');
  expect(await runBuild({ folder: joined, out: whole, base: '/', ...elsewhere })).toContain('（各年共用的）');
  expectFirst(whole);
});

test('a preview shows the draft on marked pages, takes nothing from the site and leaves nothing for it', () => {
  const store = (): string[] =>
    listFiles(join(project, '.cache/volumes')).map(
      (file) => `${file} ${statSync(join(project, '.cache/volumes', file)).mtimeMs}`,
    );
  const kept = (): string[] =>
    ['.cache/built-site.txt', '.cache/volumes/2018/volume.json'].map((file) =>
      readFileSync(join(project, file), 'utf8'),
    );
  const before = [...kept(), ...store()];
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--draft'], {
    cwd: project,
    encoding: 'utf8',
    env: surround(HERE),
  });
  expect(status, stderr).toBe(0);
  const preview = join(project, 'preview');
  const pages = listFiles(preview)
    .filter((file) => file.endsWith('.html'))
    .map((file) => read(preview, file).toString());
  expect(
    pages.filter(
      (page) => !page.includes('草稿预览，不是公开的网站') || !page.includes('name="robots" content="noindex"'),
    ),
  ).toEqual([]);
  expect(read(preview, '2018/tables/glossary/index.html').toString()).toContain('维持机构运转');
  expect(read(preview, '2018/index.html').toString()).toContain('2018年度1.1.0版，草稿，尚未发布。');
  expect(read(preview, 'robots.txt').toString()).toBe('User-agent: *\nDisallow: /\n');
  expect([...kept(), ...store()]).toEqual(before);
});

test('a site that is there already is not built again, with a draft and a preview beside it either', () =>
  expectUnchanged(again));

test('a part of years that are not there is refused', () => {
  const words = ['scripts/build.ts', '--years', '2019,1999'];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('1999');
  expect(stderr).toContain('2018、2019');
});
