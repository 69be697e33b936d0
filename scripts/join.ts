import { defineCommand } from '../src/desk/command/define-command.ts';
import { CITY_EXITS, MEMBER_WORDS } from '../src/publish/city/city-words.ts';
import { startCommand } from './start-command.ts';

export const JOIN_COMMAND = defineCommand({
  name: 'join',
  purpose: '把几个部门已生成的网站合成一个，逐个文件核对，网页不重新生成。',
  words: MEMBER_WORDS,
  options: { out: { type: 'value', value: '文件夹', required: true, purpose: '合成的网站写到哪里' } },
  exits: CITY_EXITS,
  examples: ['shuiwu=sites/shuiwu jiaotong=sites/jiaotong --out city'],
  undone: '没有写出',
  run: async ({ options: { out }, words }, around) => (await import('./run/run-join.ts')).runJoin(words, out, around),
});

if (import.meta.main) await startCommand(JOIN_COMMAND);
