import type { SearchBlock, SearchRecord } from '../../src/views/search/browser/record.ts';
import { findRowTable, type YearRows } from '../../src/views/search/browser/year-rows.ts';

/** Another figure for another year, always the same one: the digits are moved by the distance of the years. */
function moveNumber(text: string, by: number): string {
  return /^(?:19|20)\d\d$/.test(text)
    ? String(Number(text) - by)
    : text.replace(/[1-9]/g, (digit) => String(((Number(digit) + by * 3) % 9) + 1));
}

function moveText(text: string, by: number): string {
  return text.replace(/\d+/g, (digits) => moveNumber(digits, by));
}

function moveBlock(block: SearchBlock, by: number): SearchBlock {
  return {
    ...block,
    text: moveText(block.text, by),
    ...(block.value === undefined ? {} : { value: moveText(block.value, by) }),
  };
}

function moveRecord(record: SearchRecord, by: number): SearchRecord {
  const year = String(Number(record.year) - by);
  return {
    ...record,
    year,
    address: record.address.replace(/^\/\d{4}\//, `/${year}/`),
    title: record.title.replace(record.year, year),
    blocks: record.blocks.map((block) => moveBlock(block, by)),
  };
}

/** The records of the latest year and of as many generated years before it; for measuring, never for publishing. */
export function generateVolumes(records: readonly SearchRecord[], volumes: number): SearchRecord[] {
  const before = Array.from({ length: volumes - 1 }, (_, index) => index + 1);
  return [...records, ...before.flatMap((by) => records.map((record) => moveRecord(record, by)))];
}

/** The figures of the rows of a table in all these years, as the page asks for them. */
export function generateRows(records: readonly SearchRecord[], table: string): YearRows {
  const own = records.filter(({ address }) => findRowTable(address) === table);
  const years = [...new Set(own.map(({ year }) => year))];
  const values = new Map(
    years.map((year): [string, Map<string, string>] => [
      year,
      new Map(
        own
          .filter((record) => record.year === year)
          .flatMap(({ blocks }) =>
            blocks.flatMap(({ id, value }): [string, string][] => (value === undefined ? [] : [[id, value]])),
          ),
      ),
    ]),
  );
  const ids = [...new Set([...values.values()].flatMap((known) => [...known.keys()]))];
  const find = (year: string, id: string): readonly [string] | null => {
    const value = values.get(year)?.get(id);
    return value === undefined ? null : [value];
  };
  return { years, rows: Object.fromEntries(ids.map((id) => [id, years.map((year) => find(year, id))])) };
}
