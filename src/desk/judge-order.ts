import { type Issue, refuse } from '../model/issue.ts';

/** What a person orders: a version of a year to be started or released. */
export interface Order {
  readonly year: string;
  readonly version: string;
  /** Blank where none was given. */
  readonly note: string;
  /** ISO date of release. */
  readonly date: string;
}

const VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  const time = new Date(`${text}T00:00:00Z`);
  return DATE.test(text) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** What speaks against a text as the number of a version. */
export function judgeVersion(text: string): Issue | undefined {
  return VERSION.test(text) ? undefined : refuse('order-version', text);
}

/** What speaks against a text as a day of the calendar. */
export function judgeDay(text: string): Issue | undefined {
  return isDay(text) ? undefined : refuse('order-date', text);
}
