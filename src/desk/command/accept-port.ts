import type { Accepts } from '../../model/command.ts';

const LAST = 65_535;

/** A port to listen at; 0 is any that is free. */
export const PORT: Accepts = {
  wanted: `0到${LAST}的整数，0是任何一个空闲的端口`, isSound: (text) => /^\d{1,5}$/.test(text) && Number(text) <= LAST,
};
