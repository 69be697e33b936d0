import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDecimal } from '../../lib/decimal.ts';
import { sha256Hex } from '../../lib/hash.ts';
import type { Department, Figures } from '../../model/department.ts';
import type { Issue } from '../../model/issue.ts';
import { parseSiteIndex } from '../../source/parse-built-site.ts';
import { type CsvRecord, parseCsv } from '../../source/parse-csv.ts';
import { LAKE_SCALE } from '../../views/bundle/pack-lake-part.ts';
import { fitsDecimal } from '../../views/bundle/parquet-column.ts';
import { ALL_YEARS_WORDS } from '../../views/text/site-table-words.ts';
import type { Member } from './parse-city.ts';

const [INDEX, FIGURES] = ['data/index.json', 'data/all-years.csv'];
const COLUMNS: readonly string[] = ALL_YEARS_WORDS.columns.map(({ name }) => name);

/** What a built site says of itself, and its figures. */
export interface ReadDepartment {
  readonly department: Department;
  readonly figures: Figures;
}

/** A file that every built site has is not there, or is none of its kind. */
export function missSite(member: Member, name: string): Issue {
  return { rule: 'city-site', place: { file: join(member.folder, name) }, found: member.folder, facts: { name } };
}

async function readIndex(member: Member): Promise<Department | Issue> {
  const bytes = await readFile(join(member.folder, INDEX)).catch(() => undefined);
  const index = bytes && parseSiteIndex(bytes.toString('utf8'));
  if (!bytes || !index) return missSite(member, INDEX);
  return { id: member.id, ...index, index: { address: `/${INDEX}`, mediaType: 'application/json; charset=utf-8', bytes: bytes.length, sha256: sha256Hex(bytes) } };
}

function judgeCell(file: string, { lines }: CsvRecord, column: string, text: string): Issue[] {
  const number = column === 'value' && text !== '' ? parseDecimal(text) : undefined;
  const sound = column === 'year' ? /^\d{4}$/.test(text) : column !== 'value' || text === '' || (number !== undefined && fitsDecimal(number, LAKE_SCALE));
  const at = COLUMNS.indexOf(column);
  return sound ? [] : [{ rule: 'city-value', place: { file, line: lines[at] ?? 1, column: at + 1 }, found: text, facts: { scale: String(LAKE_SCALE) } }];
}

function openRecords(file: string, [head, ...records]: readonly CsvRecord[], issues: Issue[]): Figures {
  if (head?.fields.join() !== COLUMNS.join()) {
    issues.push({ rule: 'city-columns', place: { file, line: 1, column: 1 }, found: head?.text ?? '', facts: { expected: COLUMNS.join() } });
    return [];
  }
  issues.push(...records.flatMap((record) => ['year', 'value'].flatMap((column) => judgeCell(file, record, column, record.fields[COLUMNS.indexOf(column)] ?? ''))));
  return records.map(({ fields }) => Object.fromEntries(COLUMNS.map((name, index) => [name, fields[index] ?? ''])));
}

/** Reads what a city needs of a built site: its list of files, and its figures, whose digest must be the one that the list states; or every issue. */
export async function readDepartment(member: Member): Promise<ReadDepartment | readonly Issue[]> {
  const department = await readIndex(member);
  if ('rule' in department) return [department];
  const file = join(member.folder, FIGURES);
  const bytes = await readFile(file).catch(() => undefined);
  const stated = department.files.find(({ address }) => address === `/${FIGURES}`)?.sha256;
  if (!bytes || stated === undefined) return [missSite(member, FIGURES)];
  if (sha256Hex(bytes) !== stated) return [{ rule: 'city-digest', place: { file }, found: FIGURES, facts: { list: INDEX, expected: stated.slice(0, 12) } }];
  const issues: Issue[] = [];
  const figures = openRecords(file, parseCsv(bytes.toString('utf8'), file, issues), issues);
  return issues.length > 0 ? issues : { department, figures };
}
