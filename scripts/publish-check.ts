import { defineCommand } from '../src/desk/command/define-command.ts';
import { startCommand } from './start-command.ts';

export const PUBLISH_CHECK_COMMAND = defineCommand({
  name: 'publish-check',
  purpose: '按文件清单逐个核对已上线的网站：内容、类型和响应头。',
  words: [{ name: '地址', count: 'one', purpose: '网站首页的地址' }],
  options: { site: { type: 'value', value: '文件夹', purpose: '与本机生成的这个网站比，不用服务器上的清单' } },
  exits: [
    { code: 0, meaning: '都相符' },
    { code: 1, meaning: '有不符的' },
    { code: 2, meaning: '没有核对：命令写得不对，或连不上网站' },
  ],
  examples: ['https://网站的地址/ --site dist', 'https://网站的地址/'],
  undone: '没有核对',
  run: async ({ options: { site }, words: [url = ''] }, around) => {
    const { runPublishCheck } = await import('./run/run-publish-check.ts');
    return runPublishCheck(url, site, around);
  },
});

if (import.meta.main) await startCommand(PUBLISH_CHECK_COMMAND);
