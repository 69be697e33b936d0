import { type Issue, refuse } from '../model/issue.ts';
import type { Release } from '../model/release.ts';
import type { Site } from '../model/site.ts';
import type { Volume } from '../model/volume.ts';
import type { Order } from './judge-order.ts';

/** The year that an order names, or the issue that there is none. */
export function findOrderedVolume(site: Site | undefined, { year }: Order): Volume | Issue {
  const volume = site?.volumes.find((candidate) => candidate.year === year);
  return (
    volume ?? refuse('order-year', year, { years: site?.volumes.map((candidate) => candidate.year).join('、') ?? '' })
  );
}

/** The version that an order names, with what it is part of, or the issue that says what there is instead. */
export function findOrdered(
  site: Site | undefined,
  order: Order,
): { site: Site; volume: Volume; release: Release } | Issue {
  const volume = findOrderedVolume(site, order);
  if (!site || 'rule' in volume) return volume as Issue;
  const release = volume.releases.find(({ version }) => version === order.version);
  return release
    ? { site, volume, release }
    : refuse('release-absent', order.version, {
        year: order.year,
        versions: volume.releases.map(({ version }) => version).join('、'),
      });
}
