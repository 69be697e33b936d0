import type { Ruling } from './drawing.ts';

/** Lines meet, and are one, within so many points. */
export const NEAR = 3;

function meets(level: Ruling, upright: Ruling): boolean {
  return (
    upright.at >= level.from - NEAR &&
    upright.at <= level.to + NEAR &&
    level.at >= upright.from - NEAR &&
    level.at <= upright.to + NEAR
  );
}

/** Lines that hang together. */
export function groupRules(rules: readonly Ruling[]): Ruling[][] {
  const levels = rules.filter(({ isLevel }) => isLevel);
  const uprights = rules.filter(({ isLevel }) => !isLevel);
  const left = new Set<Ruling>(rules);
  const groups: Ruling[][] = [];
  for (const start of levels) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const rule of group) {
      const others = rule.isLevel ? uprights : levels;
      for (const other of others)
        if (left.has(other) && (rule.isLevel ? meets(rule, other) : meets(other, rule)) && left.delete(other))
          group.push(other);
    }
    if (group.some(({ isLevel }) => !isLevel)) groups.push(group);
  }
  return groups;
}
