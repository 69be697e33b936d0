const DIGITS = '零一二三四五六七八九';

/** A number from 1 to 99 in digits or in Chinese numerals: 12, 十二, 二十一; undefined for anything else. */
export function parseHeadingNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [, tens, ten, ones] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (text === '' || ten === undefined || (ten === '' && tens !== '' && ones !== '')) return undefined;
  const worth = (digit = ''): number => (digit === '' ? 0 : DIGITS.indexOf(digit));
  return ten === '' ? worth(tens) + worth(ones) : (tens === '' ? 1 : worth(tens)) * 10 + worth(ones);
}
