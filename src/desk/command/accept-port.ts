import { isPort } from '../../lib/host-name.ts';
import type { Accepts } from '../../model/command.ts';

/** A port to listen at; 0 is any that is free. */
export const PORT: Accepts = {
  wanted: '0到65535的整数，0是任何一个空闲的端口',
  isSound: (text) => text === '0' || isPort(text),
};
