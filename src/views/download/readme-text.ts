import { compare, formatDecimal, parseDecimal } from '../../lib/decimal.ts';
import type { Judgement } from '../../model/identity.ts';
import type { Publisher } from '../../model/publisher.ts';
import type { Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import { IDENTITIES, TOLERANCE_UNIT } from '../../model/tables/identities.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { listRoundings } from '../../model/tolerances.ts';
import type { Volume } from '../../model/volume.ts';
import { countChecks } from '../ledger/count-checks.ts';
import { describeChecksInEnglish } from '../ledger/words.en.ts';
import { describeChecks } from '../ledger/words.zh.ts';
import { sayBases } from './readme-bases.ts';
import {
  listAllYearsPartsInEnglish,
  listEnglishParts,
  NO_LICENCE_EN,
  sayCitedVersion,
  sayIdentitiesInEnglish,
  sayLicenceInEnglish,
  sayRoundingsInEnglish,
  STATUS_LABELS_EN,
} from './readme.en.ts';
import { type ReadmeFacts, type ReadmeSaid, writeParts } from './readme-parts.ts';
import { listAllYearsParts, listChineseParts, sayIdentities, sayLicence, sayRoundings } from './readme.zh.ts';
import { NO_LICENCE } from './words.zh.ts';
import { sayReleaseUndisclosed } from '../words/undisclosed-words.ts';
import { describeFollowed, describeFollowedInEnglish, listReleaseBases } from '../words/volume-facts.ts';
import { describeAllYears, describePackage, titleAllYears, titlePackage } from '../descriptor/package-words.ts';

/** The licence in a sentence, in Chinese and English; says so while there is none. */
export function describeLicence({
  licence,
  licenceUrl,
}: Pick<Publisher, 'licence' | 'licenceUrl'>): readonly [zh: string, en: string] {
  if (licence === '') return [NO_LICENCE, NO_LICENCE_EN];
  const named = `${licence}${licenceUrl === '' ? '' : ` <${licenceUrl}>`}`;
  return [sayLicence(named), sayLicenceInEnglish(named)];
}

/** How a version is cited, made elsewhere. */
export interface ReadmeCitation {
  /** By GB/T 7714. */
  readonly text: string;
  /** Blank while the publisher's domain is not known. */
  readonly url: string;
}

function citeInEnglish(
  { publisher }: Pick<Site, 'publisher'>,
  volume: Volume,
  { version, published, status }: Release,
  url: string,
): string {
  const day = status === 'released' ? published : STATUS_LABELS_EN.draft;
  const title = sayCitedVersion(titlePackage(publisher, volume).titleEn, version);
  return `${[publisher.name, title, day, ...(url === '' ? [] : [url])].join('. ')}.`;
}

function has(names: ReadonlySet<string>, pattern: RegExp): boolean {
  return [...names].some((name) => pattern.test(name));
}

/** How many identities are out by no more than rounding, and by how much at most, in Chinese and English. */
function describeRoundings(roundings: readonly Judgement[]): readonly [zh: string | false, en: string | false] {
  const differences = roundings.flatMap(({ difference = '' }) => parseDecimal(difference) ?? []);
  const [most] = differences.toSorted((a, b) => compare(b, a));
  if (!most) return [false, false];
  const count = roundings.length;
  const amount = formatDecimal(most);
  return [sayRoundings(count, amount, TOLERANCE_UNIT), sayRoundingsInEnglish(count, amount, TOLERANCE_UNIT)];
}

/** What the checks of a version came to, in Chinese and English; blank where it has no identities. */
function describeIdentities(release: Release): readonly [zh: string | false, en: string | false] {
  if (!release.tables.has(IDENTITIES.id)) return [false, false];
  const counts = countChecks(release);
  const hasConflicts = release.tables.has(INCONSISTENCIES.id);
  return [
    sayIdentities(describeChecks(counts), hasConflicts),
    sayIdentitiesInEnglish(describeChecksInEnglish(counts), hasConflicts),
  ];
}

function findFacts({ register }: Volume, release: Release, names: ReadonlySet<string>): ReadmeFacts {
  const bases = listReleaseBases(release);
  return {
    release,
    register,
    hasJson: has(names, /^json\//),
    hasParquet: has(names, /^parquet\//),
    hasWorkbook: has(names, /\.xlsx$/),
    hasConflicts: release.tables.has(INCONSISTENCIES.id),
    hasCitations: has(names, /^citation\./),
    isOpen: bases.has('not-disclosed'),
    hasBlanks: bases.has('blank'),
  };
}

/** What a README says of a version, in Chinese and English. */
function sayReadme(
  site: Site,
  volume: Volume,
  release: Release,
  { text, url }: ReadmeCitation,
): readonly [zh: ReadmeSaid, en: ReadmeSaid] {
  const { publisher } = site;
  const bases = sayBases(release);
  const titles = titlePackage(publisher, volume);
  const descriptions = describePackage(publisher, volume);
  const undisclosed = sayReleaseUndisclosed(release);
  const [checks, checksEn] = describeIdentities(release);
  const [roundings, roundingsEn] = describeRoundings(listRoundings(release));
  const [licence, licenceEn] = describeLicence(publisher);
  return [
    {
      title: titles.title,
      description: descriptions.description,
      bases: bases.zh,
      states: bases.states[0],
      undisclosed: undisclosed.meaning,
      checks,
      roundings,
      followed: describeFollowed(volume),
      citation: text,
      licence,
    },
    {
      title: titles.titleEn,
      description: descriptions.descriptionEn,
      bases: bases.en,
      states: bases.states[1],
      undisclosed: undisclosed.meaningEn,
      checks: checksEn,
      roundings: roundingsEn,
      followed: describeFollowedInEnglish(volume),
      citation: citeInEnglish(site, volume, release, url),
      licence: licenceEn,
    },
  ];
}

/** README of a version's archive, in Chinese and English. `names` are the files beside it. */
export function writeReadme(
  site: Site,
  volume: Volume,
  release: Release,
  names: ReadonlySet<string>,
  citation: ReadmeCitation,
): string {
  const facts = findFacts(volume, release, names);
  const [zh, en] = sayReadme(site, volume, release, citation);
  return `${writeParts(listChineseParts(facts, zh))}\n\n---\n\n${writeParts(listEnglishParts(facts, en))}\n`;
}

/** The name and address of the licence; blank while there is none. */
export function writeLicence(publisher: Pick<Publisher, 'licence' | 'licenceUrl'>): string {
  return publisher.licence === '' ? '' : `${describeLicence(publisher).join('\n')}\n`;
}

/** README of the archive of all years, in Chinese and English. `folders` hold a version each. */
export function writeAllYearsReadme({ publisher, volumes }: Site, folders: readonly string[]): string {
  const [{ title, titleEn }, { description, descriptionEn }] = [titleAllYears(publisher), describeAllYears(volumes)];
  const [zhLicence, enLicence] = describeLicence(publisher);
  const chinese = listAllYearsParts(folders, { title, description, licence: zhLicence });
  const english = listAllYearsPartsInEnglish(folders, {
    title: titleEn,
    description: descriptionEn,
    licence: enLicence,
  });
  return `${writeParts(chinese)}\n\n---\n\n${writeParts(english)}\n`;
}
