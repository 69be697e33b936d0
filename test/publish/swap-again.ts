import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putBack, swapSite } from '../../src/publish/swap-site.ts';

/** Puts up one small site after another until it is killed: each has eight files that hold its number. */
const target = process.argv[2] ?? '';
for (let number = Number(process.argv[3]); ; number += 1) {
  await putBack(target);
  const next = `${target}.new`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next);
  for (let file = 0; file < 8; file += 1) writeFileSync(join(next, `${file}.txt`), String(number));
  swapSite(target, next);
  if (process.stdout.writableLength === 0) process.stdout.write('.');
}
