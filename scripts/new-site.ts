import { defineCommand } from '../src/desk/command/define-command.ts';
import { WRITING_EXITS } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

const UNDONE = '没有建立，什么也没有改动';

export const NEW_SITE_COMMAND = defineCommand({
  name: 'new-site',
  purpose: '在一个文件夹里建立另一个部门的网站项目，带一个虚构部门的示例。',
  words: [{ name: '文件夹', count: 'one', purpose: '不存在的或空的文件夹，在本项目之外' }],
  options: {},
  exits: WRITING_EXITS,
  examples: ['../our-accounts'],
  undone: UNDONE,
  run: async ({ words: [place = ''] }, around) => {
    const { createSite } = await import('../src/desk/create-site.ts');
    const { tellOutcome } = await import('./tell-outcome.ts');
    const next = 'cd 到那里，npm start 看一看，再照 README.md 换成自己的';
    const say = ([folder = '']: readonly string[]): string => `已建立：${folder}。里面是一个虚构部门的示例。下一步：${next}。`;
    return tellOutcome(await createSite(around.root, place), say, UNDONE, around);
  },
});

if (import.meta.main) await startCommand(NEW_SITE_COMMAND);
