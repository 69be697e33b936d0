import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import type { Surroundings } from '../../model/command.ts';
import { isForeseen, LAST_FAILURE, nameLastFailure } from '../../views/say/build-text.ts';

/** Whether the detail could be written: a full disk takes nothing. */
function keepDetail(root: string, detail: string): boolean {
  try {
    const file = join(root, LAST_FAILURE);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, detail);
    return true;
  } catch {
    return false;
  }
}

/**
 * Says why a command failed: one sentence for the editor. Whoever mends the engine finds the stack with its causes
 * in the file that the sentence names, and printed where `DEBUG` is set. Faults of the inputs and the disk have none.
 * @param sentence what was not done and why
 */
export function tellFailure(error: unknown, sentence: string, { root, env, tell }: Surroundings): void {
  if (isForeseen(error)) {
    tell(sentence);
    return;
  }
  const head = `${process.argv.slice(1).join(' ')}\nNode.js ${process.version}`;
  const detail = `${head}\n\n${inspect(error, { depth: null })}\n`;
  tell(keepDetail(root, detail) ? nameLastFailure(sentence) : sentence);
  if (env['DEBUG']) tell(`\n${detail}`);
}
