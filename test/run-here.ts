import { join } from 'node:path';
import type { Command } from '../src/desk/command/define-command.ts';
import type { Surroundings } from '../src/model/command.ts';

/** How a command ended and what it said, as a process would have. */
export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = join(import.meta.dirname, '..');

type Around = Partial<Pick<Surroundings, 'root' | 'env' | 'home'>>;

/**
 * Runs a command in this process, in the project's folder where no other is named.
 * What a process of its own adds to it, `test/commands.test.ts` looks at once for every command.
 */
export async function runHere(command: Command, words: readonly string[], around: Around = {}): Promise<Said> {
  const out: string[] = [];
  const error: string[] = [];
  const status = await command.perform(words, {
    root: ROOT,
    home: '/home/somebody',
    env: {},
    ...around,
    say: (text) => {
      out.push(`${text}\n`);
    },
    tell: (text) => {
      error.push(`${text}\n`);
    },
  });
  return { status, stdout: out.join(''), stderr: error.join('') };
}
