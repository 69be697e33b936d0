import type { CommandOrder, CommandShape, Options, Surroundings } from '../../model/command.ts';
import { DONE, REFUSED } from '../../model/command.ts';
import { formatFailure, formatRefusal } from '../../views/say/issue-text.ts';
import { readWords } from './read-words.ts';
import { tellFailure } from './tell-failure.ts';
import { writeHelp } from './write-help.ts';

/** A command with its work. */
interface Definition<Own extends Options> extends CommandShape<Own> {
  /**
   * Does what is ordered and gives the exit code; it ends no process.
   * Engine and tools are loaded here, so that words are judged without them.
   */
  readonly run: (order: CommandOrder<Own>, around: Surroundings) => Promise<number>;
  /** What is said of a failure that nobody caught; without it, what was not done and the failure's own words. */
  readonly describe?: (error: unknown) => string;
}

/** A command that can be asked. */
export interface Command extends CommandShape {
  /** Reads the words after the command, does what they order, says how it went, and gives the exit code. */
  readonly perform: (words: readonly string[], around: Surroundings) => Promise<number>;
  readonly describe: (error: unknown) => string;
}

/**
 * Makes a command of how it is written and what it does:
 * `--help` is answered, and words that make no sense are refused, before its work begins.
 */
export function defineCommand<const Own extends Options>(definition: Definition<Own>): Command {
  const { undone, run, describe = (error: unknown) => formatFailure(error, undone) } = definition;
  const perform = async (words: readonly string[], around: Surroundings): Promise<number> => {
    const order = readWords(definition, words);
    if (order === 'help') {
      around.say(writeHelp(definition));
      return DONE;
    }
    if ('rule' in order) {
      around.tell(formatRefusal(order, undone));
      return REFUSED;
    }
    return run(order, around).catch((error: unknown) => {
      tellFailure(error, describe(error), around);
      return REFUSED;
    });
  };
  return { ...definition, perform, describe };
}
