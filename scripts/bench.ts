import { acceptCounts } from '../src/desk/command/accept-count.ts';
import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

const MOST_VOLUMES = 200;

export const BENCH_COMMAND = defineCommand({
  name: 'bench',
  purpose: '编造几卷，生成网站，改一格再生成，测量时间、内存和大小；不动本项目的数据和网站。',
  words: [],
  options: {
    volumes: {
      type: 'value',
      value: '卷数,卷数',
      fallback: '1,10,100',
      accepts: acceptCounts(MOST_VOLUMES),
      purpose: '依次测量这么多卷',
    },
    seed: { type: 'value', value: '文字', fallback: 'bench', purpose: '换一个词就换一套数' },
    against: {
      type: 'value',
      value: '源码树',
      purpose: '不编造，与这棵装好了包的源码树并排测量：首次、没有改动、改一句话、检查',
    },
  },
  exits: [
    { code: 0, meaning: '已测量' },
    { code: 2, meaning: '没有测量' },
  ],
  examples: ['--volumes 1,10,100 --seed bench'],
  undone: '没有测量',
  run: async ({ options: { volumes, seed, against } }, around) => {
    if (against !== undefined) return (await import('./run/bench-pair.ts')).runBenchPair(against, around);
    const { runBench } = await import('./run/run-bench.ts');
    return runBench(volumes.split(',').map(Number), seed, around);
  },
});

if (import.meta.main) await startCommand(BENCH_COMMAND);
