import type { Issue } from '../model/issue.ts';
import { listTables, type Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import type { Table } from '../model/table.ts';
import type { Volume } from '../model/volume.ts';

/** A rule looks at everything that was read and gives its issues; it never throws for faulty data and never writes. */
export type Rule = (site: Site) => Issue[];

/** A table together with the volume and the version it is read in. */
export interface TableContext {
  readonly site: Site;
  readonly volume: Volume;
  readonly release: Release;
  readonly table: Table;
}

/** The versions that can still be put right: drafts and the latest. A released one before it was judged when it was released, and its seal is checked. */
export function listJudged({ releases, latest }: Volume): Release[] {
  return releases.filter((release) => release === latest || release.status === 'draft');
}

/** The tables of the versions that are judged, with the classifications and outlines they lean on, each once. */
function listContexts(site: Site, volume: Volume): TableContext[] {
  const tables = new Map(
    listJudged(volume)
      .toReversed()
      .flatMap((release) => listTables(release).map((table) => [table, release] as const)),
  );
  return [...tables].map(([table, release]) => ({ site, volume, release, table }));
}

/** A rule that judges every table of the versions that are judged, and those they lean on, on its own. */
export function defineTableRule(check: (context: TableContext) => Issue[]): Rule {
  return (site) => site.volumes.flatMap((volume) => listContexts(site, volume).flatMap(check));
}

/** A rule that judges each version as a whole. */
export function defineReleaseRule(check: (release: Release, volume: Volume) => Issue[]): Rule {
  return (site) => site.volumes.flatMap((volume) => listJudged(volume).flatMap((release) => check(release, volume)));
}

/** A rule that judges the narrative of each year. */
export function defineVolumeRule(check: (volume: Volume, site: Site) => Issue[]): Rule {
  return (site) => site.volumes.flatMap((volume) => check(volume, site));
}
