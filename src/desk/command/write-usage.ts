import type { CommandShape, Option, Positional } from '../../model/command.ts';

/** Scripts that npm runs without `run`. */
const SHORT = new Set(['start', 'test']);

/** A command as a person types it, with the words after it: `npm run build -- --base /open/`. */
export function writeLine({ name }: Pick<CommandShape, 'name'>, words: string): string {
  return `npm ${SHORT.has(name) ? '' : 'run '}${name}${words === '' ? '' : ` -- ${words}`}`;
}

/** An option with what stands for its value: `--base 路径`. */
export function writeOption(name: string, option: Option): string {
  return option.type === 'flag' ? `--${name}` : `--${name} ${option.value}`;
}

function writePositional({ name, count }: Positional): string {
  if (count === 'optional') return `[${name}]`;
  if (count === 'any') return `[${name}…]`;
  return count === 'several' ? `${name}…` : name;
}

function writeInUsage([name, option]: readonly [string, Option]): string {
  const written = writeOption(name, option);
  if (option.type === 'flag') return `[${written}]`;
  const counted = option.several ? `${written}…` : written;
  return option.required ? counted : `[${counted}]`;
}

/** The line that says how a command is written; what may be absent stands in brackets. */
export function writeUsage(command: CommandShape): string {
  const options = Object.entries(command.options).map(writeInUsage);
  return writeLine(command, [...command.words.map(writePositional), ...options].join(' '));
}
