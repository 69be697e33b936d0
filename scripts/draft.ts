import { defineCommand } from '../src/desk/command/define-command.ts';
import { VERSION_WORDS, WRITING_EXITS } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

const UNDONE = '没有起草，什么也没有改动';

export const DRAFT_COMMAND = defineCommand({
  name: 'draft',
  purpose: '从最新的版本起草一个年度的下一个版本。',
  words: VERSION_WORDS,
  options: {},
  exits: WRITING_EXITS,
  examples: ['2020 1.1.0'],
  undone: UNDONE,
  run: async ({ words: [year = '', version = ''] }, around) => {
    const { startDraft } = await import('../src/desk/start-draft.ts');
    const { tellOutcome } = await import('./tell-outcome.ts');
    const outcome = await startDraft(around.root, { year, version, note: '', date: '' });
    const next = `改其中的 CSV，用 npm run check 检查，再用 npm run release -- ${year} ${version} --note "改了什么、为什么改" 发布`;
    return tellOutcome(
      outcome,
      ([folder = '']) => `已起草${year}年度 ${version}版：${folder}/。下一步：${next}。`,
      UNDONE,
      around,
    );
  },
});

if (import.meta.main) await startCommand(DRAFT_COMMAND);
