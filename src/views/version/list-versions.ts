import type { Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { versionName } from '../words/addresses.ts';

/** Each version of each year, for pages and files that have one a version. */
export function listVersionPaths(
  site: Site,
): { params: { year: string; version: string }; props: { volume: Volume; release: Release } }[] {
  return site.volumes.flatMap((volume) =>
    volume.releases.map((release) => ({
      params: { year: volume.year, version: versionName(release.version) },
      props: { volume, release },
    })),
  );
}
