import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

export const TEST_COMMAND = defineCommand({
  name: 'test',
  purpose: '判断程序和样例是否正确：类型和写法、引擎测试、成品测试；npm run test:quick 不生成网站、不打开浏览器。',
  words: [],
  options: { quick: { type: 'flag', purpose: '只做不需要成品的部分' } },
  exits: [
    { code: 0, meaning: '全部通过' },
    { code: 1, meaning: '有没有通过的' },
    { code: 2, meaning: '命令写得不对，没有测试' },
  ],
  examples: ['', '--quick'],
  undone: '没有测试',
  run: async ({ options: { quick } }, around) => (await import('./run/run-test.ts')).runTest(quick, around),
});

if (import.meta.main) await startCommand(TEST_COMMAND);
