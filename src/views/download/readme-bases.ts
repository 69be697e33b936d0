import type { Basis } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import { sayReleaseUndisclosed } from '../words/undisclosed-words.ts';
import { listReleaseBases } from '../words/volume-facts.ts';

/** What is said of each way a value is known, in Chinese and English. */
const BASIS_WORDS: Readonly<Record<Exclude<Basis, 'not-disclosed'>, readonly [zh: string, en: string]>> = {
  stated: ['`stated` 原文载明', '`stated` in the source'],
  derived: ['`derived` 由原文的数推算（算式在 `formula`）', '`derived` from figures of the source (by `formula`)'],
  blank: ['`blank` 官方表式此处未印内容', '`blank` in the official form'],
};

const STATES = [
  ['两', 'Two'],
  ['三', 'Three'],
  ['四', 'Four'],
] as const;

/** How the values of a version are known, in words, and how many states its cells have. */
export interface SaidBases {
  readonly zh: string;
  readonly en: string;
  readonly states: readonly [zh: string, en: string];
}

const TWO = 2;

/** How the values of a version are known, and how many states a cell has: zero, blank, and those. */
export function sayBases(release: Release): SaidBases {
  const bases = listReleaseBases(release);
  const { label } = sayReleaseUndisclosed(release);
  const words = [...bases].map((basis) =>
    basis === 'not-disclosed' ? ([`\`not-disclosed\` ${label}`, '`not-disclosed`'] as const) : BASIS_WORDS[basis],
  );
  const [zh, en] = [words.map(([said]) => said), words.map(([, said]) => said)];
  const last = en.length > TWO ? ', or ' : ' or ';
  const states = STATES[Number(bases.has('not-disclosed')) + Number(bases.has('blank'))] ?? STATES[0];
  const joined = [en.slice(0, -1).join(', '), ...en.slice(-1)].filter((part) => part !== '').join(last);
  return { zh: zh.join('，'), en: joined, states };
}
