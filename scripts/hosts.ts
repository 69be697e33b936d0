import { defineCommand } from '../src/desk/command/define-command.ts';
import { judgeBase } from '../src/publish/judge-base.ts';
import { startCommand } from './start-command.ts';

export const HOSTS_COMMAND = defineCommand({
  name: 'hosts',
  purpose: '写出 nginx 和 Caddy 的配置：类型、压缩、缓存和安全响应头。',
  words: [],
  options: {
    base: { type: 'value', value: '路径', fallback: '/', judge: judgeBase, purpose: '网站所在的基础路径，如 /open/' },
    root: { type: 'value', value: '文件夹', purpose: '网站在服务器上的文件夹，有基础路径的写上一级；不写时为 dist' },
    city: { type: 'value', value: '文件夹', purpose: 'npm run join 写出的文件夹，不与 --root、--base 同用' },
    port: { type: 'value', value: '端口', fallback: '80', purpose: '服务器的端口' },
    name: { type: 'value', value: '域名', fallback: '_', purpose: '服务器的域名，_ 是任何域名' },
    brotli: { type: 'flag', purpose: 'nginx 有 brotli 模块' },
    out: { type: 'value', value: '文件夹', fallback: 'hosts', purpose: '配置写到哪里' },
  },
  exits: [
    { code: 0, meaning: '已写出' },
    { code: 1, meaning: '数据或文字有问题，没有写出' },
    { code: 2, meaning: '命令写得不对或不能照办，没有写出' },
  ],
  examples: ['--root /var/www/open --name example.org --port 80', '--city city'],
  undone: '没有写出',
  run: async ({ options }, around) => (await import('./run/run-hosts.ts')).runHosts(options, around),
});

if (import.meta.main) await startCommand(HOSTS_COMMAND);
