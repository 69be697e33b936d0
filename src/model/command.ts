import type { Issue } from './issue.ts';

/** What a word after a command may be; what is not said here is refused. */
export interface Accepts {
  /** In a reader's words, after 应为: `1到200的整数`. */
  readonly wanted: string;
  readonly isSound: (text: string) => boolean;
}

interface Described {
  /** What it is for, a few Chinese words without a full stop. */
  readonly purpose: string;
}

/** An option without a value: given or not. */
export interface Flag extends Described {
  readonly type: 'flag';
}

/** An option with a value. */
export interface Setting extends Described {
  readonly type: 'value';
  /** What stands for the value in usage and messages: `文件夹`. */
  readonly value: string;
  /** What stands where the option is not given. */
  readonly fallback?: string;
  /** Whether the command cannot do without it. */
  readonly required?: true;
  /** Whether it may be given several times. */
  readonly several?: true;
  readonly accepts?: Accepts;
  /** A rule of its own for the value, asked after `accepts`. */
  readonly judge?: (text: string) => Issue | undefined;
}

export type Option = Flag | Setting;

/** A word at a place of its own; the last one of a command may stand for several. */
export interface Positional extends Described {
  /** `年度`. */
  readonly name: string;
  readonly count: 'one' | 'optional' | 'several' | 'any';
  readonly accepts?: Accepts;
  readonly judge?: (text: string) => Issue | undefined;
}

/** A variable of the environment that a command reads. */
export interface Variable extends Described {
  readonly name: string;
}

/** How a command can end. */
export interface Exit {
  readonly code: number;
  readonly meaning: string;
}

export type Options = Readonly<Record<string, Option>>;

type ValueOf<One extends Option> = One extends { readonly type: 'flag' }
  ? boolean
  : One extends { readonly several: true }
    ? readonly string[]
    : One extends { readonly fallback: string } | { readonly required: true }
      ? string
      : string | undefined;

/** The words of a command as they were meant: options by name, and the positional words in their order. */
export interface CommandOrder<Own extends Options> {
  readonly options: { readonly [Name in keyof Own]: ValueOf<Own[Name]> };
  readonly words: readonly string[];
}

/** Where a command runs, and where it speaks. */
export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  /** Of the person. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Says a result, on standard output. */
  readonly say: (text: string) => void;
  /** Says what went wrong or goes on, on standard error. */
  readonly tell: (text: string) => void;
}

/** How a command is written: all that a reader of its words and of its help has to know. */
export interface CommandShape<Own extends Options = Options> {
  /** As npm knows it: `new-year`. */
  readonly name: string;
  /** One Chinese sentence with its full stop. */
  readonly purpose: string;
  readonly words: readonly Positional[];
  readonly options: Own;
  readonly variables?: readonly Variable[];
  /** Besides 2 for words that cannot be read. */
  readonly exits: readonly Exit[];
  /** Ways to write the command, without its name; blank for nothing. The first one is shown in refusals. */
  readonly examples: readonly string[];
  /** Said before a refusal: `没有生成`. */
  readonly undone: string;
}

/** Exit code: done. */
export const DONE = 0;
/** Exit code: what was to be worked on has faults. */
export const FAULTS = 1;
/** Exit code: not run, because the order makes no sense or cannot be carried out. */
export const REFUSED = 2;
