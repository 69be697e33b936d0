import { defineCommand } from '../src/desk/command/define-command.ts';
import { judgeBase } from '../src/publish/judge-base.ts';
import { formatBuildFailure } from '../src/views/say/build-text.ts';
import { startCommand } from './start-command.ts';

export const BUILD_COMMAND = defineCommand({
  name: 'build',
  purpose: '检查数据和文字，没有问题就生成网站；出错或中断时，原有的网站不变。',
  words: [],
  options: {
    base: { type: 'value', value: '路径', fallback: '/', judge: judgeBase, purpose: '网站所在的基础路径，如 /open/' },
    out: {
      type: 'value',
      value: '文件夹',
      purpose: '网站写到哪里，里面原有的网站会被换掉；不写时是 dist，草稿预览是 preview',
    },
    draft: { type: 'flag', purpose: '连同草稿生成预览，每一页标明，不让搜索引擎收录；不写时只公开发布过的版本' },
    years: { type: 'value', value: '年度,年度', purpose: '只生成这几个年度的卷，放在 .cache/volumes/，不生成网站' },
  },
  exits: [
    { code: 0, meaning: '已生成' },
    { code: 1, meaning: '数据或文字有问题，或没有生成成功' },
    { code: 2, meaning: '命令写得不对，或放网站的文件夹不能用' },
  ],
  examples: ['--base /open/ --out ../site', '', '--draft', '--years 2019,2020'],
  undone: '没有生成',
  describe: formatBuildFailure,
  run: async ({ options }, around) => (await import('./run/run-build.ts')).runBuild(options, around),
});

if (import.meta.main) await startCommand(BUILD_COMMAND);
