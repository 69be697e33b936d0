import { findNearest } from '../lib/nearest.ts';
import type { Issue } from '../model/issue.ts';
import type { Volume } from '../model/volume.ts';
import { defineVolumeRule } from './rule.ts';

function sayFound(finding: string, ids: readonly string[]): string {
  return ids.length === 0
    ? '没有这一条，公开体检现在没有查到问题'
    : `公开体检现在查到的问题：${findNearest(finding, ids).join('、')}`;
}

/** Findings that somebody explains in `volume.yaml` are there, and each is explained once. */
function checkVolume({ settings, inspection }: Volume): Issue[] {
  const ids = inspection?.findings.map(({ id }) => id) ?? [];
  return settings.explained.flatMap(({ finding, place }, index): Issue[] => {
    const isTwice = settings.explained.slice(0, index).some((other) => other.finding === finding);
    if (isTwice) return [{ rule: 'explained-twice', place, found: finding, facts: {} }];
    return ids.includes(finding)
      ? []
      : [{ rule: 'explained-unknown', place, found: finding, facts: { expected: sayFound(finding, ids) } }];
  });
}

export const checkExplained = defineVolumeRule(checkVolume);
