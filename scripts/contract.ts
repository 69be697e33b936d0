import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

export const CONTRACT_COMMAND = defineCommand({
  name: 'contract',
  purpose: '列出程序按名取用的表和列、类型，以及哪些可以没有。',
  words: [{ name: '表', count: 'optional', purpose: '只列这一张' }],
  options: { json: { type: 'flag', purpose: '写成供程序读的 JSON' } },
  exits: [
    { code: 0, meaning: '已列出' },
    { code: 1, meaning: '程序没有按名取用的这张表' },
    { code: 2, meaning: '命令写得不对' },
  ],
  examples: ['glossary', '', '--json'],
  undone: '没有列出',
  run: async ({ options: { json }, words: [table] }, around) => {
    const { runContract } = await import('./run/run-contract.ts');
    return runContract({ table, json }, around);
  },
});

if (import.meta.main) await startCommand(CONTRACT_COMMAND);
