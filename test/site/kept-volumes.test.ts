import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changeCell } from '../../src/desk/sample/change-cell.ts';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import { listFiles } from './built.ts';
import { copyProject } from './copy-project.ts';
import { ROOT } from './published.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-kept-'));
const project = join(folder, 'project');
/** A volume as it was rendered before the cell of the other was changed. */
const kept = join(folder, 'kept-2024');
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Runs a build in a copy of the project; gives what it says, of its progress on the second stream. */
function runBuild(copy: string, ...words: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...words], { cwd: copy, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' } });
  if (status !== 0) throw new Error(stdout + stderr);
  return { stdout, stderr };
}

function build(name: string): string {
  const out = join(folder, name);
  runBuild(project, '--out', out);
  return out;
}

/** Renders a part as a build has its parts rendered; gives how many pages it told of. */
async function countPages(copy: string, years: string): Promise<number> {
  let pages = 0;
  const child = fork('scripts/build.ts', ['--years', years], { cwd: copy, silent: true, env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' } });
  child.on('message', () => { pages += 1; });
  const [status] = await once(child, 'exit') as [number];
  expect(status).toBe(0);
  return pages;
}

/** The project as another machine has it, which never built anything. */
async function copyAside(name: string): Promise<string> {
  const copy = join(folder, name);
  await copyProject(project, copy);
  return copy;
}

const read = (site: string, file: string): Buffer => readFileSync(join(site, file));
const listOther = (a: string, b: string): string[] => listFiles(a).filter((file) => !read(a, file).equals(read(b, file)));

test('after one changed cell the other volume is taken over, and every byte is that of a build from nothing', { timeout: 400_000 }, async () => {
  await copyProject(ROOT, project, ['data', 'content', 'seeds', 'test']);
  await generateProject(project, { years: 2, seed: 'kept', schemas: 'data/schemas' });
  const again = build('again');
  const before = statSync(join(again, 'data/2024')).ino;
  await changeCell(project, '2023');
  build('again');
  cpSync(join(project, '.cache/volumes/2024'), kept, { recursive: true, filter: (name) => !name.endsWith('spare') });
  const published = listFiles(again);
  const shared = published.filter((file) => statSync(join(again, file)).ino === statSync(join(project, '.cache/volumes/2024/files', file), { throwIfNoEntry: false })?.ino);
  expect(shared).toEqual(published.filter((file) => file.startsWith('2024/') || file.startsWith('data/2024/') || file === 'share/2024.png'));
  expect(read(again, 'data/2023/latest/glossary.csv').toString()).toContain('多数是存款利息');

  // Where nothing changed, nothing is written.
  const { ino: site, ctimeMs: moved } = statSync(again);
  const count = readdirSync(again, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  expect(runBuild(project, '--out', again).stdout).toContain(`没有改动：数据、正文和程序都与上次生成时相同，${again}/ 中${count}个文件已逐字节核对`);
  expect(statSync(again)).toMatchObject({ ino: site, ctimeMs: moved });

  // That build left the folders of the site that it replaced; the next one, which a damaged page calls for, puts them to use.
  rmSync(join(again, 'about/index.html'));
  writeFileSync(join(again, 'about/index.html'), 'damaged');
  build('again');
  expect(statSync(join(again, 'data/2024')).ino).toBe(before);

  rmSync(join(project, '.cache'), { recursive: true });
  rmSync(join(project, '.astro'), { recursive: true, force: true });
  const fresh = build('fresh');
  expect(listFiles(again)).toEqual(listFiles(fresh));
  expect(listOther(again, fresh)).toEqual([]);
});

test('volumes rendered on two machines are put together on a third, and every byte is that of a build from nothing', { timeout: 400_000 }, async () => {
  const [machine, joined] = [await copyAside('machine'), await copyAside('joined')];
  const pages = await countPages(machine, '2023');
  expect(pages).toBe(listFiles(join(machine, '.cache/volumes/2023/files')).filter((file) => file.endsWith('.html')).length);
  expect(existsSync(join(machine, 'dist'))).toBe(false);
  // As an archive carries them: the bytes, with other times.
  cpSync(join(machine, '.cache/volumes/2023'), join(joined, '.cache/volumes/2023'), { recursive: true });
  cpSync(kept, join(joined, '.cache/volumes/2024'), { recursive: true });
  expect(runBuild(joined, '--out', join(folder, 'whole')).stderr).toContain('（各年共用的）');
  expect(listFiles(join(folder, 'whole'))).toEqual(listFiles(join(folder, 'fresh')));
  expect(listOther(join(folder, 'whole'), join(folder, 'fresh'))).toEqual([]);
});

test('a part of years that are not there is refused', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--years', '2024,1999'], { cwd: project, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('1999');
  expect(stderr).toContain('2023、2024');
});
