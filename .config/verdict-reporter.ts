import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** What a run came to, as `scripts/test.ts` reads it. */
export interface Verdict {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** A module that could not be loaded, or a suite whose own setup failed, counts as one failure. */
function countBroken(module: TestModule): number {
  return module.errors().length + [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
}

/** Writes the verdict of a run to the file that VERDICT_FILE names. */
export default class VerdictReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({
        name: `${module.relativeModuleId} › ${test.fullName}`,
        result: test.result(),
      })),
    );
    const verdict: Verdict = {
      passed: tests.filter(({ result }) => result.state === 'passed').length,
      failed:
        tests.filter(({ result }) => result.state === 'failed').length +
        modules.reduce((sum, module) => sum + countBroken(module), unhandled.length),
      skipped: tests.flatMap(({ name, result }) => {
        if (result.state === 'passed' || result.state === 'failed') return [];
        return [
          { name, reason: result.state === 'skipped' && result.note !== undefined ? result.note : '测试没有写原因' },
        ];
      }),
    };
    writeFileSync(process.env['VERDICT_FILE'] ?? 'verdict.json', JSON.stringify(verdict));
  }
}
