import { Converter } from 'opencc-js';

const FIRST = 0x4e00;
const LAST = 0x9fff;

/**
 * Pairs of a traditional character and the simplified one it is written with here, as one string; only for characters
 * in use.
 * Characters that are themselves in use are left alone.
 */
export function pairTraditional(used: ReadonlySet<string>): string {
  const convert = Converter({ from: 't', to: 'cn' });
  const every = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCodePoint(FIRST + index));
  return every
    .filter((character) => !used.has(character))
    .map((character) => [character, convert(character)] as const)
    .filter(([character, simple]) => simple !== character && used.has(simple))
    .flat()
    .join('');
}
