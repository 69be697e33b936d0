import type { CommandOrder, CommandShape, Option, Options } from '../../model/command.ts';
import type { Issue } from '../../model/issue.ts';
import { judgeWords } from './judge-words.ts';
import { type Given, takeWords } from './take-words.ts';

const HELP = new Set(['--help', '-h']);
const END = '--';

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf(END);
  return words.slice(0, end < 0 ? words.length : end).some((word) => HELP.has(word));
}

function valueOf(option: Option, given: readonly Given[]): boolean | string | readonly string[] | undefined {
  if (option.type === 'flag') return given.length > 0;
  const values = given.map(({ value }) => value ?? '');
  return option.several ? values : (values[0] ?? option.fallback);
}

/**
 * The words after a command → its order, `help` where that is asked for, or the issue that says why they make no sense.
 * Nothing but the definition is asked, so that words are judged before anything is read or loaded.
 * @param given as the shell hands them over; a `--` in front, which some package managers leave there, says nothing
 */
export function readWords<Own extends Options>(
  command: CommandShape<Own>,
  given: readonly string[],
): CommandOrder<Own> | 'help' | Issue {
  const words = given[0] === END ? given.slice(1) : given;
  if (asksForHelp(words)) return 'help';
  const taken = takeWords(words, command.options);
  const issue = judgeWords(command, taken);
  if (issue) return issue;
  const read = ([name, option]: [string, Option]): [string, unknown] => [
    name,
    valueOf(
      option,
      taken.options.filter((each) => each.name === name),
    ),
  ];
  const options = Object.fromEntries(Object.entries(command.options).map(read)) as CommandOrder<Own>['options'];
  return { options, words: taken.words };
}
