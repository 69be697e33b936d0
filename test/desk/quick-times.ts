import type { LockTimes } from '../../src/desk/obtain-lock.ts';

/** Times of a lock for tests: signs of life as often as the library gives any, and a short wait for one that gives none. */
export const QUICK: LockTimes = { pause: 50, beat: 1000, stale: 3500 };
/** A holder that hears nothing for so long has missed signs of life, and is not dead yet. */
export const DEAF = 1500;
