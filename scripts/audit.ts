import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

export const AUDIT_COMMAND = defineCommand({
  name: 'audit',
  purpose: '找出一份文件中的每一个数，指出数据中没有的。',
  words: [{ name: '文件.txt', count: 'one', purpose: '原文的文字，UTF-8 编码' }],
  options: {
    year: { type: 'value', value: '年度', purpose: '与哪一年度的数据核对；不写时为最近的一年' },
    json: { type: 'flag', purpose: '写成供程序读的 JSON' },
  },
  exits: [
    { code: 0, meaning: '没有缺的数' },
    { code: 1, meaning: '有缺的数' },
    { code: 2, meaning: '没有核对：命令写得不对，读不到文件或数据' },
  ],
  examples: ['原文.txt --year 2020', '原文.txt --json'],
  undone: '没有核对',
  run: async ({ options, words: [file = ''] }, around) => {
    const { runAudit } = await import('./run/run-audit.ts');
    return runAudit({ file, ...options }, around);
  },
});

if (import.meta.main) await startCommand(AUDIT_COMMAND);
