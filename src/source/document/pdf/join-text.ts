/** Ideographs and the signs that are as wide as they are. */
const WIDE =
  /[\u2018-\u201D\u2026\u2014\u2E80-\u303F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/;
const IDEOGRAPH = /[\u3400-\u4DBF\u4E00-\u9FFF]/;
const WORD = /[\p{L}\p{N}]/u;

export function isWide(sign: string): boolean {
  return WIDE.test(sign);
}

export function isIdeograph(sign: string): boolean {
  return IDEOGRAPH.test(sign);
}

/** Whether two lines break a number between them, or stand between two: `98` and `59.38`. */
export function breaksNumber(before: string, behind: string): boolean {
  return /\d[.,]?$/.test(before) && /^[.,]?\d/.test(behind);
}

/** Whether both parts of a broken number make one, as accounts write them. */
export function makesNumber(before: string, behind: string): boolean {
  const joined = `${/[\d.,]+$/.exec(before)?.[0] ?? ''}${/^[\d.,]+\d|^\d/.exec(behind)?.[0] ?? ''}`;
  return /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,6})?$/.test(joined);
}

/** Joins the lines of a text: blanks stand between words and numbers only. */
export function joinPieces(before: string, behind: string): string {
  const last = before.at(-1) ?? '';
  const first = behind[0] ?? '';
  const needsBlank = WORD.test(first) && !isWide(last) && !isWide(first) && /[\p{L}\p{N},;:.)]/u.test(last);
  return `${before}${needsBlank ? ' ' : ''}${behind}`;
}

/** Closes up words that were spaced out, letter by letter: `目  录`, `社 会 保 障`. */
export function closeUp(text: string): string {
  const letters = [...text].filter((sign) => sign.trim() !== '');
  const pairs = letters.filter((sign, index) => isIdeograph(sign) && isIdeograph(letters[index + 1] ?? '')).length;
  const spaced = text.match(/[\u3400-\u9FFF](?= +[\u3400-\u9FFF])/g)?.length ?? 0;
  const isSpacedOut = pairs > 0 && spaced / pairs > 0.6 && letters.filter(isIdeograph).length > 1;
  return isSpacedOut ? text.replace(/(?<=[\u3400-\u9FFF]) +(?=[\u3400-\u9FFF])/g, '') : text;
}

/** As closeUp, and without any blank between ideographs: a cell is one word. */
export function closeCell(text: string): string {
  return text.replace(/(?<=[\u2E80-\u9FFF\uFF00-\uFFEF]) +(?=[\u2E80-\u9FFF\uFF00-\uFFEF])/g, '').trim();
}
