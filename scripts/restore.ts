import { defineCommand } from '../src/desk/command/define-command.ts';
import { WRITING_EXITS } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

const UNDONE = '没有换回，什么也没有改动';

function sayRestored(written: readonly string[]): string {
  if (written.length === 0) return '发布过的版本的换行都与发布时相同，不用换回。';
  const named = `${written.slice(0, 5).join('、')}${written.length > 5 ? ' 等' : ''}`;
  return `已换回 ${written.length} 个文件：${named}。再运行 npm run check；.gitattributes 若在其中，把它一起提交。`;
}

export const RESTORE_COMMAND = defineCommand({
  name: 'restore',
  purpose: '把发布过的版本被 git 或编辑器换过的换行换回发布时的，文字有改动的文件不动。',
  words: [],
  options: {},
  exits: WRITING_EXITS,
  examples: [''],
  undone: UNDONE,
  run: async (_, around) => {
    const { restoreLineEnds } = await import('../src/desk/restore-line-ends.ts');
    const { tellOutcome } = await import('./tell-outcome.ts');
    return tellOutcome(await restoreLineEnds(around.root), sayRestored, UNDONE, around);
  },
});

if (import.meta.main) await startCommand(RESTORE_COMMAND);
