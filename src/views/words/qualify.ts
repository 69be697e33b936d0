/** Words that stand before a number, and those that stand between it and its unit; all others follow the unit. */
const BEFORE = /^(?:[≥≤><＞＜≈]|约|突破|超过?|不[低少]于|不超过|增加|减少|第|近)/;
const BETWEEN = /^[余多几]$/;

/** A printed number with its qualifier where Chinese puts it: `≥97%`, `70余个`, `30项以上`. */
export function qualify(number: string, qualifier: string, unit: string): string {
  if (BEFORE.test(qualifier)) return `${qualifier}${number}${unit}`;
  return BETWEEN.test(qualifier) ? `${number}${qualifier}${unit}` : `${number}${unit}${qualifier}`;
}
