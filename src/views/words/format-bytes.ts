import { BYTE_UNIT } from './words.zh.ts';

const STEP = 1000;
const UNITS = [BYTE_UNIT, 'kB', 'MB', 'GB'];

/** A size as readers know it, in steps of a thousand and at most one decimal: `812字节`, `35.2 kB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < STEP ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const tenths = Math.round((bytes * 10) / STEP ** power);
  return power === 0 ? `${bytes}${UNITS[0] ?? ''}` : `${Math.floor(tenths / 10)}.${tenths % 10} ${UNITS[power] ?? ''}`;
}
