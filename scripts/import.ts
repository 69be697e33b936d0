import { defineCommand } from '../src/desk/command/define-command.ts';
import { YEAR } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

export const IMPORT_COMMAND = defineCommand({
  name: 'import',
  purpose:
    '把决算说明的文档和附表的工作簿读成一个年度的草稿：表、章节、数的出处都由它写好；附表有一处拿不准就什么也不写。',
  words: [
    {
      name: '文件',
      count: 'any',
      purpose:
        '工作簿（.xlsx、.xls、.et、.xlsb、.ods）和文档（.docx、.doc、.wps、.pdf、.html、.txt），几个都行，先写决算说明；不写时再读一遍上次的文件',
    },
  ],
  options: {
    year: {
      type: 'value',
      value: '年度',
      required: true,
      accepts: YEAR,
      purpose: '读入哪一年度；还没有这一年度就从这里开始',
    },
    partial: { type: 'flag', purpose: '只有一部分附表，或附表以后再读入' },
    cells: { type: 'flag', purpose: '逐格列出读入的每一个数' },
    undo: { type: 'flag', purpose: '撤回上一次读入，草稿回到读入之前' },
  },
  exits: [
    { code: 0, meaning: '已读入，或已撤回' },
    { code: 1, meaning: '数据或文字有问题，什么也没有改动' },
    { code: 2, meaning: '命令或文件不能照办，什么也没有改动' },
  ],
  examples: [
    '决算说明.docx 附表.xls --year 2024',
    '附表.xls --year 2024',
    '决算.pdf --year 2024',
    '--year 2024',
    '--undo --year 2024',
  ],
  undone: '没有读入，什么也没有改动',
  run: async ({ options, words: files }, around) => {
    const { runImport, runUndo } = await import('./run/run-import.ts');
    const { undo, ...order } = options;
    return undo ? runUndo(order.year, around) : runImport({ files, ...order }, around);
  },
});

if (import.meta.main) await startCommand(IMPORT_COMMAND);
