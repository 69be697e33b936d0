import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

export const HELP_COMMAND = defineCommand({
  name: 'help',
  purpose: '列出全部命令；一个命令的写法用 npm run 命令 -- --help 看。',
  words: [],
  options: {},
  exits: [
    { code: 0, meaning: '已列出' },
    { code: 2, meaning: '命令写得不对' },
  ],
  examples: [''],
  undone: '没有列出',
  run: async (_, around) => (await import('./run/run-help.ts')).runHelp(around),
});

if (import.meta.main) await startCommand(HELP_COMMAND);
