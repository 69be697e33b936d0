import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import { isForeseen, LAST_FAILURE, nameLastFailure } from '../src/views/text/build-text.ts';

/** Whether the detail could be written: a full disk takes nothing. */
function keepDetail(detail: string): boolean {
  try {
    mkdirSync(dirname(LAST_FAILURE), { recursive: true });
    writeFileSync(LAST_FAILURE, detail);
    return true;
  } catch {
    return false;
  }
}

/**
 * Says why a command failed, on standard error: one sentence for the editor. Whoever mends the engine finds the stack
 * with its causes in the file that the sentence names, and printed where `DEBUG` is set. Faults of the inputs and the disk have none.
 * @param sentence what was not done and why
 */
export function tellFailure(error: unknown, sentence: string): void {
  if (isForeseen(error)) {
    console.error(sentence);
    return;
  }
  const detail = `${process.argv.slice(1).join(' ')}\nNode.js ${process.version}\n\n${inspect(error, { depth: null })}\n`;
  console.error(keepDetail(detail) ? nameLastFailure(sentence) : sentence);
  if (process.env['DEBUG']) console.error(`\n${detail}`);
}

/** Ends a command in the same way where its own code caught nothing; exits with 2. */
export function tellUncaught(undone: (error: unknown) => string): void {
  process.once('uncaughtException', (error) => {
    tellFailure(error, undone(error));
    process.exit(2);
  });
}
