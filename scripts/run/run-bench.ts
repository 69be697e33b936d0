import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Step, writeBenchTable } from '../../src/desk/bench/bench-table.ts';
import { copyProject } from '../../src/desk/copy-project.ts';
import { changeCell } from '../../src/desk/sample/change-cell.ts';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import { DONE, type Surroundings } from '../../src/model/command.ts';
import { listSite } from '../../src/publish/list-site.ts';
import { measureRun } from '../measure-run.ts';

async function weigh(folder: string): Promise<Pick<Step, 'pages' | 'files' | 'bytes'>> {
  const files = await listSite(folder);
  const pages = files.filter(({ path }) => path.endsWith('.html')).length;
  return { pages, files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function timeCopy(from: string, to: string): Promise<number> {
  const started = performance.now();
  await cp(from, to, { recursive: true });
  return (performance.now() - started) / 1000;
}

/** Generates volumes in a folder of their own, builds them, and again after one changed cell; leaves nothing behind. */
async function measureStep(root: string, volumes: number, seed: string): Promise<Step> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const project = join(folder, 'project');
  const out = join(folder, 'site');
  const build = () => measureRun(['scripts/build.ts', '--out', out], project);
  try {
    await copyProject(root, project, ['data', 'content', 'seeds', 'test']);
    const years = await generateProject(project, { years: volumes, seed, schemas: join(root, 'data/schemas') });
    const first = await build();
    const copy = await timeCopy(out, join(folder, 'copy'));
    await changeCell(project, years[Math.floor(years.length / 2)] ?? '');
    return { volumes, ...(await weigh(out)), first, copy, again: await build() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Measures builds of so many volumes, one size after the other, and prints a table. */
export async function runBench(sizes: readonly number[], seed: string, around: Surroundings): Promise<number> {
  const { root, say, tell } = around;
  const steps: Step[] = [];
  for (const size of sizes) {
    tell(`正在生成和测量${size}卷…`);
    steps.push(await measureStep(root, size, seed));
  }
  say(writeBenchTable(steps));
  return DONE;
}
