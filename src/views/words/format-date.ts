import { sayDay, sayMonth } from './words.zh.ts';

/** `2021-09-24` → `2021年9月24日`, `2020-10` → `2020年10月`; other text unchanged. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  if (!match) return iso;
  const [, year = '', month, day] = match;
  return day === undefined ? sayMonth(year, Number(month)) : sayDay(year, Number(month), Number(day));
}
