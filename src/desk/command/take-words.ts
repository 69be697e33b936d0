import { parseArgs } from 'node:util';
import type { Option, Options } from '../../model/command.ts';

/** An option as it was written. */
export interface Given {
  readonly name: string;
  /** With its dashes. */
  readonly written: string;
  readonly value: string | undefined;
  /** Whether the value stood behind an equals sign. */
  readonly inline: boolean;
}

/** The words after a command, taken apart: options in their order, and the others in theirs. */
export interface Taken {
  readonly options: readonly Given[];
  readonly words: readonly string[];
}

function typeOf({ type }: Option): { readonly type: 'boolean' | 'string' } {
  return { type: type === 'flag' ? 'boolean' : 'string' };
}

/** Takes words apart as Node does, and judges none of them: an option that nobody knows is taken, too. */
export function takeWords(words: readonly string[], options: Options): Taken {
  const types = new Map(Object.entries(options).map(([name, option]) => [name, typeOf(option)]));
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  const read = ({ name, rawName, value, inlineValue }: (typeof given)[number]): Given => {
    return { name, written: rawName, value, inline: inlineValue === true };
  };
  return {
    options: given.map(read),
    words: tokens.filter((token) => token.kind === 'positional').map(({ value }) => value),
  };
}
