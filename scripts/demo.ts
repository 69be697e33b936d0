import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyProject } from '../src/desk/copy-project.ts';
import { generateProject } from '../src/desk/sample/generate-project.ts';
import { refuse } from '../src/model/issue.ts';
import { checkOut, isWithin } from '../src/publish/check-out.ts';
import { formatFailure, formatRefusal } from '../src/views/text/issue-text.ts';
import { readOptions } from './read-options.ts';
import { tellUncaught } from './tell-failure.ts';

tellUncaught((error) => formatFailure(error, '没有生成'));

const MOST_YEARS = 200;

const values = readOptions('npm run demo -- --years 10 --seed demo --out demo --base /', { years: { type: 'string', default: '10' }, seed: { type: 'string', default: 'demo' }, out: { type: 'string', default: 'demo' }, base: { type: 'string', default: '/' } });

/** Builds a site of generated volumes from a project of its own; the inputs and the site of this project are not touched. */
async function buildDemo(years: number, out: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  try {
    await copyProject(process.cwd(), folder, ['data', 'content', 'seeds', 'test']);
    const made = await generateProject(folder, { years, seed: values.seed, schemas: 'data/schemas' });
    console.log(`已编造${made[0] ?? ''}至${made.at(-1) ?? ''}年度的决算，共${made.length}卷，正在生成网站。`);
    return spawnSync(process.execPath, ['scripts/build.ts', '--out', out, '--base', values.base], { cwd: folder, stdio: 'inherit' }).status ?? 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const years = /^[1-9]\d{0,2}$/.test(values.years) ? Number(values.years) : 0;
const out = resolve(values.out);
/** A demo never takes the place of the real site, which has the same files. */
const refusal = isWithin(out, resolve('dist')) ? refuse('build-out-own', values.out, { name: 'dist' }) : await checkOut(values.out, process.cwd(), homedir());
if (years === 0 || years > MOST_YEARS) {
  console.error(`--years 应为1到${MOST_YEARS}的整数，给出的是 ${values.years}。没有生成。`);
  process.exit(2);
}
if (refusal) {
  console.error(formatRefusal(refusal, '没有生成'));
  process.exit(2);
}
const status = await buildDemo(years, out);
if (status === 0) console.log(`示例网站在 ${out}，每一页都写明是示例数据。`);
process.exitCode = status;
