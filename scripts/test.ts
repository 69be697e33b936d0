import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** What one step of the verdict came to. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The members of Vitest's JSON report that are read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly meta?: { readonly reason?: string } }[];
  }[];
}

const BIN = join(process.cwd(), 'node_modules', '.bin');

function run(command: string, parameters: readonly string[]): boolean {
  const { status } = spawnSync(join(BIN, command), parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${BIN}:${process.env['PATH'] ?? ''}`, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status === 0;
}

function judgeCommands(commands: readonly (readonly [string, ...string[]])[]): Tally {
  const failed = commands.filter(([command, ...parameters]) => !run(command, parameters)).length > 0;
  return failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

function readReport(file: string): VitestReport {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return { testResults: [] };
  }
}

/** Tests that were not run never count as passed; each is named with its reason. */
function printSkipped({ testResults }: VitestReport): void {
  for (const { name, assertionResults } of testResults) {
    for (const { fullName, status, meta } of assertionResults) {
      if (status === 'passed' || status === 'failed') continue;
      console.log(`未运行：${relative(process.cwd(), name)} › ${fullName}（${meta?.reason ?? `标为 ${status}，没有写原因`}）`);
    }
  }
}

/** A file that could not be loaded counts as one failure, and so does a run that fails outside its tests or holds none. */
function judgeVitest(projects: readonly string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-'));
  const file = join(folder, 'vitest.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  const ended = run('vitest', ['run', '--config', '.config/vitest.config.ts', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file);
  rmSync(folder, { recursive: true, force: true });
  printSkipped(report);
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length;
  const failed = tests.filter(({ status }) => status === 'failed').length + broken;
  if (passed + failed === 0) console.log(`没有运行任何测试：${projects.join('、')}。`);
  return { passed, failed: failed === 0 && (!ended || passed === 0) ? 1 : failed };
}

const STEPS: readonly { readonly title: string; readonly judge: () => Tally }[] = [
  { title: '类型', judge: () => judgeCommands([['astro', 'sync'], ['astro', 'check'], ['tsc', '--noEmit']]) },
  { title: '写法', judge: () => judgeCommands([['eslint', '--config', '.config/eslint.config.mjs', '--max-warnings', '0', '.']]) },
  { title: '引擎测试', judge: () => judgeVitest(['unit']) },
  { title: '成品测试', judge: () => judgeVitest(['site', 'browser']) },
];

const tallies = STEPS.map(({ title, judge }) => {
  console.log(`\n── ${title} ──`);
  const started = performance.now();
  const tally = judge();
  console.log(`${title}：${tally.passed} 通过，${tally.failed} 失败，${((performance.now() - started) / 1000).toFixed(1)} 秒`);
  return tally;
});
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
