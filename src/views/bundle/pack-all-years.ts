import { encodeText } from '../../lib/encode-text.ts';
import { compareText } from '../../lib/order.ts';
import type { Site } from '../../model/site.ts';
import { writeAllYearsReadme } from '../text/readme-text.ts';
import type { Edition } from './edition.ts';
import { joinZips, type ZipPart } from './join-zips.ts';
import { nameFolder, nameYear } from './pack-bundle.ts';
import { packSums } from './pack-sums.ts';
import { packZip, unpackZip, type ZipEntry } from './pack-zip.ts';

const TOP = 'final-accounts-all-years';

/** A version with its archive. */
export interface PackedEdition {
  readonly edition: Edition;
  readonly zip: Uint8Array;
}

/** The archive of a version as a folder of the archive of all. */
function placeYear({ edition, zip }: PackedEdition): ZipPart {
  return { zip, rename: (name) => `${nameYear(edition)}${name.slice(nameFolder(edition).length)}` };
}

const SUMS = 'SHA256SUMS';
/** A digest and two spaces stand before each name of a list. */
const NAME = 66;

/** The lines of an archive’s own list of digests, and one of that list; no other file has to be unpacked. */
function sumYear({ zip, rename }: ZipPart): string[] {
  return unpackZip(zip, (name) => name.endsWith(`/${SUMS}`)).flatMap(({ name: list, bytes }) => {
    const lines = new TextDecoder().decode(bytes).split('\n').filter((line) => line !== '');
    const top = list.slice(0, -SUMS.length);
    return [...lines.map((line) => `${line.slice(0, NAME)}${rename(`${top}${line.slice(NAME)}`)}`), ...packSums([{ name: rename(list), bytes }]).split('\n')];
  });
}

/** One list of digests from several, in the order of names. */
function joinSums(lines: readonly string[]): string {
  const nameOf = (line: string): string => line.slice(line.indexOf('  '));
  return lines.filter((line) => line !== '').toSorted((a, b) => compareText(nameOf(a), nameOf(b))).map((line) => `${line}\n`).join('');
}

/** Versions of all years as one ZIP, a folder each with its own `SHA256SUMS` and the compressed bytes of its own archive, beside the tables that span years. */
export function packAllYears(site: Site, years: readonly PackedEdition[], own: readonly ZipEntry[]): Uint8Array {
  const parts = years.map(placeYear);
  const loose = [...own, { name: 'README.md', bytes: encodeText(writeAllYearsReadme(site, years.map(({ edition }) => nameYear(edition)))) }];
  const sums = joinSums([...packSums(loose).split('\n'), ...parts.flatMap(sumYear)]);
  const rest = packZip([...loose, { name: SUMS, bytes: encodeText(sums) }]);
  return joinZips([{ zip: rest, rename: (name: string) => name }, ...parts].map(({ zip, rename }) => ({ zip, rename: (name) => `${TOP}/${rename(name)}` })));
}
