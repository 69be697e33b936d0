import { sha256Hex } from '../../lib/hash.ts';

const MASK = (1n << 64n) - 1n;

/** A stream of draws; the same seed and name give the same draws on every machine. */
export interface Draw {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: bigint, high: bigint) => bigint;
  /** True so many times out of a hundred. */
  readonly chance: (percent: bigint) => boolean;
  readonly pick: <Value>(list: readonly [Value, ...Value[]]) => Value;
}

/** SplitMix64, in whole numbers; each name has a stream of its own, so that one more draw in one place changes no other. */
export function openDraw(seed: string, ...names: readonly string[]): Draw {
  let state = BigInt(`0x${sha256Hex([seed, ...names].join('/')).slice(0, 16)}`);
  const next = (): bigint => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return mixed ^ (mixed >> 31n);
  };
  const between = (low: bigint, high: bigint): bigint => low + (next() % (high - low + 1n));
  return {
    between,
    chance: (percent) => between(1n, 100n) <= percent,
    pick: (list) => list[Number(between(0n, BigInt(list.length - 1)))] ?? list[0],
  };
}
