import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

export const LIGHTHOUSE_COMMAND = defineCommand({
  name: 'lighthouse',
  purpose: '用 Lighthouse 测量已生成的网站的首页、章节、表和检索页，手机和电脑各一次。',
  words: [{ name: '文件夹', count: 'optional', purpose: '已生成的网站；不写时为 dist' }],
  options: {},
  variables: [{ name: 'CHROMIUM', purpose: 'Chromium 的位置，不在常见的地方时写明' }],
  exits: [
    { code: 0, meaning: '已测量' },
    { code: 1, meaning: '没有这个文件夹' },
    { code: 2, meaning: '没有测量' },
  ],
  examples: ['dist', ''],
  undone: '没有测量',
  run: async ({ words: [folder = 'dist'] }, around) => {
    const { runLighthouse } = await import('./run/run-lighthouse.ts');
    return runLighthouse(folder, around);
  },
});

if (import.meta.main) await startCommand(LIGHTHOUSE_COMMAND);
