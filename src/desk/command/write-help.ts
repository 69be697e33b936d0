import type { CommandShape, Option } from '../../model/command.ts';
import { writeLine, writeOption, writeUsage } from './write-usage.ts';

/** A line of help: what is typed, and what it means. */
type Line = readonly [typed: string, meaning: string];

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}，、。：；（）“”…]/u;

/** Columns of a terminal: a Chinese character takes two. */
function measure(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

function alignLines(lines: readonly Line[]): string[] {
  const width = Math.max(...lines.map(([typed]) => measure(typed)));
  return lines.map(([typed, meaning]) => `  ${typed}${' '.repeat(width - measure(typed))}  ${meaning}`);
}

function describeOption([name, option]: readonly [string, Option]): Line {
  if (option.type === 'flag') return [writeOption(name, option), option.purpose];
  const notes = [
    option.accepts ? `应为${option.accepts.wanted}` : '',
    option.several ? '可以写几次' : '',
    option.required ? '必写' : '',
    option.fallback === undefined ? '' : `不写时为 ${option.fallback}`,
  ].filter((note) => note !== '');
  return [writeOption(name, option), `${option.purpose}${notes.length === 0 ? '' : `（${notes.join('；')}）`}`];
}

/** Blocks of help that have lines, each with its head. */
function writeBlock(head: string, lines: readonly Line[]): string[] {
  return lines.length === 0 ? [] : [[`${head}：`, ...alignLines(lines)].join('\n')];
}

/** What `--help` prints: purpose, usage, words, options with their defaults, variables, exit codes and examples. */
export function writeHelp(command: CommandShape): string {
  const { purpose, words, options, variables = [], exits, examples } = command;
  const usage = writeUsage(command);
  const help: Line = ['--help、-h', '只显示这段说明'];
  return [
    purpose,
    `用法：${usage}`,
    ...writeBlock(
      '其中',
      words.map(({ name, purpose: meaning }): Line => [name, meaning]),
    ),
    ...writeBlock('选项', [...Object.entries(options).map(describeOption), help]),
    ...writeBlock(
      '环境变量',
      variables.map(({ name, purpose: meaning }): Line => [name, meaning]),
    ),
    ...writeBlock(
      '退出码',
      exits.map(({ code, meaning }): Line => [String(code), meaning]),
    ),
    `例如：\n${examples.map((example) => `  ${writeLine(command, example)}`).join('\n')}`,
  ].join('\n\n');
}

/** What `npm run help` prints: a line for each command, and how more of it is asked for. */
export function writeList(commands: readonly CommandShape[]): string {
  const lines = commands.map((command): Line => [writeLine(command, ''), command.purpose]);
  return [
    ...alignLines(lines),
    '',
    '一个命令的选项、退出码和例子：在它后面加上 -- --help，如 npm run build -- --help',
  ].join('\n');
}
