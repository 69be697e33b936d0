import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeList } from '../../src/desk/command/write-help.ts';
import { DONE, type Surroundings } from '../../src/model/command.ts';
import { COMMANDS } from '../list-commands.ts';

/** Lists the commands that the project has: a new site goes without some that measure the engine. */
export async function runHelp({ root, say }: Surroundings): Promise<number> {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { readonly scripts: Readonly<Record<string, string>> };
  say(writeList(COMMANDS.filter(({ name }) => name in scripts)));
  return DONE;
}
