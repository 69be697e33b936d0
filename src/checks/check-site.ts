import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';
import { type Memory, NO_MEMORY } from '../model/memory.ts';
import type { Site } from '../model/site.ts';
import { judgeReleases } from './judge/judge-releases.ts';
import { PRESET, type PresetEntry } from './preset.ts';
import { withholdUnfit } from './withhold-unfit.ts';

/** File, then line, then column, then rule: the order in which issues are shown. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return issues.toSorted(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compareText(a.rule, b.rule),
  );
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

/**
 * What the rules say of a site, and the site as most of them saw it: without tables that do not hold their contract,
 * its versions judged.
 */
export interface CheckedSite {
  readonly judged: Site;
  readonly issues: Issue[];
}

/** Adds what another room says of a judged site. */
export type Inspect = (judged: Site) => Site;

/**
 * Judges the versions of a site once, has it inspected, and runs every rule of the preset over everything that was read; nothing is
 * thrown.
 */
export function checkSite(site: Site, memory = NO_MEMORY, inspect: Inspect = (judged) => judged): CheckedSite {
  const judged = inspect(judgeReleases(withholdUnfit(site, memory), memory));
  const run = (entry: PresetEntry, position: number): Issue[] =>
    runRule(entry, entry.bare ? site : judged, position, memory);
  return { judged, issues: PRESET.flatMap(run) };
}
