import type { Reading } from './figure-value.ts';
import { COUNT_READERS } from './read-count.ts';
import { DATE_READERS, DESIGNATION_READERS } from './read-date.ts';
import { readQuantity } from './read-quantity.ts';

/** In the order they are tried at each position: what is longer and more particular first. */
const READERS = [...DATE_READERS, ...DESIGNATION_READERS, ...COUNT_READERS, readQuantity];

/** The figure that begins at this position of a line in half-width signs, or undefined. */
export function readFigure(text: string, at: number): Reading | undefined {
  for (const reader of READERS) {
    const reading = reader(text, at);
    if (reading) return reading;
  }
  return undefined;
}
