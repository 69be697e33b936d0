import { PORT } from '../src/desk/command/accept-port.ts';
import { defineCommand } from '../src/desk/command/define-command.ts';
import { judgeBase } from '../src/publish/judge-base.ts';
import { startCommand } from './start-command.ts';

export const DEV_COMMAND = defineCommand({
  name: 'dev',
  purpose: '打开预览，只有本机能打开：保存后网页自动刷新，有问题时网页上写明；不碰 dist/。按 Ctrl-C 结束。',
  words: [],
  options: {
    port: { type: 'value', value: '端口', fallback: '4321', accepts: PORT, purpose: '预览的端口' },
    base: { type: 'value', value: '路径', fallback: '/', judge: judgeBase, purpose: '网站所在的基础路径，如 /open/' },
  },
  exits: [
    { code: 0, meaning: '打开过，已结束' },
    { code: 2, meaning: '命令写得不对，或没有打开' },
  ],
  examples: ['--port 4322', ''],
  undone: '预览没有打开',
  run: async ({ options: { port, base } }, around) => {
    const { runDev } = await import('./run/run-dev.ts');
    return runDev({ port: Number(port), base }, around);
  },
});

if (import.meta.main) await startCommand(DEV_COMMAND);
