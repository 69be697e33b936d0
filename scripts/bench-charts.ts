import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

export const BENCH_CHARTS_COMMAND = defineCommand({
  name: 'bench:charts',
  purpose: '测量一幅图要几毫秒、一页的图有多少字节，与通常的嵌入做法比较。',
  words: [],
  options: {},
  exits: [
    { code: 0, meaning: '已测量' },
    { code: 2, meaning: '没有测量' },
  ],
  examples: [''],
  undone: '没有测量',
  run: async (_, around) => (await import('./run/run-bench-charts.ts')).runBenchCharts(around),
});

if (import.meta.main) await startCommand(BENCH_CHARTS_COMMAND);
