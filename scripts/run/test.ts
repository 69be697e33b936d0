import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Verdict } from '../../.config/verdict-reporter.ts';
import { DONE, FAULTS, type Surroundings } from '../../src/model/command.ts';

/** What one step of the whole verdict came to. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** A command of `node_modules/.bin` and its words. */
type Command = readonly [string, ...string[]];

const BIN = join(process.cwd(), 'node_modules', '.bin');

function run(command: string, parameters: readonly string[], environment: NodeJS.ProcessEnv = {}): boolean {
  const colour = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const { status } = spawnSync(join(BIN, command), parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...colour, PATH: `${BIN}${delimiter}${process.env['PATH'] ?? ''}`, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  return status === 0;
}

/** A command that runs beside others: what it says is printed whole, when it has ended. */
function runBeside([command, ...parameters]: Command): Promise<boolean> {
  const path = `${BIN}${delimiter}${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    const child = spawn(join(BIN, command), parameters, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', PATH: path, ASTRO_TELEMETRY_DISABLED: '1' } });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => { said.push(part); });
    child.once('error', () => { resolve(false); });
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
}

/** Lines of commands that need nothing of each other, side by side; each command is a check of its own, and those of one line follow each other. */
async function judgeLines(lines: readonly (readonly Command[])[]): Promise<Tally> {
  const ended: boolean[] = [];
  await Promise.all(lines.map(async (line) => { for (const command of line) ended.push(await runBeside(command)); }));
  return { passed: ended.filter(Boolean).length, failed: ended.filter((well) => !well).length };
}

/** Types need what Astro writes first. The native compiler judges every file that is no component, types and rules in one pass. */
async function judgeSource(): Promise<Tally> {
  const synced = run('astro', ['sync']);
  const tally = await judgeLines([
    [['oxlint']],
    [
      ['astro', 'check', '--noSync', '--tsconfig', '.config/tsconfig.astro.json'],
      ['eslint', '--config', '.config/eslint.config.mjs', '--max-warnings', '0', 'src/**/*.astro'],
    ],
  ]);
  return synced ? tally : { ...tally, failed: tally.failed + 1 };
}

function readVerdict(file: string): Verdict {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Verdict;
  } catch {
    return { passed: 0, failed: 0, skipped: [] };
  }
}

/** The tests of some projects. Skipped ones are named and count for nothing; a run that ends badly or holds no test is a failure. */
function judgeTests(projects: readonly string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-'));
  const file = join(folder, 'verdict.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  const ended = run('vitest', ['run', '--config', '.config/vitest.config.ts', ...chosen, '--reporter=default', '--reporter=./.config/verdict-reporter.ts'], { VERDICT_FILE: file });
  const { passed, failed, skipped } = readVerdict(file);
  rmSync(folder, { recursive: true, force: true });
  for (const { name, reason } of skipped) console.log(`未运行：${name}（${reason}）`);
  if (passed + failed === 0) console.log(`没有运行任何测试：${projects.join('、')}。`);
  return { passed, failed: failed === 0 && (!ended || passed === 0) ? 1 : failed };
}

interface Step {
  readonly title: string;
  readonly judge: () => Tally | Promise<Tally>;
}

const SOURCE: Step = { title: '类型和写法', judge: judgeSource };

/** What needs neither a built site nor a command at work on a whole folder. */
const QUICK: readonly Step[] = [SOURCE, { title: '引擎测试', judge: () => judgeTests(['unit']) }];

const WHOLE: readonly Step[] = [
  SOURCE,
  { title: '引擎和命令测试', judge: () => judgeTests(['unit', 'command']) },
  { title: '成品测试', judge: () => judgeTests(['site', 'browser']) },
];

/** Takes the steps of the verdict, all or those that need no built site, and says how each went. */
export async function runTest(quick: boolean, { say }: Surroundings): Promise<number> {
  const tallies: Tally[] = [];
  for (const { title, judge } of quick ? QUICK : WHOLE) {
    say(`\n── ${title} ──`);
    const started = performance.now();
    const tally = await judge();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${title}：${tally.passed} 通过，${tally.failed} 失败，${seconds} 秒`);
    tallies.push(tally);
  }
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  if (quick) say('\n这是快速测试：没有生成网站，没有打开浏览器，也没有对整个文件夹执行命令。全部结论看 npm test。');
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? DONE : FAULTS;
}
