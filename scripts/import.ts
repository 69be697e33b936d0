import { defineCommand } from '../src/desk/command/define-command.ts';
import { YEAR } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

export const IMPORT_COMMAND = defineCommand({
  name: 'import',
  purpose: '把工作簿里的标准附表读成一个年度的草稿：行、编码、名称、金额都出自工作簿；有一处拿不准就什么也不写。',
  words: [{ name: '附表.xlsx', count: 'any', purpose: '一个或几个工作簿（.xlsx、.xls、.et、.xlsb 或 .ods），每张附表写明表名和单位' }],
  options: {
    year: { type: 'value', value: '年度', required: true, accepts: YEAR, purpose: '读入哪一年度；还没有这一年度就从这里开始' },
    partial: { type: 'flag', purpose: '工作簿里只有一部分附表，其余的不动' },
    cells: { type: 'flag', purpose: '逐格列出读入的每一个数' },
    undo: { type: 'flag', purpose: '撤回上一次读入，草稿回到读入之前' },
  },
  exits: [
    { code: 0, meaning: '已读入，或已撤回' },
    { code: 1, meaning: '数据或文字有问题，什么也没有改动' },
    { code: 2, meaning: '命令或工作簿不能照办，什么也没有改动' },
  ],
  examples: ['附表.xls --year 2024', '收入.xlsx 支出.xlsx --year 2024 --partial', '--undo --year 2024'],
  undone: '没有读入，什么也没有改动',
  run: async ({ options, words: files }, around) => {
    const { runImport, runUndo } = await import('./run/import.ts');
    const { undo, ...order } = options;
    return undo ? runUndo(order.year, around) : runImport({ files, ...order }, around);
  },
});

if (import.meta.main) await startCommand(IMPORT_COMMAND);
