import { defineCommand } from '../src/desk/command/define-command.ts';
import { VERSION_WORDS, WRITING_EXITS } from '../src/desk/command/order-words.ts';
import { judgeDay } from '../src/desk/judge-order.ts';
import { formatToday } from './format-today.ts';
import { startCommand } from './start-command.ts';

const UNDONE = '没有发布，什么也没有改动';

export const RELEASE_COMMAND = defineCommand({
  name: 'release',
  purpose: '检查全部数据和文字，没有问题就发布草稿；发布过的版本不再改动。',
  words: VERSION_WORDS,
  options: {
    note: { type: 'value', value: '说明', fallback: '', purpose: '改了什么、为什么改，读者看得到' },
    date: { type: 'value', value: '日期', judge: judgeDay, purpose: '发布日期，形如 2021-09-24；不写时为今天' },
  },
  exits: WRITING_EXITS,
  examples: ['2020 1.1.0 --note "改了什么、为什么改"'],
  undone: UNDONE,
  run: async ({ options: { note, date = formatToday(new Date()) }, words: [year = '', version = ''] }, around) => {
    const { releaseDraft } = await import('../src/desk/release-draft.ts');
    const { tellOutcome } = await import('./tell-outcome.ts');
    const outcome = await releaseDraft(around.root, { year, version, note: note.trim(), date });
    const next = `npm start 看一遍，再把这个文件夹和 data/${year}/SHA256SUMS 一起提交`;
    const say = ([folder = '']: readonly string[]): string =>
      `已发布${year}年度 ${version}版：${folder}/ 从此不再改动。下一步：${next}。`;
    return tellOutcome(outcome, say, UNDONE, around);
  },
});

if (import.meta.main) await startCommand(RELEASE_COMMAND);
