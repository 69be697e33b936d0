import { defineCommand } from '../src/desk/command/define-command.ts';
import { WRITING_EXITS } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

const UNDONE = '没有建立新年度，什么也没有改动';
const OUR_TIME = { wanted: '四位的年度，如 2021', isSound: (text: string) => /^(?:19|20)\d\d$/.test(text) };

export const NEW_YEAR_COMMAND = defineCommand({
  name: 'new-year',
  purpose: '照上一年建立一个年度的草稿：表有行没有数，章节是骨架，登记和提纲待填。',
  words: [{ name: '年度', count: 'one', accepts: OUR_TIME, purpose: '四位的年度，晚于已有的年度' }],
  options: {},
  exits: WRITING_EXITS,
  examples: ['2021'],
  undone: UNDONE,
  run: async ({ words: [year = ''] }, around) => {
    const { startYear } = await import('../src/desk/start-year.ts');
    const { tellOutcome } = await import('./tell-outcome.ts');
    const next = `有附表的工作簿，用 npm run import -- 文件.xlsx --year ${year} 读入；其余照 npm run check 列出的待填之处填写`;
    const nameFolders = (written: readonly string[]): string => written.map((folder) => `${folder}/`).join('、');
    const say = (written: readonly string[]): string => `已建立${year}年度的草稿：${nameFolders(written)}。下一步：${next}。`;
    return tellOutcome(await startYear(around.root, year), say, UNDONE, around);
  },
});

if (import.meta.main) await startCommand(NEW_YEAR_COMMAND);
