import type { Accepts, Positional } from '../../model/command.ts';
import { judgeVersion } from '../judge-order.ts';

/** A year of the accounts. */
export const YEAR: Accepts = { wanted: '四位的年度，如 2021', isSound: (text) => /^\d{4}$/.test(text) };

/** A day of the calendar. */
export const DAY: Accepts = {
  wanted: '年-月-日，如 2025-08-20',
  isSound: (text) => {
    const day = new Date(`${text}T00:00:00Z`);
    return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  },
};

/** What names a version of a year in commands that start or release one. */
export const VERSION_WORDS: readonly Positional[] = [
  { name: '年度', count: 'one', accepts: YEAR, purpose: '四位的年度' },
  { name: '版本号', count: 'one', judge: judgeVersion, purpose: '三段数字，如 1.1.0' },
];

/** How commands end that write into the project as a whole or not at all. */
export const WRITING_EXITS = [
  { code: 0, meaning: '已做完' },
  { code: 1, meaning: '数据或文字有问题，什么也没有改动' },
  { code: 2, meaning: '命令写得不对或不能照办，什么也没有改动' },
] as const;
