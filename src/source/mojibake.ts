const HAN_ONLY = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+$/u;
/** Windows-1252 from 0x80 to 0x9F, where it differs from Latin-1 (a dot where it has no character). */
const WINDOWS_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

let gbk: Map<string, readonly [number, number]> | undefined;

/** The two-byte codes of GBK by character, made once when first needed. */
function openGbk(): Map<string, readonly [number, number]> {
  if (gbk) return gbk;
  const decoder = new TextDecoder('gbk');
  gbk = new Map();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if (text.length === 1 && text !== '\uFFFD') gbk.set(text, [first, second]);
    }
  }
  return gbk;
}

function decodesToHan(bytes: readonly number[]): boolean {
  try {
    return HAN_ONLY.test(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)));
  } catch {
    return false;
  }
}

function latinBytes(run: string): number[] {
  return [...run].map((character) => {
    const index = WINDOWS_1252.indexOf(character);
    return index < 0 ? character.codePointAt(0) ?? 0 : 0x80 + index;
  });
}

/** True where every byte pair of a run of Han, read as GBK, spells other Han in UTF-8: a UTF-8 file that was opened as GBK and saved. */
function isGbkReading(run: string): boolean {
  if ([...run].length < 3) return false;
  const pairs = [...run].map((character) => openGbk().get(character));
  if (pairs.includes(undefined)) return false;
  const bytes = pairs.flatMap((pair) => pair ?? []);
  return decodesToHan(bytes.slice(0, bytes.length - (bytes.length % 3)));
}

/** True for text that was decoded with the wrong encoding and saved again: `æ³¸å·ž`, `娉稿窞甯`, `锟斤拷`. */
export function isMojibake(text: string): boolean {
  if (text.includes('锟斤拷') || text.includes('烫烫烫')) return true;
  const latin = text.match(/[\u0080-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{3,}/gu) ?? [];
  if (latin.some((run) => decodesToHan(latinBytes(run).slice(0, Math.floor(run.length / 3) * 3)))) return true;
  return (text.match(/[\p{Script=Han}\uE000-\uF8FF]+/gu) ?? []).some(isGbkReading);
}
