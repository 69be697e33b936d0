import type { Ruling } from './drawing.ts';

/** Pieces of a line that are no farther apart than this are one, in points. */
const SIDE = 1.5;
const GAP = 3;

function mergeBand(band: readonly Ruling[]): Ruling[] {
  const merged: { isLevel: boolean; at: number; from: number; to: number }[] = [];
  for (const rule of band.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && rule.from <= last.to + GAP) last.to = Math.max(last.to, rule.to);
    else merged.push({ ...rule });
  }
  return merged;
}

/** Lines that were drawn in pieces, or twice, as one each. */
export function mergeRules(rules: readonly Ruling[]): Ruling[] {
  return [true, false].flatMap((isLevel) => {
    const bands: Ruling[][] = [];
    for (const rule of rules.filter((entry) => entry.isLevel === isLevel).toSorted((a, b) => a.at - b.at)) {
      const band = bands.at(-1);
      if (band && rule.at - (band[0]?.at ?? 0) <= SIDE) band.push(rule);
      else bands.push([rule]);
    }
    return bands.flatMap(mergeBand);
  });
}
