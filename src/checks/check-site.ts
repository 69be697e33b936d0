import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';
import { type Memory, NO_MEMORY } from '../model/memory.ts';
import type { Site } from '../model/site.ts';
import { PRESET, type PresetEntry } from './preset.ts';
import { withholdUnfit } from './withhold-unfit.ts';

/** File, then line, then column, then rule: the order in which issues are shown. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => compareText(a.place.file, b.place.file)
    || (a.place.line ?? 0) - (b.place.line ?? 0)
    || (a.place.column ?? 0) - (b.place.column ?? 0)
    || compareText(a.rule, b.rule));
}

/** Runs a rule over a site: at once where it spans the volumes, else over each, beside which it sees no other. */
function runRule({ rule, spans }: PresetEntry, site: Site, position: number, memory: Memory): Issue[] {
  if (spans) return rule(site);
  const { publisher, schemas } = site;
  return site.volumes.flatMap((volume) => {
    const judge = (): Issue[] => rule({ publisher, schemas, volumes: [volume] });
    return memory.recall(`rule ${position} ${volume.year}`, [rule, volume, schemas, publisher], judge);
  });
}

/** Runs every rule of the preset over everything that was read; one report, nothing thrown. */
export function checkSite(site: Site, memory = NO_MEMORY): Issue[] {
  const fit = withholdUnfit(site, memory);
  return PRESET.flatMap((entry, position) => runRule(entry, entry.bare ? site : fit, position, memory));
}
