import { FONT_SIZE } from './text-metrics.ts';

/** What a digit and a point really take in common Chinese system fonts, in em: narrower than the safe widths of text-metrics. */
const DIGIT = 0.56;
const POINT = 0.28;

function measureFraction(text: string): number {
  const digits = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return digits === 0 ? 0 : (digits * DIGIT + POINT) * FONT_SIZE;
}

/** How far each right-aligned number moves left so that the decimal points of a column stand under each other. */
export function shiftToPoint(texts: readonly string[]): number[] {
  const widths = texts.map(measureFraction);
  const widest = Math.max(0, ...widths);
  return widths.map((width) => Math.round(widest - width));
}
