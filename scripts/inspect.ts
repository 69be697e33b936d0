import { defineCommand } from '../src/desk/command/define-command.ts';
import { DAY, YEAR } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

export const INSPECT_COMMAND = defineCommand({
  name: 'inspect',
  purpose: '公开体检：看一份决算公开（自己的或别人的）缺什么、哪里不够细、哪里自相矛盾；什么也不改动。',
  words: [
    {
      name: '文件',
      count: 'any',
      purpose:
        '一个或几个文件：决算说明（.docx、.doc、.wps、.pdf、.html、.txt）和附表（.xls、.xlsx、.et、.ods），合在一个文件里也可以',
    },
  ],
  options: {
    year: { type: 'value', value: '年度', accepts: YEAR, purpose: '哪一年度的决算；不写时照文件里的标题' },
    approved: {
      type: 'value',
      value: 'YYYY-MM-DD',
      accepts: DAY,
      purpose: '财政部门批复的日期；与公开日期都写了，就核对是否超过期限',
    },
    published: { type: 'value', value: 'YYYY-MM-DD', accepts: DAY, purpose: '公开的日期' },
    json: { type: 'flag', purpose: '写成供程序读的 JSON' },
    out: { type: 'value', value: '文件.docx', purpose: '另写一份可以转发的 Word 报告' },
  },
  exits: [
    { code: 0, meaning: '没有发现问题' },
    { code: 1, meaning: '发现了问题，或有缺的、不够细的内容' },
    { code: 2, meaning: '没有体检：命令写得不对，或文件读不了' },
  ],
  examples: [
    '决算公开.pdf',
    '决算说明.docx 附表.xls --out 体检.docx',
    '公开.html --json',
    '决算公开.pdf --approved 2025-08-20 --published 2025-09-05',
  ],
  undone: '没有体检',
  run: async ({ options, words: files }, around) => {
    const { runInspect } = await import('./run/run-inspect.ts');
    return runInspect({ files, ...options }, around);
  },
});

if (import.meta.main) await startCommand(INSPECT_COMMAND);
