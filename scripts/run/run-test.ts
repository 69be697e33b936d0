import { spawn } from 'node:child_process';
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

/**
 * A command that ends well or not. One that runs beside others says what it says when it has ended, and whole.
 * @param isAlone what it says is seen as it comes
 */
function run([command, ...parameters]: Command, environment: NodeJS.ProcessEnv, isAlone = false): Promise<boolean> {
  const path = `${BIN}${delimiter}${process.env['PATH'] ?? ''}`;
  const colour = isAlone && process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const out = isAlone ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const env = { ...process.env, ...colour, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...environment };
    const child = spawn(join(BIN, command), parameters, { stdio: ['ignore', out, out], env });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => {
        said.push(part);
      });
    child.once('error', () => {
      resolve(false);
    });
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
}

/** Lines of commands that need nothing of each other, side by side; each command is a check of its own, and those of one line follow each other. */
async function judgeLines(lines: readonly (readonly Command[])[], environment: NodeJS.ProcessEnv): Promise<Tally> {
  const ended: boolean[] = [];
  const take = async (line: readonly Command[]): Promise<void> => {
    for (const command of line) ended.push(await run(command, environment));
  };
  await Promise.all(lines.map(take));
  return { passed: ended.filter(Boolean).length, failed: ended.filter((well) => !well).length };
}

/** How lines are cut, then what the native compiler judges of every file that is no component, types and rules in one pass. */
const LINES: readonly (readonly Command[])[] = [
  [['oxfmt', '--check', 'src', 'scripts', 'test', '.config', 'astro.config.mjs'], ['oxlint']],
  [
    ['tsc', '--project', '.config/tsconfig.browser.json'],
    ['astro', 'check', '--noSync', '--tsconfig', '.config/tsconfig.astro.json'],
    ['eslint', '--config', '.config/eslint.config.mjs', '--max-warnings', '0', 'src/**/*.astro'],
  ],
];

function readVerdict(file: string): Verdict {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Verdict;
  } catch {
    return { passed: 0, failed: 0, skipped: [] };
  }
}

/** The tests of some projects. Skipped ones are named and count for nothing; a run that ends badly or holds no test is a failure. */
async function judgeTests(projects: readonly string[], environment: NodeJS.ProcessEnv): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-'));
  const file = join(folder, 'verdict.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=./.config/verdict-reporter.ts'];
  const words = ['run', '--config', '.config/vitest.config.ts', ...chosen, ...reporters];
  const ended = await run(['vitest', ...words], { ...environment, VERDICT_FILE: file }, true);
  const { passed, failed, skipped } = readVerdict(file);
  rmSync(folder, { recursive: true, force: true });
  for (const { name, reason } of skipped) console.log(`未运行：${name}（${reason}）`);
  if (passed + failed === 0) console.log(`没有运行任何测试：${projects.join('、')}。`);
  return { passed, failed: failed === 0 && (!ended || passed === 0) ? 1 : failed };
}

interface Step {
  readonly title: string;
  readonly judge: (environment: NodeJS.ProcessEnv) => Promise<Tally>;
}

const SOURCE: Step = { title: '类型和写法', judge: (environment) => judgeLines(LINES, environment) };
const makeStep = (title: string, ...projects: readonly string[]): Step => ({
  title,
  judge: (environment) => judgeTests(projects, environment),
});

/** Steps of one row are taken side by side, so that a test that waits for something leaves no processor idle. */
type Rows = readonly (readonly Step[])[];

/** What needs neither a built site nor a command at work on a whole folder. */
const QUICK: Rows = [[SOURCE, makeStep('引擎测试', 'unit')]];

const WHOLE: Rows = [
  [SOURCE, makeStep('引擎和命令测试', 'unit', 'command')],
  [makeStep('成品测试', 'site', 'browser')],
];

async function takeStep(
  { title, judge }: Step,
  environment: NodeJS.ProcessEnv,
  say: Surroundings['say'],
): Promise<Tally> {
  const started = performance.now();
  const tally = await judge(environment);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${title}：${tally.passed} 通过，${tally.failed} 失败，${seconds} 秒`);
  return tally;
}

/** Takes all steps. Their processes share what Node compiles: it checks text, version and check sum of each module. */
async function takeRows(rows: Rows, say: Surroundings['say']): Promise<Tally[]> {
  const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
  const tallies: Tally[] = [];
  try {
    for (const row of rows) {
      say(`\n── ${row.map(({ title }) => title).join('；')} ──`);
      const taken = row.map((step) => takeStep(step, { NODE_COMPILE_CACHE: compiled }, say));
      tallies.push(...(await Promise.all(taken)));
    }
  } finally {
    // A process that ends may still write down what Node compiled.
    rmSync(compiled, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
  return tallies;
}

/** Takes the steps of the verdict, all or those that need no built site, and says how each went. */
export async function runTest(quick: boolean, { say }: Surroundings): Promise<number> {
  const tallies = await takeRows(quick ? QUICK : WHOLE, say);
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  if (quick) say('\n这是快速测试：没有生成网站，没有打开浏览器，也没有对整个文件夹执行命令。全部结论看 npm test。');
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? DONE : FAULTS;
}
