import { defineCommand } from '../src/desk/command/define-command.ts';
import { YEAR } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

export const IMPORT_COMMAND = defineCommand({
  name: 'import',
  purpose: '把工作簿里的标准附表读入一个年度的草稿，逐格报告；有一处拿不准就什么也不写。',
  words: [{ name: '附表.xlsx', count: 'one', purpose: '一个工作簿（.xlsx、.xls、.et、.xlsb 或 .ods），每张附表写明表名和单位' }],
  options: {
    year: { type: 'value', value: '年度', required: true, accepts: YEAR, purpose: '读入哪一年度的草稿' },
    partial: { type: 'flag', purpose: '工作簿里只有一部分附表' },
  },
  exits: [
    { code: 0, meaning: '已读入' },
    { code: 1, meaning: '数据或文字有问题，什么也没有改动' },
    { code: 2, meaning: '命令或工作簿不能照办，什么也没有改动' },
  ],
  examples: ['附表.xlsx --year 2021', '附表.xlsx --year 2021 --partial'],
  undone: '没有读入，什么也没有改动',
  run: async ({ options, words: [file = ''] }, around) => {
    const { runImport } = await import('./run/import.ts');
    return runImport({ file, ...options }, around);
  },
});

if (import.meta.main) await startCommand(IMPORT_COMMAND);
