import { NO_MEMORY } from '../../model/memory.ts';
import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { NO_WORDING } from '../../model/wording.ts';
import { inspectVolume } from './inspect-volume.ts';

/**
 * The volumes of a judged site with what the rules of the inspection say of each; as they are where the project does
 * not say what is asked of a disclosure.
 */
export function inspectVolumes(site: Site, memory = NO_MEMORY): Site {
  const { disclosure, wording = NO_WORDING, publisher } = site;
  if (!disclosure) return site;
  const inspect = (volume: Volume): Volume => ({
    ...volume,
    inspection: inspectVolume(volume, { disclosure, wording, publisher: publisher.name }),
  });
  return {
    ...site,
    volumes: site.volumes.map((volume) =>
      memory.recall(`inspected ${volume.year}`, [inspectVolumes, volume, disclosure, wording, publisher.name], () =>
        inspect(volume),
      ),
    ),
  };
}
