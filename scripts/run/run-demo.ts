import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyProject } from '../../src/desk/copy-project.ts';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import { refuse } from '../../src/model/issue.ts';
import { checkOut, isWithin } from '../../src/publish/check-out.ts';
import { formatRefusal } from '../../src/views/say/issue-text.ts';

/** Which volumes are invented, and where their site goes. */
interface DemoOrder {
  readonly years: number;
  readonly seed: string;
  readonly out: string;
  readonly base: string;
}

/** Builds a site of generated volumes from a project of its own; inputs and site of this project are not touched. */
async function buildDemo({ years, seed, base }: DemoOrder, out: string, { root, say }: Surroundings): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  try {
    await copyProject(root, folder, ['data', 'content', 'seeds', 'test']);
    const made = await generateProject(folder, { years, seed, schemas: join(root, 'data/schemas') });
    say(`已编造${made[0] ?? ''}至${made.at(-1) ?? ''}年度的决算，共${made.length}卷，正在生成网站。`);
    const words = ['scripts/build.ts', '--out', out, '--base', base];
    return spawnSync(process.execPath, words, { cwd: folder, stdio: 'inherit' }).status ?? FAULTS;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Generates volumes of an invented department and builds their site. */
export async function runDemo(order: DemoOrder, around: Surroundings): Promise<number> {
  const { root, home, say, tell } = around;
  const out = resolve(root, order.out);
  // A demo never takes the place of the real site, which has the same files.
  const own = isWithin(out, join(root, 'dist')) ? refuse('build-out-own', order.out, { name: 'dist' }) : undefined;
  const refusal = own ?? (await checkOut(order.out, root, home));
  if (refusal) {
    tell(formatRefusal(refusal, '没有生成'));
    return REFUSED;
  }
  const status = await buildDemo(order, out, around);
  if (status === DONE) say(`示例网站在 ${out}，每一页都写明是示例数据。`);
  return status;
}
