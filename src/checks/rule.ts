import type { Issue } from '../model/issue.ts';
import type { Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import type { Table } from '../model/table.ts';
import type { Volume } from '../model/volume.ts';

/** A rule looks at everything that was read and gives its issues; it never throws for faulty data and never writes. */
export type Rule = (site: Site) => Issue[];

/** A table together with the volume and release it is read in; classifications and the outline have the volume's latest release. */
export interface TableContext {
  readonly site: Site;
  readonly volume: Volume;
  readonly release: Release;
  readonly table: Table;
}

/** A rule that judges every table of every version, every classification and the outline of the source on its own. */
export function defineTableRule(check: (context: TableContext) => Issue[]): Rule {
  return (site) => site.volumes.flatMap((volume) => [
    ...[...volume.classification.values(), volume.outlineTable].flatMap((table) => check({ site, volume, release: volume.latest, table })),
    ...volume.releases.flatMap((release) => [...release.tables.values()].flatMap((table) => check({ site, volume, release, table }))),
  ]);
}

/** A rule that judges each version as a whole. */
export function defineReleaseRule(check: (release: Release, volume: Volume) => Issue[]): Rule {
  return (site) => site.volumes.flatMap((volume) => volume.releases.flatMap((release) => check(release, volume)));
}

/** A rule that judges the narrative of each year. */
export function defineVolumeRule(check: (volume: Volume, site: Site) => Issue[]): Rule {
  return (site) => site.volumes.flatMap((volume) => check(volume, site));
}
