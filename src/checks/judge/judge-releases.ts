import { NO_MEMORY } from '../../model/memory.ts';
import type { Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import { replaceReleases, type Volume } from '../../model/volume.ts';
import { judgeFormulas } from './judge-formulas.ts';
import { judgeIdentities } from './judge-identities.ts';

function judgeRelease(release: Release): Release {
  const { tables } = release;
  return { ...release, verdicts: { tables, ...judgeIdentities(release), ...judgeFormulas(release) } };
}

/** The files of a version say for ever what its checks came to, so that is known of old ones too. */
function judgeVolume(volume: Volume): Volume {
  return replaceReleases(volume, volume.releases.map(judgeRelease));
}

/**
 * The site with what came out of all identities and formulas: rules and pages ask their version for it, and none
 * works it out again.
 */
export function judgeReleases(site: Site, memory = NO_MEMORY): Site {
  const judge = (volume: Volume): Volume =>
    memory.recall(`judged ${volume.year}`, [judgeVolume, volume], () => judgeVolume(volume));
  return { ...site, volumes: site.volumes.map(judge) };
}
