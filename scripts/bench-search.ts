import { acceptCount } from '../src/desk/command/accept-count.ts';
import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

const MOST_VOLUMES = 200;

export const BENCH_SEARCH_COMMAND = defineCommand({
  name: 'bench:search',
  purpose: '测量检索：建索引的时间、一次查询的时间和字节、答得准不准，与 Pagefind 原样比较。',
  words: [],
  options: {
    volumes: {
      type: 'value',
      value: '卷数',
      fallback: '1',
      accepts: acceptCount(MOST_VOLUMES),
      purpose: '第一卷是真的，其余编造',
    },
    site: { type: 'value', value: '文件夹', purpose: '在这个已生成的网站上测量；不写时先生成一个' },
  },
  exits: [
    { code: 0, meaning: '已测量' },
    { code: 2, meaning: '没有测量' },
  ],
  examples: ['--volumes 1 --site dist', ''],
  undone: '没有测量',
  run: async ({ options: { volumes, site } }, around) => {
    const { runBenchSearch } = await import('./run/run-bench-search.ts');
    return runBenchSearch(Number(volumes), site, around);
  },
});

if (import.meta.main) await startCommand(BENCH_SEARCH_COMMAND);
