import { defineCommand } from '../src/desk/command/define-command.ts';
import { REFUSED } from '../src/model/command.ts';
import { formatBuildFailure } from '../src/views/say/build-text.ts';
import { readListening } from './read-listen.ts';
import { startCommand } from './start-command.ts';

export const START_COMMAND = defineCommand({
  name: 'start',
  purpose: '检查数据和文字，生成网站，在本机打开；按 Ctrl-C 结束。',
  words: [],
  options: {
    draft: { type: 'flag', purpose: '连同草稿，打开的是 preview/ 里的预览，每一页标明；不写时只有发布过的版本' },
  },
  variables: [
    { name: 'PORT', purpose: '网站的端口（不写时为 4321），如 PORT=8080 npm start' },
    { name: 'HOST', purpose: '从哪里能打开（不写时只有本机），0.0.0.0 是全部地址，也可以是本机的一个 IP 地址' },
  ],
  exits: [
    { code: 0, meaning: '打开过，已结束' },
    { code: 1, meaning: '数据或文字有问题，还没有发布过的版本，没有生成成功，或端口不能用' },
    { code: 2, meaning: '命令或环境变量写得不对' },
  ],
  examples: ['', '--draft'],
  undone: '没有打开',
  describe: formatBuildFailure,
  run: async ({ options: { draft } }, around) => {
    const listening = readListening(around.env);
    if (typeof listening !== 'string')
      return (await import('./run/run-start.ts')).runStart({ listening, draft }, around);
    around.tell(listening);
    return REFUSED;
  },
});

if (import.meta.main) await startCommand(START_COMMAND);
