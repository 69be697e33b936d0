import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

interface Told {
  readonly said?: string;
  readonly fault?: string;
}

/**
 * What several test files share, in a folder of the run: the first that asks makes it, the others wait.
 * Nobody may write into it afterwards.
 * @param folder to be made; the one above it is there
 * @param make fills the folder and gives what is to be said of it
 * @returns what was said; rejects for everybody where it could not be made
 */
export async function makeOnce(folder: string, make: (folder: string) => Promise<string>): Promise<string> {
  const told = join(folder, 'told.json');
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    const answer: Told = await make(folder).then(
      (said) => ({ said }),
      (error: unknown) => ({ fault: String(error) }),
    );
    writeFileSync(`${told}.part`, JSON.stringify(answer));
    renameSync(`${told}.part`, told);
  }
  while (!existsSync(told)) await setTimeout(200);
  const { said, fault } = JSON.parse(readFileSync(told, 'utf8')) as Told;
  if (said === undefined) throw new Error(fault);
  return said;
}
