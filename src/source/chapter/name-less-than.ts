import { blankOut, type Slip, slipAt } from './slip.ts';

/** A `<` that begins no tag. A number behind it goes with it: to say it with a component is the way out of both. */
export function nameLessThan(text: string, open: number): Slip {
  const number = /^<[=\s]*[-+−]?[\d０-９][\d０-９.,，．]*\s*[%％‰]?/.exec(text.slice(open))?.[0] ?? '';
  const isNumber = number !== '';
  return slipAt(
    isNumber ? 'chapter-less-than-number' : 'chapter-less-than',
    text,
    open,
    open + Math.max(number.length, 6),
    blankOut(text, open, open + Math.max(number.length, 1)),
  );
}
