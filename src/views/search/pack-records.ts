import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findYear } from '../../model/verified-volume.ts';
import { COMMON_RECORDS, type PackedBlock, type PackedRecord, recordsAddress, TAGS } from './packed-records.ts';
import type { SearchBlock, SearchRecord } from './record.ts';

/** Tables whose rows stand in sentences elsewhere, and are found there: checks, headings, terms. */
const REPEATED = /^\/\d{4}\/tables\/(?:identities|inconsistencies|outline|glossary)\/$/;
/** Common pages with a section for each year, which is found with that year. */
const SHARED = new Set(['/glossary/', '/data/']);

function packBlock({ id, tag, text, label = '', value = '', basis = '', more = '' }: SearchBlock): PackedBlock {
  const cells = [label !== '' && text.startsWith(label) ? label.length : label, value, basis, more];
  const length = cells.reduce<number>((last, cell, index) => (cell === '' ? last : index + 1), 0);
  return [id, TAGS.indexOf(tag), text, ...cells.slice(0, length)] as unknown as PackedBlock;
}

/** Records as the text of a file; the same row in other years is left out, since it would tie the file to these. */
export function packRecords(records: readonly SearchRecord[]): string {
  return JSON.stringify(records.map(({ address, title, year, part, kind, weight, blocks }): PackedRecord => [address, title, year, part, kind, weight, blocks.map(packBlock)]));
}

function write(folder: string, address: string, records: readonly SearchRecord[]): void {
  mkdirSync(dirname(join(folder, address)), { recursive: true });
  writeFileSync(join(folder, address), packRecords(records));
}

/**
 * Writes the records of a volume into a built site, for browsers that cannot ask the index: those of its own pages, its terms and its files.
 * @param records of a site that has this volume only
 */
export function writeYearRecords(folder: string, year: string, records: readonly SearchRecord[]): void {
  write(folder, recordsAddress(year), records.filter(({ address }) => (findYear(address.slice(1)) === year || SHARED.has(address)) && !REPEATED.test(address)));
}

/** Writes the records of the pages that belong to no year. */
export function writeCommonRecords(folder: string, records: readonly SearchRecord[]): void {
  write(folder, COMMON_RECORDS, records.filter(({ address }) => findYear(address.slice(1)) === '' && !SHARED.has(address)));
}
