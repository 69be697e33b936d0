import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
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
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function build(name: string): string {
  const out = join(folder, name);
  execFileSync(process.execPath, ['scripts/build.ts', '--out', out], { cwd: project, stdio: 'pipe', env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' } });
  return out;
}

const read = (site: string, file: string): Buffer => readFileSync(join(site, file));

test('after one changed cell the other volume is taken over, and every byte is that of a build from nothing', { timeout: 400_000 }, async () => {
  await copyProject(ROOT, project, ['data', 'content', 'seeds', 'test']);
  await generateProject(project, { years: 2, seed: 'kept', schemas: 'data/schemas' });
  const first = build('first');
  await changeCell(project, '2023');
  const again = build('again');
  rmSync(join(project, '.cache'), { recursive: true });
  rmSync(join(project, '.astro'), { recursive: true, force: true });
  rmSync(join(project, 'node_modules/.astro'), { recursive: true, force: true });
  const fresh = build('fresh');

  const files = listFiles(fresh);
  expect(listFiles(again)).toEqual(files);
  expect(files.filter((file) => !read(again, file).equals(read(fresh, file)))).toEqual([]);

  const isOf = (year: string) => (file: string) => file.startsWith(`${year}/`) || file.startsWith(`data/${year}/`);
  const shared = files.filter((file) => listFiles(first).includes(file) && statSync(join(first, file)).ino === statSync(join(again, file)).ino);
  expect(shared).toEqual(files.filter((file) => isOf('2024')(file) || file === 'share/2024.png'));
  const changed = files.filter(isOf('2023')).filter((file) => !read(first, file).equals(read(again, file)));
  expect(changed).toContain('data/2023/latest/glossary.csv');
  expect(changed).toContain('2023/tables/glossary/index.html');
});
