import { defineCommand } from '../src/desk/command/define-command.ts';
import { YEAR } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

export const PDF_COMMAND = defineCommand({
  name: 'pdf',
  purpose: '用本机的 Chromium 把已生成的网站里的整卷印成 PDF，放进网站；还没有网站时先生成。',
  words: [],
  options: {
    year: { type: 'value', value: '年度', accepts: YEAR, purpose: '只印这一年度；不写时各年度都印' },
    out: { type: 'value', value: '文件夹', fallback: 'dist', purpose: '已生成的网站' },
  },
  variables: [{ name: 'CHROMIUM', purpose: 'Chromium 的位置，不在常见的地方时写明' }],
  exits: [
    { code: 0, meaning: '已生成' },
    { code: 1, meaning: '网站没有生成成功' },
    { code: 2, meaning: '命令写得不对或不能照办，没有生成 PDF' },
  ],
  examples: ['--year 2020 --out dist', ''],
  undone: '没有生成 PDF',
  run: async ({ options }, around) => (await import('./run/run-pdf.ts')).runPdf(options, around),
});

if (import.meta.main) await startCommand(PDF_COMMAND);
