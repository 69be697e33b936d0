import type { Release } from '../../model/release.ts';
import { sayReleaseUndisclosed } from '../words/undisclosed-words.ts';
import { listReleaseBases } from '../words/volume-facts.ts';
import { BASIS_SAID_EN, STATE_NUMBERS_EN } from './readme.en.ts';
import { BASIS_SAID, STATE_NUMBERS } from './readme.zh.ts';

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
  const zh = [...bases].map((basis) => (basis === 'not-disclosed' ? `\`not-disclosed\` ${label}` : BASIS_SAID[basis]));
  const en = [...bases].map((basis) => (basis === 'not-disclosed' ? '`not-disclosed`' : BASIS_SAID_EN[basis]));
  const last = en.length > TWO ? ', or ' : ' or ';
  const more = Number(bases.has('not-disclosed')) + Number(bases.has('blank'));
  const states = [STATE_NUMBERS[more] ?? STATE_NUMBERS[0], STATE_NUMBERS_EN[more] ?? STATE_NUMBERS_EN[0]] as const;
  const joined = [en.slice(0, -1).join(', '), ...en.slice(-1)].filter((part) => part !== '').join(last);
  return { zh: zh.join('，'), en: joined, states };
}
