/** What of a font decides whether a text is seen, and counts. */
export interface Look {
  readonly struck: boolean;
  /** Above or below the line: a note, or a power. */
  readonly raised: boolean;
  /** Six hexadecimal digits, or the number and tint of a theme colour. */
  readonly colour: string;
}

const BLACK = '000000';
export const WHITE = 'FFFFFF';
export const PLAIN_LOOK: Look = { struck: false, raised: false, colour: BLACK };

/** Colours by number that are black and white (ECMA-376, 18.8.27); 64 is that of the window's text, 65 that of its ground. */
const INDEXED: Readonly<Record<string, string>> = { 0: BLACK, 1: WHITE, 8: BLACK, 9: WHITE, 64: BLACK, 65: WHITE };
const THEMED: Readonly<Record<string, string>> = { 0: WHITE, 1: BLACK };

/** `true` unless the element says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

/** A colour as it can be compared with another. */
export function nameColour(
  { rgb, theme, indexed, tint = '0' }: Readonly<Record<string, string>>,
  automatic = BLACK,
): string {
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (theme !== undefined) return Number(tint) === 0 ? (THEMED[theme] ?? `theme ${theme}`) : `theme ${theme} ${tint}`;
  return indexed === undefined ? automatic : (INDEXED[indexed] ?? `indexed ${indexed}`);
}

/** A look with what one element of a font adds to it. */
export function readLook(look: Look, name: string, attributes: Readonly<Record<string, string>>): Look {
  if (name === 'strike') return { ...look, struck: isOn(attributes['val']) };
  if (name === 'vertAlign') return { ...look, raised: attributes['val'] !== 'baseline' };
  return name === 'color' ? { ...look, colour: nameColour(attributes) } : look;
}

/** Whether a text in one colour can be told from a ground in another. */
export function isSeen(colour: string, ground: string): boolean {
  if (colour === ground) return false;
  const parts = (text: string): number[] =>
    (text.match(/^[\dA-F]{6}$/) ? (text.match(/../g) ?? []) : []).map((part) => Number.parseInt(part, 16));
  const first = parts(colour);
  const second = parts(ground);
  return (
    first.length === 0 ||
    second.length === 0 ||
    first.some((part, index) => Math.abs(part - (second[index] ?? 0)) > 0x20)
  );
}
