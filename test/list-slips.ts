import type { Command } from '../src/desk/command/define-command.ts';
import type { Option, Positional } from '../src/model/command.ts';

/** A slip in the words of a command, and the rule that it breaks. */
export interface Slip {
  readonly words: readonly string[];
  readonly rule: string;
  /** What the refusal has to say, too. */
  readonly says?: string;
}

/** Words of a command line, as a shell parts them. */
export function partWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** A way to write the command that its definition shows. */
const soundWords = ({ examples }: Command): string[] => partWords(examples[0] ?? '');

function listUnknown({ options }: Command): Slip[] {
  const names = Object.keys(options);
  const rule = 'command-option';
  return [
    { words: ['--nonsense'], rule, says: [...names, 'help'].map((name) => `--${name}`).join('、') },
    { words: ['-x'], rule },
    { words: ['--__proto__', 'x'], rule },
    { words: ['--nonsense=x'], rule },
    ...names.map((name) => ({ words: [`--${name}${name.at(-1) ?? ''}`], rule, says: `是不是 --${name}？` })),
  ];
}

function listOptionSlips([name, option]: readonly [string, Option]): Slip[] {
  const written = `--${name}`;
  if (option.type === 'flag') {
    return [
      { words: [`${written}=x`], rule: 'command-flag' },
      { words: [written, written], rule: 'command-twice' },
    ];
  }
  const blank = [[written], [written, '--json'], [written, ' '], [`${written}=`]];
  const bare = blank.map((words) => ({ words, rule: 'command-blank' }));
  if (!option.accepts) return bare;
  return [...bare, { words: [written, '~'], rule: 'command-value', says: option.accepts.wanted }];
}

/** An option that the sound words have once, another time. */
function listTwice(command: Command): Slip[] {
  const words = soundWords(command);
  const once = (option: Option | undefined): boolean => option?.type === 'value' && option.several !== true;
  const index = words.findIndex((word) => word.startsWith('--') && once(command.options[word.slice(2)]));
  if (index < 0) return [];
  const again = words.slice(index, index + 2);
  return [{ words: [...words, ...again], rule: 'command-twice', says: again[0] ?? '' }];
}

/** A word more than the command has places for. */
function listExtra(command: Command): Slip[] {
  if (['several', 'any'].includes(command.words.at(-1)?.count ?? '')) return [];
  const words = [...command.words.map(({ accepts, judge }) => (accepts || judge ? '' : 'one')), 'more'];
  const sound = soundWords(command);
  const filled = words.map((word, index) => (word === '' ? (sound[index] ?? '') : word));
  return [{ words: filled, rule: 'command-extra', says: '「more」' }];
}

function listWordSlips(command: Command): Slip[] {
  const words = soundWords(command);
  const judged = command.words.flatMap(({ accepts }: Positional, index): Slip[] => {
    return accepts ? [{ words: words.with(index, '~'), rule: 'command-value', says: accepts.wanted }] : [];
  });
  const [first] = command.words;
  if (first === undefined || ['optional', 'any'].includes(first.count)) return [...judged, ...listExtra(command)];
  return [...judged, ...listExtra(command), { words: [], rule: 'command-missing', says: first.name }];
}

/** The sound words without an option that must be there. */
function listAbsent(command: Command): Slip[] {
  const required = Object.entries(command.options).filter(([, option]) => option.type === 'value' && option.required);
  return required.map(([name]) => {
    const words = soundWords(command);
    return { words: words.toSpliced(words.indexOf(`--${name}`), 2), rule: 'command-absent', says: `--${name}` };
  });
}

/** Every slip that can be made in the words of a command, by its definition. */
export function listSlips(command: Command): Slip[] {
  return [
    ...listUnknown(command),
    ...Object.entries(command.options).flatMap(listOptionSlips),
    ...listTwice(command),
    ...listWordSlips(command),
    ...listAbsent(command),
  ];
}
