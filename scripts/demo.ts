import { acceptCount } from '../src/desk/command/accept-count.ts';
import { defineCommand } from '../src/desk/command/define-command.ts';
import { judgeBase } from '../src/publish/judge-base.ts';
import { startCommand } from './start-command.ts';

const MOST_YEARS = 200;

export const DEMO_COMMAND = defineCommand({
  name: 'demo',
  purpose: '编造一个虚构部门几年的决算，生成示例网站；不动本项目的数据和 dist。',
  words: [],
  options: {
    years: { type: 'value', value: '年数', fallback: '10', accepts: acceptCount(MOST_YEARS), purpose: '编造几年的卷' },
    seed: { type: 'value', value: '文字', fallback: 'demo', purpose: '换一个词就换一套数' },
    out: { type: 'value', value: '文件夹', fallback: 'demo', purpose: '示例网站写到哪里' },
    base: { type: 'value', value: '路径', fallback: '/', judge: judgeBase, purpose: '网站所在的基础路径，如 /open/' },
  },
  exits: [
    { code: 0, meaning: '已生成' },
    { code: 1, meaning: '没有生成成功' },
    { code: 2, meaning: '命令写得不对，或放网站的文件夹不能用' },
  ],
  examples: ['--years 10 --seed demo --out demo --base /', ''],
  undone: '没有生成',
  run: async ({ options }, around) => {
    const { runDemo } = await import('./run/run-demo.ts');
    return runDemo({ ...options, years: Number(options.years) }, around);
  },
});

if (import.meta.main) await startCommand(DEMO_COMMAND);
