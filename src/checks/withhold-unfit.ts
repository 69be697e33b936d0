import { NO_MEMORY } from '../model/memory.ts';
import type { Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import type { Table } from '../model/table.ts';
import { replaceReleases, type Volume } from '../model/volume.ts';
import { judgeContract } from './judge/judge-contract.ts';

function keepFit(tables: ReadonlyMap<string, Table>, sealed: boolean): Map<string, Table> {
  return new Map([...tables].filter(([, { schema }]) => judgeContract(schema, sealed).length === 0));
}

function openRelease(release: Release): Release {
  const sealed = release.status === 'released';
  return { ...release, tables: keepFit(release.tables, sealed), references: keepFit(release.references, sealed) };
}

function openVolume(volume: Volume): Volume {
  const fit = replaceReleases(volume, volume.releases.map(openRelease));
  const classification = new Map([...volume.classification].filter(([name]) => fit.latest.references.has(name)));
  return { ...fit, classification, references: keepFit(volume.references, false) };
}

/** Whether a site has a table that does not hold its contract. */
function isUnfit({ volumes }: Site): boolean {
  return volumes.some(({ releases }) =>
    releases.some(({ tables, references, status }) =>
      [...tables.values(), ...references.values()].some(
        ({ schema }) => judgeContract(schema, status === 'released').length > 0,
      ),
    ),
  );
}

/** The site without the tables that do not hold their contract: what rules say of them would only follow from that. */
export function withholdUnfit(site: Site, memory = NO_MEMORY): Site {
  const open = (volume: Volume): Volume =>
    memory.recall(`fit ${volume.year}`, [openVolume, volume], () => openVolume(volume));
  return isUnfit(site) ? { ...site, volumes: site.volumes.map(open) } : site;
}
