/** Windows-1252 from 0x80 to 0x9F, where it differs from Latin-1 (a dot where it has no character). */
const WINDOWS_1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
/** What is left of text after known mishaps: U+FFFD read as GBK, fresh memory, a byte-order mark read as GBK or Latin-1, Han saved as question marks. */
const REMAINS = /锟斤拷|烫烫烫|屯屯屯|^锘[\u7000-\u7FFF]|ï»¿|\?{4,}|^\?{2,}$/u;
const LATIN_RUN =
  /[\u0080-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{2,}/gu;
/** A-circumflex and A-tilde in front of what stands for a continuation byte: `Â·`, `Ã©`. */
const LATIN_PAIR = /Â[\u0080-\u00BF]|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]/u;
/** Signs that French sets off with a blank that does not break: `é\u00A0»` is no Han. */
const SET_OFF = /[\u00A0\u202F](?=[»!?:;%€°])/gu;
/** Letters as words and alphabets have them: all small, one or several capitals in front, or in the order of their code points. */
const LETTERS = /^(?:\p{Lu}?\p{Ll}+)$/u;
/** Signs that stand side by side in honest text. */
const SIGNS = /^[£¥§°±²³µ·×÷]+$/u;
const WIDE_RUN = /(?:[^\u0000-\u007F]|(?<=\p{Script=Han})\?){3,}/gu;

const ONE_CHARACTER = /^.$/su;
const LINE_END = 10;

type Bytes = readonly number[];

/** Stands for a byte that is lost: a pair that the other encoding does not have was saved as a question mark. */
const LOST = -1;

/** The first byte of what stands between Han in UTF-8; that of a Han is larger. */
const LEAST_LEAD = 0xe2;

/** What a UTF-8 file has been opened in by mistake. */
const ENCODINGS = ['gbk', 'big5'];

/** The two-byte codes of an encoding by character, and the code points whose first byte begins a Han in UTF-8, or was lost. */
interface Encoding {
  readonly codes: ReadonlyMap<string, Bytes>;
  readonly leads: Uint8Array;
}

const HIGHEST_CODE_POINT = 0x10ffff;

const encodings = new Map<string, Encoding>();

function markLeads(codes: ReadonlyMap<string, Bytes>): Uint8Array {
  const leads = new Uint8Array(HIGHEST_CODE_POINT + 1);
  for (const [character, [lead = 0]] of codes) {
    if (lead === LOST || lead >= LEAST_LEAD) leads[character.codePointAt(0) ?? 0] = 1;
  }
  return leads;
}

/** An encoding by its name, made once when first needed. */
function openEncoding(name: string): Encoding {
  const known = encodings.get(name);
  if (known) return known;
  const pairs: (readonly [number, number])[] = [];
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) if (second !== 0x7f) pairs.push([first, second]);
  }
  const lines = new Uint8Array(pairs.length * 3).fill(LINE_END);
  pairs.forEach((pair, index) => {
    lines.set(pair, index * 3);
  });
  const kana =
    name === 'shift_jis'
      ? Array.from({ length: 63 }, (_, index): [string, Bytes] => [String.fromCharCode(0xff61 + index), [0xa1 + index]])
      : [];
  const texts = new TextDecoder(name).decode(lines).split('\n');
  const all = pairs.map((pair, index): [string, Bytes] => [texts[index] ?? '', pair]);
  const entries = all.filter(([text]) => ONE_CHARACTER.test(text) && text !== '\uFFFD');
  const codes = new Map<string, Bytes>([['€', [0x80]], ['?', [LOST, LOST]], ...kana, ...entries]);
  const encoding = { codes, leads: markLeads(codes) };
  encodings.set(name, encoding);
  return encoding;
}

/** True where the UTF-8 sequence at `index` spells a Han or the punctuation that goes with it. */
function isHan(bytes: Bytes, index: number): boolean {
  const [lead = 0, second = 0, third = 0] = bytes.slice(index, index + 3);
  if (lead === LOST && (second === LOST || third === LOST)) return false;
  const continued = [second, third].every((byte) => byte === LOST || (byte >= 0x80 && byte <= 0xbf));
  return (
    continued &&
    (lead === LOST ||
      (lead >= 0xe4 && lead <= 0xe9) ||
      (lead === 0xe3 && second <= 0x81) ||
      (lead === 0xef && second >= 0xbc) ||
      (lead === 0xe2 && second === 0x80))
  );
}

/** True where bytes spell at least `least` Han in UTF-8 from end to end, but for a last one cut off. */
function spellsHan(bytes: Bytes, least: number): boolean {
  let count = 0;
  for (let index = 0; index + 3 <= bytes.length; index += 3) {
    if (!isHan(bytes, index)) return false;
    count += 1;
  }
  return count >= least;
}

