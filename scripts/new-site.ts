import { defineCommand } from '../src/desk/command/define-command.ts';
import { WRITING_EXITS } from '../src/desk/command/order-words.ts';
import { startCommand } from './start-command.ts';

const UNDONE = '没有建立，什么也没有改动';
const LINE = /^[^\p{Cc}\p{Cf}\u2028\u2029]*\p{L}{2}[^\p{Cc}\p{Cf}\u2028\u2029]*$/u;
const NAME = { wanted: '单位的全称，写在一行里', isSound: (text: string) => LINE.test(text) };

/** What comes after a site was made, by what is in it. */
const NEXT = {
  sample: '里面是一个虚构部门的示例。下一步：cd 到那里，npm start 看一看，再照 README.md 换成自己的。',
  empty:
    '里面还没有任何年度。下一步：cd 到那里，npm run import -- 决算说明.docx 附表.xls --year 年度；全部做法在 README.md。',
} as const;

export const NEW_SITE_COMMAND = defineCommand({
  name: 'new-site',
  purpose: '在一个文件夹里建立另一个部门的网站项目：带一个虚构部门的示例，或是空的。',
  words: [{ name: '文件夹', count: 'one', purpose: '不存在的或空的文件夹，在本项目之外' }],
  options: {
    empty: { type: 'flag', purpose: '没有示例，也没有年度：从读入附表开始' },
    name: {
      type: 'value',
      value: '单位名称',
      accepts: NAME,
      purpose: '与 --empty 一起写；不写时，读入附表时照“编制单位：”填上',
    },
  },
  exits: WRITING_EXITS,
  examples: ['../our-accounts --empty', '../our-accounts --empty --name 某县水务局', '../look'],
  undone: UNDONE,
  run: async ({ options: { empty, name = '' }, words: [place = ''] }, around) => {
    const { createSite } = await import('../src/desk/create-site.ts');
    const { tellOutcome } = await import('./tell-outcome.ts');
    const say = ([folder = '']: readonly string[]): string => `已建立：${folder}。${NEXT[empty ? 'empty' : 'sample']}`;
    return tellOutcome(await createSite(around.root, place, { empty, name: name.trim() }), say, UNDONE, around);
  },
});

if (import.meta.main) await startCommand(NEW_SITE_COMMAND);
