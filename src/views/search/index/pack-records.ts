import { findYear } from '../../../model/verified-volume.ts';
import { type PackedBlock, type PackedRecord, TAGS } from '../browser/packed-records.ts';
import type { SearchBlock, SearchRecord } from '../browser/record.ts';

/** Tables whose rows stand in sentences elsewhere, and are found there: checks, headings, terms. */
const REPEATED = /^\/\d{4}\/tables\/(?:identities|inconsistencies|explanations|outline|glossary)\/$/;
/** Common pages with a section for each year, which is found with that year. */
const SHARED = new Set(['/glossary/', '/data/']);

function packBlock({
  id,
  tag,
  text,
  label = '',
  value = '',
  basis = '',
  more = '',
  heads = '',
}: SearchBlock): PackedBlock {
  const cells = [label !== '' && text.startsWith(label) ? label.length : label, value, basis, more, heads];
  const length = cells.reduce<number>((last, cell, index) => (cell === '' ? last : index + 1), 0);
  return [id, TAGS.indexOf(tag), text, ...cells.slice(0, length)] as unknown as PackedBlock;
}

/** A record as a list, a tenth smaller than with its names when both are compressed. */
export function listRecord({ address, title, year, part, kind, weight, blocks }: SearchRecord): PackedRecord {
  return [address, title, year, part, kind, weight, blocks.map(packBlock)];
}

/** Records as the text of a file. */
export function packRecords(records: readonly SearchRecord[]): string {
  return JSON.stringify(records.map(listRecord));
}

/**
 * The file of a volume's records: those of its own pages, its terms and its files.
 * @param records of a site that has this volume only
 */
export function packYearRecords(year: string, records: readonly SearchRecord[]): string {
  return packRecords(
    records.filter(
      ({ address }) => (findYear(address.slice(1)) === year || SHARED.has(address)) && !REPEATED.test(address),
    ),
  );
}

/** The file of the records of pages that belong to no year. */
export function packCommonRecords(records: readonly SearchRecord[]): string {
  return packRecords(records.filter(({ address }) => findYear(address.slice(1)) === '' && !SHARED.has(address)));
}
