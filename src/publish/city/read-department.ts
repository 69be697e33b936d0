import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDecimal } from '../../lib/decimal.ts';
import { sha256Hex } from '../../lib/hash.ts';
import type { Department, DepartmentDisclosure, Figures } from '../../model/department.ts';
import type { Issue } from '../../model/issue.ts';
import { parseSiteDisclosure, parseSiteIndex } from '../../source/parse-built-site.ts';
import type { CsvRecord } from '../../source/csv/csv-record.ts';
import { parseCsv } from '../../source/csv/parse-csv.ts';
import { LAKE_SCALE } from '../../views/download/pack-lake-part.ts';
import { fitsDecimal } from '../../views/download/parquet-column.ts';
import { PREVIEW_SIGN } from '../../views/frame/preview-words.ts';
import { ALL_YEARS_WORDS } from '../../views/descriptor/site-table-words.ts';
import { missSite, type OpenMember } from './open-member.ts';

const INDEX = 'data/index.json';
const FIGURES = 'data/all-years.csv';
const COLUMNS: readonly string[] = ALL_YEARS_WORDS.columns.map(({ name }) => name);

/** What a built site says of itself, and its figures. */
export interface ReadDepartment {
  readonly department: Department;
  readonly figures: Figures;
}

/** What each year discloses; a site of an engine that does not say it has no such file. */
function readDisclosures(
  { member, digests, read }: OpenMember,
  years: Department['years'],
  issues: Issue[],
): DepartmentDisclosure[] {
  return years.flatMap(({ year }) => {
    const file = `${year}/disclosure.json`;
    const bytes = digests.has(file) ? read(file) : undefined;
    if (!bytes) return [];
    const found = 'rule' in bytes ? bytes : (parseSiteDisclosure(bytes.toString('utf8')) ?? missSite(member, file));
    if ('rule' in found) issues.push(found);
    return 'rule' in found ? [] : [found];
  });
}

function readIndex(site: OpenMember, issues: Issue[]): Department | Issue {
  const { member, read } = site;
  const bytes = read(INDEX);
  if ('rule' in bytes) return bytes;
  const index = parseSiteIndex(bytes.toString('utf8'));
  return index
    ? {
        id: member.id,
        ...index,
        disclosures: readDisclosures(site, index.years, issues),
        index: {
          address: `/${INDEX}`,
          mediaType: 'application/json; charset=utf-8',
          bytes: bytes.length,
          sha256: sha256Hex(bytes),
        },
      }
    : missSite(member, INDEX);
}

function judgeCell(file: string, { lines }: CsvRecord, column: string, text: string): Issue[] {
  const number = column === 'value' && text !== '' ? parseDecimal(text) : undefined;
  const sound =
    column === 'year'
      ? /^\d{4}$/.test(text)
      : column !== 'value' || text === '' || (number !== undefined && fitsDecimal(number, LAKE_SCALE));
  const at = COLUMNS.indexOf(column);
  return sound
    ? []
    : [
        {
          rule: 'city-value',
          place: { file, line: lines[at] ?? 1, column: at + 1 },
          found: text,
          facts: { scale: String(LAKE_SCALE) },
        },
      ];
}

function openRecords(file: string, [head, ...records]: readonly CsvRecord[], issues: Issue[]): Figures {
  if (head?.fields.join() !== COLUMNS.join()) {
    issues.push({
      rule: 'city-columns',
      place: { file, line: 1, column: 1 },
      found: head?.text ?? '',
      facts: { expected: COLUMNS.join() },
    });
    return [];
  }
  issues.push(
    ...records.flatMap((record) =>
      ['year', 'value'].flatMap((column) =>
        judgeCell(file, record, column, record.fields[COLUMNS.indexOf(column)] ?? ''),
      ),
    ),
  );
  return records.map(({ fields }) => Object.fromEntries(COLUMNS.map((name, index) => [name, fields[index] ?? ''])));
}

/** Reads what a city needs of a built site: its list of files, and its figures, whose digest both lists of the site must state; or every issue. */
export function readDepartment(site: OpenMember): ReadDepartment | readonly Issue[] {
  const sign = join(site.member.folder, PREVIEW_SIGN);
  if (existsSync(sign)) return [{ rule: 'city-preview', place: { file: sign }, found: site.member.id, facts: {} }];
  const issues: Issue[] = [];
  const department = readIndex(site, issues);
  if ('rule' in department) return [department];
  const file = join(site.member.folder, FIGURES);
  const bytes = site.read(FIGURES);
  if ('rule' in bytes) return [bytes];
  const stated = department.files.find(({ address }) => address === `/${FIGURES}`)?.sha256;
  if (stated === undefined) return [missSite(site.member, FIGURES)];
  if (sha256Hex(bytes) !== stated)
    return [
      { rule: 'city-digest', place: { file }, found: FIGURES, facts: { list: INDEX, expected: stated.slice(0, 12) } },
    ];
  const figures = openRecords(file, parseCsv(bytes.toString('utf8'), file, issues), issues);
  return issues.length > 0 ? issues : { department, figures };
}
