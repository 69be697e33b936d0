import { hideCredentials } from '../../lib/hide-credentials.ts';
import { findNearest, isNear } from '../../lib/nearest.ts';
import type { CommandShape, Option, Positional, Setting } from '../../model/command.ts';
import { type Issue, refuse } from '../../model/issue.ts';
import type { Given, Taken } from './take-words.ts';
import { writeLine, writeOption } from './write-usage.ts';

/** Letters by which a name may be missed. */
const SLIP = 2;

/** One way out of any slip: the command as it may be written. */
function showExample(command: CommandShape): string {
  return writeLine(command, command.examples[0] ?? '');
}

function refuseOption(command: CommandShape, { name, written }: Given): Issue {
  const known = Object.keys(command.options);
  const [nearest] = findNearest(name, known, 1);
  const near = nearest !== undefined && isNear(name, nearest, SLIP) ? `是不是 --${nearest}？` : '';
  const options = [...known, 'help'].map((each) => `--${each}`).join('、');
  return refuse('command-option', written, { options, near, way: showExample(command) });
}

/** A value that looks like an option was hardly meant; behind an equals sign it was. */
function isBlank({ value, inline }: Given): boolean {
  return value === undefined || value.trim() === '' || (!inline && value.startsWith('-'));
}

/** What speaks against a word, in the words of what it should be. */
function judgeText(
  command: CommandShape,
  text: string,
  written: string,
  { accepts, judge }: Positional | Setting,
): Issue | undefined {
  if (accepts === undefined || accepts.isSound(text)) return judge?.(text);
  return refuse('command-value', hideCredentials(written), { wanted: accepts.wanted, way: showExample(command) });
}

function judgeFlag({ written, value, inline }: Given, isFirst: boolean): Issue | undefined {
  if (inline) return refuse('command-flag', `${written}=${value ?? ''}`, { option: written });
  return isFirst ? undefined : refuse('command-twice', written, { option: written });
}

function judgeSetting(command: CommandShape, given: Given, option: Setting, isFirst: boolean): Issue | undefined {
  const { name, written, value = '' } = given;
  const way = showExample(command);
  if (isBlank(given)) return refuse('command-blank', written, { option: writeOption(name, option), way });
  if (!isFirst && option.several !== true) return refuse('command-twice', written, { option: written });
  return judgeText(command, value, `${written} ${value}`, option);
}

function judgeOption(command: CommandShape, given: Given, isFirst: boolean): Issue | undefined {
  const option = Object.hasOwn(command.options, given.name) ? command.options[given.name] : undefined;
  if (!option) return refuseOption(command, given);
  return option.type === 'flag' ? judgeFlag(given, isFirst) : judgeSetting(command, given, option, isFirst);
}

function judgeOptions(command: CommandShape, options: readonly Given[]): Issue | undefined {
  for (const [index, given] of options.entries()) {
    const first = options.findIndex(({ name }) => name === given.name);
    const issue = judgeOption(command, given, first === index);
    if (issue) return issue;
  }
  return undefined;
}

function judgeCount(command: CommandShape, words: readonly string[]): Issue | undefined {
  const way = showExample(command);
  const extra =
    command.words.at(-1)?.count === 'several' || command.words.at(-1)?.count === 'any'
      ? undefined
      : words[command.words.length];
  if (extra !== undefined) {
    const listed = command.words.map(({ name }) => name).join('、');
    return refuse('command-extra', hideCredentials(extra), {
      words: listed === '' ? '没有别的词' : `只有${listed}`,
      way,
    });
  }
  const isBare = (index: number): boolean => (words[index] ?? '').trim() === '';
  const missing = command.words.find(({ count }, index) => count !== 'optional' && count !== 'any' && isBare(index));
  return missing && refuse('command-missing', words.map(hideCredentials).join(' '), { name: missing.name, way });
}

function findAbsent(command: CommandShape, { options, words }: Taken): Issue | undefined {
  const isGiven = (wanted: string): boolean => options.some(({ name }) => name === wanted);
  const needs = (option: Option): boolean => option.type === 'value' && option.required === true;
  const absent = Object.entries(command.options).find(([name, option]) => needs(option) && !isGiven(name));
  const found = words.map(hideCredentials).join(' ');
  return absent && refuse('command-absent', found, { option: writeOption(...absent), way: showExample(command) });
}

function judgePositionals(command: CommandShape, words: readonly string[]): Issue | undefined {
  for (const [index, word] of words.entries()) {
    const place = command.words[index] ?? command.words.at(-1);
    const issue = place && judgeText(command, word, word, place);
    if (issue) return issue;
  }
  return undefined;
}

/** The first thing that speaks against the words of a command: what was found, what was expected, and one way out. */
export function judgeWords(command: CommandShape, taken: Taken): Issue | undefined {
  return (
    judgeOptions(command, taken.options) ??
    judgeCount(command, taken.words) ??
    findAbsent(command, taken) ??
    judgePositionals(command, taken.words)
  );
}
