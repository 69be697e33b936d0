import { parseArgs } from 'node:util';
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
const OPTIONS = { note: { type: 'string', default: '' }, date: { type: 'string', default: '' } } as const;

function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  const time = new Date(`${text}T00:00:00Z`);
  return DATE.test(text) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

function takeWords(words: readonly string[]): { values: { note: string; date: string }; positionals: string[] } | undefined {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
}

/**
 * The words after `npm run release --` or `npm run draft --` → an order, or the issue that says why they make no sense.
 * @param usage the rule that tells how the command is written
 * @param today ISO date that stands where no `--date` is given
 */
export function parseOrder(words: readonly string[], usage: 'release-usage' | 'draft-usage', today: string): Order | Issue {
  const taken = takeWords(words);
  const [year = '', version = '', ...rest] = taken?.positionals ?? [];
  if (!taken || rest.length > 0 || !/^\d{4}$/.test(year)) return refuse(usage, words.join(' '));
  if (!VERSION.test(version)) return refuse('order-version', version);
  const { note, date } = taken.values;
  if (date !== '' && !isDay(date)) return refuse('order-date', date);
  return { year, version, note: note.trim(), date: date === '' ? today : date };
}
