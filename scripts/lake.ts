import { defineCommand } from '../src/desk/command/define-command.ts';
import { CITY_EXITS, MEMBER_WORDS } from '../src/publish/city/city-words.ts';
import { startCommand } from './start-command.ts';

export const LAKE_COMMAND = defineCommand({
  name: 'lake',
  purpose: '把几个部门已生成的网站里的数写成一张按部门和年度分开的 Parquet 表，用 DuckDB 等一次查询。',
  words: MEMBER_WORDS,
  options: { out: { type: 'value', value: '文件夹', required: true, purpose: 'Parquet 表写到哪里' } },
  exits: CITY_EXITS,
  examples: ['shuiwu=sites/shuiwu jiaotong=sites/jiaotong --out lake'],
  undone: '没有写出',
  run: async ({ options: { out }, words }, around) => (await import('./run/run-lake.ts')).runLake(words, out, around),
});

if (import.meta.main) await startCommand(LAKE_COMMAND);
