import { defineCommand } from '../src/desk/command/define-command.ts';
import { WRITING_EXITS } from '../src/desk/command/order-words.ts';
import { DONE } from '../src/model/command.ts';
import { startCommand } from './start-command.ts';

const UNDONE = '没有建立新年度，什么也没有改动';
const OUR_TIME = { wanted: '四位的年度，如 2021', isSound: (text: string) => /^(?:19|20)\d\d$/.test(text) };

export const NEW_YEAR_COMMAND = defineCommand({
  name: 'new-year',
  purpose:
    '照上一年建立一个年度的草稿，附表留给 npm run import；上一年没有写明附表样式的，表有行没有数，登记和提纲待填。',
  words: [{ name: '年度', count: 'one', accepts: OUR_TIME, purpose: '四位的年度，晚于已有的年度' }],
  options: {
    with: { type: 'value', value: '表', several: true, purpose: '附表以外，连行一起带上的表，如 staff' },
  },
  exits: WRITING_EXITS,
  examples: ['2021', '2021 --with staff --with units'],
  undone: UNDONE,
  run: async ({ options: { with: wanted }, words: [year = ''] }, around) => {
    const { startYear } = await import('../src/desk/start-year.ts');
    const { tellIssues } = await import('./tell-outcome.ts');
    const { formatYearStarted } = await import('../src/views/say/year-text.ts');
    const outcome = await startYear(around.root, { year, wanted });
    if ('issues' in outcome) return tellIssues(outcome.issues, UNDONE, around);
    around.say(formatYearStarted(year, outcome));
    return DONE;
  },
});

if (import.meta.main) await startCommand(NEW_YEAR_COMMAND);
