import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

const NAMED = { wanted: '--reference 名称=文件.csv', isSound: (text: string) => /^[^=]+=.+$/s.test(text) };

export const CHECK_COMMAND = defineCommand({
  name: 'check',
  purpose: '检查全部数据、出处和文字，或按表说明检查一个 CSV 文件；不写任何文件。',
  words: [{ name: '表.csv', count: 'optional', purpose: '只检查这个文件，同时要有 --schema' }],
  options: {
    schema: { type: 'value', value: '说明.json', purpose: '这个文件的表说明（Table Schema）' },
    reference: { type: 'value', value: '名称=文件.csv', several: true, accepts: NAMED, purpose: '外键指向的表' },
    json: { type: 'flag', purpose: '写成供程序读的 JSON' },
  },
  exits: [
    { code: 0, meaning: '没有问题' },
    { code: 1, meaning: '有问题' },
    { code: 2, meaning: '没有检查：命令写得不对，或读不到文件' },
  ],
  examples: ['表.csv --schema 说明.json', '', '--json'],
  undone: '未能检查',
  run: async ({ options: { schema, reference, json }, words: [file] }, around) => {
    const { runCheck } = await import('./run/run-check.ts');
    return runCheck({ file, schema, references: reference, json }, around);
  },
});

if (import.meta.main) await startCommand(CHECK_COMMAND);
