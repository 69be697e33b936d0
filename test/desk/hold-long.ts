import { setTimeout } from 'node:timers/promises';
import { holdLock } from '../../src/desk/hold-lock.ts';
import { DEAF, QUICK } from './quick-times.ts';

/** Holds a lock until it is killed; `deaf`: hears nothing for a while; `skew`: its clock is a week behind. */
const [name = '', kind] = process.argv.slice(2);

if (kind === 'skew') {
  const now = Date.now.bind(Date);
  Date.now = () => now() - 7 * 86_400_000;
}

await holdLock(
  name,
  () => undefined,
  async () => {
    process.stdout.write('.');
    if (kind === 'deaf') {
      await setTimeout(100);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, DEAF);
    }
    await setTimeout(120_000);
  },
  QUICK,
);
