import { compareText } from '../../lib/order.ts';
import { listTables, type Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import { listRows } from '../../model/tables/known-rows.ts';
import { PROJECTS } from '../../model/tables/projects.ts';
import type { Volume } from '../../model/volume.ts';
import { hasTerms } from '../words/volume-facts.ts';
import {
  chapterAddress,
  chartAddress,
  chartsAddress,
  checksAddress,
  disclosureAddress,
  documentAddress,
  projectAddress,
  projectsAddress,
  sourceAddress,
  tableAddress,
  tablesAddress,
  versionAddress,
  versionsAddress,
  versionTableAddress,
  yearAddress,
} from '../words/addresses.ts';

/** A page that a reader can be sent to. */
export interface PageEntry {
  /** Root-relative. */
  readonly address: string;
  /** ISO date of the newest release that it shows; blank where it shows a draft. */
  readonly date: string;
}

/** Nobody is sent there where no year explains terms. */
const TERMS_PAGE = '/glossary/';

/** Pages of the site as a whole, in the order of the menu. */
const SITE_PAGES = [
  '/',
  '/compare/',
  '/data/',
  TERMS_PAGE,
  '/search/',
  '/about/',
  '/site-map/',
  '/en/',
  '/checks/rules/',
  '/corrections/',
];

function listVersionPages(volume: Volume, release: Release): PageEntry[] {
  const { year, version, published } = release;
  const older =
    release === volume.latest
      ? []
      : listTables(release).map(({ schema }) => versionTableAddress(year, version, schema.name));
  return [versionAddress(year, version), ...older].map((address) => ({ address, date: published }));
}

function listVolumePages(volume: Volume): PageEntry[] {
  const { year, latest, chapters, charts, document, releases, inspection } = volume;
  const projects = listRows(latest, PROJECTS);
  const addresses = [
    yearAddress(year),
    ...chapters.map(({ slug }) => chapterAddress(year, slug)),
    tablesAddress(year),
    ...listTables(latest).map(({ schema }) => tableAddress(year, schema.name)),
    ...(charts.length > 0 ? [chartsAddress(year)] : []),
    ...charts.map(({ id }) => chartAddress(year, id)),
    ...(projects.length > 0 ? [projectsAddress(year), ...projects.map(({ id }) => projectAddress(year, id))] : []),
    checksAddress(year),
    ...(inspection ? [disclosureAddress(year)] : []),
    sourceAddress(year),
    versionsAddress(year),
    ...(document ? [documentAddress(year)] : []),
  ];
  return [
    ...addresses.map((address) => ({ address, date: latest.published })),
    ...releases.flatMap((release) => listVersionPages(volume, release)),
  ];
}

/** Every page of the built site but the one for addresses that are not there; each once. */
export function listPages({ volumes }: Site): PageEntry[] {
  const newest = volumes.every(({ latest }) => latest.published !== '')
    ? volumes
        .map(({ latest }) => latest.published)
        .toSorted(compareText)
        .at(-1)
    : undefined;
  const own = SITE_PAGES.filter((address) => address !== TERMS_PAGE || volumes.some(hasTerms));
  return [...own.map((address) => ({ address, date: newest ?? '' })), ...volumes.flatMap(listVolumePages)];
}
