import { parseArgs, type ParseArgsConfig } from 'node:util';
import { escapeExcerpt } from '../src/lib/escape-terminal.ts';

/** A word that nobody meant is not shown whole. */
const LONGEST = 80;

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the options of a command; ends the process with 2 and one sentence where one is not of this command, or lacks its value.
 * @param usage how the command is written
 */
export function readOptions<Own extends Options>(usage: string, options: Own): ReturnType<typeof parseArgs<{ options: Own }>>['values'] {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const [, word = ''] = /'([^']*)'/.exec(error instanceof Error ? error.message : '') ?? [];
    console.error(`看不懂“${escapeExcerpt(word, LONGEST)}”。照此写：${usage}。没有运行。`);
    process.exit(2);
  }
}
