import { isolateVolume } from '../../model/isolate-volume.ts';
import type { Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { versionName } from '../words/addresses.ts';

/** A version as it lies at one of its addresses: `v1.0.0`, or `latest`. */
export interface Edition {
  readonly site: Site;
  readonly volume: Volume;
  readonly release: Release;
  readonly address: string;
}

/** Every version of every year at its own address, and the newest of a year again as `latest`. */
export function listEditions(site: Site): Edition[] {
  return site.volumes.flatMap((volume) =>
    listOwnEditions(site, volume).flatMap((own) =>
      own.release === volume.latest ? [own, { ...own, address: 'latest' }] : [own],
    ),
  );
}

/** Every version of a year at its own address, newest first. */
export function listOwnEditions(site: Site, volume: Volume): Edition[] {
  return volume.releases.map((release) => openEdition(site, volume, release));
}

/** The edition of a version at its own address, never moved. */
export function openEdition(site: Site, volume: Volume, release: Release): Edition {
  return { site: isolateVolume(site, volume), volume, release, address: versionName(release.version) };
}
