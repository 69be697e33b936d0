import { AFTER_NUMBER, BEFORE_NUMBER } from './words.zh.ts';

/**
 * A printed number with its qualifier where Chinese puts it, before the number, between it and its unit, or else
 * behind the unit: `≥97%`, `70余个`, `30项以上`.
 */
export function qualify(number: string, qualifier: string, unit: string): string {
  if (BEFORE_NUMBER.test(qualifier)) return `${qualifier}${number}${unit}`;
  return AFTER_NUMBER.test(qualifier) ? `${number}${qualifier}${unit}` : `${number}${unit}${qualifier}`;
}
