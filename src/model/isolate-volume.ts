import type { Site } from './site.ts';
import type { Volume } from './volume.ts';

/** A volume that says what is known of it, and refuses everything else. */
function closeVolume(known: Pick<Volume, 'year' | 'made'>, asker: string): Volume {
  return new Proxy(known as Volume, {
    get(target, name) {
      if (name === 'year' || (name === 'made' && target.made)) return target[name];
      throw new Error(
        `a page of ${asker} asks for ${String(name)} of ${target.year}: what one year shows of another is in no volume's key (src/desk/kept)`,
      );
    },
  });
}

/** The site with a volume for every year, where only some were read: the others say that they are made, and no more. */
export function openPart(site: Site, years: readonly string[]): Site {
  const read = new Map(site.volumes.map((volume) => [volume.year, volume]));
  const refuse = (): never => {
    throw new Error('a part of a build asks for a file of a volume that was not read');
  };
  const made = { read: refuse, weigh: refuse };
  return {
    ...site,
    partial: true,
    volumes: years.map((year) => read.get(year) ?? closeVolume({ year, made }, 'a part of a build')),
  };
}

/**
 * The site as the pages and files of one year may see it: the publisher, the schemas, their own volume, and the bare list of years.
 * Whatever else they ask for throws, so that a volume's rendering depends on nothing that its key does not hold.
 */
export function isolateVolume(site: Site, own: Volume): Site {
  if (site.isolated) return site;
  const refuse = (name: string) => (): never => {
    throw new Error(`a page of ${own.year} asks for ${name}, which is in no volume's key (src/desk/kept)`);
  };
  const volumes = site.volumes.map((volume) => (volume === own ? own : closeVolume({ year: volume.year }, own.year)));
  const { publisher, schemas, unweighed, preview } = site;
  const seen: Site = {
    publisher,
    schemas,
    volumes,
    isolated: true,
    ...(unweighed && { unweighed }),
    ...(preview && { preview }),
  };
  return Object.defineProperties(seen, {
    synonyms: { get: refuse('synonyms') },
    crosswalk: { get: refuse('crosswalk') },
  });
}
