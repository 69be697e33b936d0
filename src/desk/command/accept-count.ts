import type { Accepts } from '../../model/command.ts';

/** A whole number from 1 to a largest one, which may be 999 at most. */
export function acceptCount(most: number): Accepts {
  return { wanted: `1到${most}的整数`, isSound: (text) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= most };
}

/** Several of these, parted by commas. */
export function acceptCounts(most: number): Accepts {
  const { isSound } = acceptCount(most);
  return { wanted: `用逗号隔开的1到${most}的整数，如 1,10,100`, isSound: (text) => text.split(',').every(isSound) };
}
