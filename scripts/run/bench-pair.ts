import { writePairTable } from '../../src/desk/bench/pair-table.ts';
import { DONE, type Surroundings } from '../../src/model/command.ts';
import { measurePair } from '../measure-pair.ts';

/** Measures this source tree beside another one with its packages installed, in turns, and prints a table with ratios. */
export async function runBenchPair(against: string, { root, say }: Surroundings): Promise<number> {
  say(writePairTable(await measurePair(root, against)));
  return DONE;
}