/** True where bytes spell one Han anywhere. */
function holdsHan(bytes: Bytes): boolean {
  return bytes.some((_, index) => isHan(bytes, index));
}

function toLatinBytes(run: string): number[] {
  return [...run].map((character) => {
    const index = WINDOWS_1252.indexOf(character);
    return index < 0 ? (character.codePointAt(0) ?? 0) : 0x80 + index;
  });
}

/** True for GBK that was read as Latin-1: pairs of high bytes, not one sign over and over. */
function isGbkAsLatin(run: string): boolean {
  const bytes = toLatinBytes(run);
  const ascends = bytes.every((byte, index) => index === 0 || byte > (bytes[index - 1] ?? 0));
  if (bytes.length < 4 || new Set(run).size < 3 || SIGNS.test(run) || LETTERS.test(run) || ascends) return false;
  return bytes.every((byte, index) => (index % 2 === 0 ? byte >= 0xb0 && byte <= 0xf7 : byte >= 0xa1 && byte <= 0xfe));
}

function isLatinMojibake(text: string): boolean {
  return (
    LATIN_PAIR.test(text) ||
    (text.match(LATIN_RUN) ?? []).some((run) => holdsHan(toLatinBytes(run)) || isGbkAsLatin(run))
  );
}

/** True where bytes spell Han of which most are common ones: the first level of GB 2312. */
function spellsCommonHan(bytes: Bytes): boolean {
  const han =
    new TextDecoder()
      .decode(Uint8Array.from(bytes.map((byte) => (byte === LOST ? 0x3f : byte))))
      .match(/\p{Script=Han}/gu) ?? [];
  const common = han.filter((character) => {
    const [lead = 0, trail = 0] = openEncoding('gbk').codes.get(character) ?? [];
    return lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
  });
  return common.length >= 2 && common.length * 3 >= han.length * 2;
}

/** Whether a character of a run may begin what was misread: most text needs no further look. */
function holdsLead(run: string, { leads }: Encoding): boolean {
  for (let at = 0; at < run.length; at += 1) if (leads[run.codePointAt(at) ?? 0] === 1) return true;
  return false;
}

/** UTF-8 read as Shift JIS: Han, with half-width kana among them. Rare Han in honest text may spell rare Han, so that only common ones count. */
function isJapaneseRereading(run: string): boolean {
  const encoding = openEncoding('shift_jis');
  if (!holdsLead(run, encoding)) return false;
  const characters = [...run].map((character) => encoding.codes.get(character));
  return characters.some((bytes, index) => {
    if (bytes?.[0] === undefined || bytes[0] < 0xe3 || bytes[0] > 0xe9) return false;
    const end = characters.findIndex((other, at) => at > index && other === undefined);
    const pairs = characters.slice(index, end < 0 ? undefined : end).slice(0, 9);
    const part = pairs.flatMap((pair) => pair ?? []);
    const lengths = pairs.some((pair) => pair?.length === 1) ? [12, 9, 6] : [12, 9];
    return lengths.some(
      (length) =>
        part.length >= length && spellsHan(part.slice(0, length), 2) && spellsCommonHan(part.slice(0, length)),
    );
  });
}

/** True where a run of Han, written in another encoding, spells other Han in UTF-8: a UTF-8 file that was opened in it and saved. */
function isRereading(run: string, name: string): boolean {
  const encoding = openEncoding(name);
  if (!holdsLead(run, encoding)) return false;
  const characters = [...run].map((character) => encoding.codes.get(character));
  const known = characters.at(-1) === undefined ? characters.slice(0, -1) : characters;
  if (
    !known.includes(undefined) &&
    spellsHan(
      known.flatMap((bytes) => bytes ?? []),
      2,
    )
  )
    return true;
  return known.some((bytes, index) => {
    if (bytes?.[0] === undefined || bytes[0] < 0xe3) return false;
    const part = known.slice(index, index + 5);
    return (
      part.length === 5 &&
      !part.includes(undefined) &&
      spellsHan(
        part.flatMap((pair) => pair ?? []),
        3,
      )
    );
  });
}

/** True for text that was decoded with the wrong encoding and saved again: `æ³¸å·ž`, `娉稿窞甯`, `ÖÐ¹ú`, `锟斤拷`, `????`. */
export function isMojibake(text: string): boolean {
  if (REMAINS.test(text.trim())) return true;
  const runs = text.match(WIDE_RUN) ?? [];
  return (
    (/[\u0080-\u02DC]/u.test(text) && isLatinMojibake(text.replace(SET_OFF, ' '))) ||
    runs.some((run) => ENCODINGS.some((encoding) => isRereading(run, encoding)) || isJapaneseRereading(run))
  );
}
