import { once } from '../../lib/once.ts';
import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { listSiteFiles } from './list-site-files.ts';
import { offerVolume } from './list-files.ts';
import { type OfferedEdition } from '../edition/offered-edition.ts';
import type { BundleFile } from '../edition/offer-file.ts';

/** Everything that a site offers as files. Each is made once, when it is first asked for, and lives as long as this. */
export class Offer {
  readonly site: Site;
  /** The files that span years. */
  readonly files: () => readonly BundleFile[];
  readonly #volumes: ReadonlyMap<Volume, () => readonly OfferedEdition[]>;

  constructor(site: Site) {
    this.site = site;
    this.#volumes = new Map(site.volumes.map((volume) => [volume, once(() => offerVolume(site, volume))]));
    this.files = once(() =>
      listSiteFiles(site, () =>
        this.listEditions().filter(({ release, volume, address }) => release === volume.latest && address !== 'latest'),
      ),
    );
  }

  /** The editions of a volume of the site. */
  listOf(volume: Volume): readonly OfferedEdition[] {
    const editions = this.#volumes.get(volume);
    if (!editions) throw new Error(`no volume ${volume.year} of this site`);
    return editions();
  }

  /** Every version of every year at its own address, and the newest of a year again as `latest`. */
  listEditions(): OfferedEdition[] {
    return this.site.volumes.flatMap((volume) => this.listOf(volume));
  }
}
