import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Step, writeBenchTable } from '../src/desk/bench/bench-table.ts';
import { writePairTable } from '../src/desk/bench/pair-table.ts';
import { copyProject } from '../src/desk/copy-project.ts';
import { changeCell } from '../src/desk/sample/change-cell.ts';
import { generateProject } from '../src/desk/sample/generate-project.ts';
import { listSite } from '../src/publish/list-site.ts';
import { measurePair } from './measure-pair.ts';
import { measureRun } from './measure-run.ts';
import { readOptions } from './read-options.ts';

const MOST = 200;
const values = readOptions('npm run bench -- --volumes 1,10,100 --seed bench，或 npm run bench -- --against 另一棵源码树', {
  volumes: { type: 'string', default: '1,10,100' },
  seed: { type: 'string', default: 'bench' },
  against: { type: 'string', default: '' },
});

async function weigh(folder: string): Promise<Pick<Step, 'pages' | 'files' | 'bytes'>> {
  const files = await listSite(folder);
  return { pages: files.filter(({ path }) => path.endsWith('.html')).length, files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function timeCopy(from: string, to: string): Promise<number> {
  const started = performance.now();
  await cp(from, to, { recursive: true });
  return (performance.now() - started) / 1000;
}

/** Generates volumes in a folder of their own, builds them, builds them again after one changed cell, and leaves nothing behind. */
async function measureStep(volumes: number): Promise<Step> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const [project, out] = [join(folder, 'project'), join(folder, 'site')];
  const build = () => measureRun(['scripts/build.ts', '--out', out], project);
  try {
    await copyProject(process.cwd(), project, ['data', 'content', 'seeds', 'test']);
    const years = await generateProject(project, { years: volumes, seed: values.seed, schemas: 'data/schemas' });
    const first = await build();
    const copy = await timeCopy(out, join(folder, 'copy'));
    await changeCell(project, years[Math.floor(years.length / 2)] ?? '');
    return { volumes, ...await weigh(out), first, copy, again: await build() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (values.against !== '') {
  console.log(writePairTable(await measurePair(process.cwd(), values.against)));
  process.exit(0);
}
const sizes = values.volumes.split(',').map((text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0));
if (sizes.some((size) => size === 0 || size > MOST)) {
  console.error(`--volumes 应为用逗号隔开的1到${MOST}的整数，如 1,10,100，给出的是 ${values.volumes}。没有测量。`);
  process.exit(2);
}
const steps: Step[] = [];
for (const size of sizes) {
  console.error(`正在生成和测量${size}卷…`);
  steps.push(await measureStep(size));
}
console.log(writeBenchTable(steps));
