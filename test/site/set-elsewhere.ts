import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surroundings } from './run-build.ts';

/** Loaded before everything else: the clock runs 217 days and some hours ahead. */
const OTHER_TIME = `const Real = Date; const ahead = 217 * 86400000 + 40500000;
globalThis.Date = class Date extends Real {
  constructor(...given) { given.length === 0 ? super(Real.now() + ahead) : super(...given); }
  static now() { return Real.now() + ahead; }
};
`;

/** What a machine elsewhere has otherwise: its zone, its language and its clock, which a file in this folder turns. */
export function setElsewhere(folder: string): Required<Surroundings> {
  const clock = join(folder, 'other-time.mjs');
  writeFileSync(clock, OTHER_TIME);
  return { zone: 'Asia/Shanghai', locale: 'de_DE.UTF-8', nodeOptions: `--import=${pathToFileURL(clock).href}` };
}
