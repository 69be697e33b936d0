import type { SearchBlock, SearchRecord } from '../../src/views/search/record.ts';

/** Another figure for another year, always the same one: the digits are moved by the distance of the years. */
function moveNumber(text: string, by: number): string {
  return /^(?:19|20)\d\d$/.test(text) ? String(Number(text) - by) : text.replace(/[1-9]/g, (digit) => String(((Number(digit) + by * 3) % 9) + 1));
}

function moveText(text: string, by: number): string {
  return text.replace(/\d+/g, (digits) => moveNumber(digits, by));
}

function moveBlock(block: SearchBlock, by: number): SearchBlock {
  return { ...block, text: moveText(block.text, by), ...(block.value === undefined ? {} : { value: moveText(block.value, by) }) };
}

function moveRecord(record: SearchRecord, by: number): SearchRecord {
  const year = String(Number(record.year) - by);
  return { ...record, year, address: record.address.replace(/^\/\d{4}\//, `/${year}/`), title: record.title.replace(record.year, year), blocks: record.blocks.map((block) => moveBlock(block, by)) };
}

/** The figures of a row in the years before. */
function addOthers(record: SearchRecord, volumes: number): SearchRecord {
  const reach = Math.min(4, volumes - 1);
  const blocks = record.blocks.map((block) => (block.value === undefined || reach < 1 ? block : { ...block, others: Array.from({ length: reach }, (_, index) => [String(Number(record.year) - index - 1), moveText(block.value ?? '', index + 1)] as const) }));
  return { ...record, blocks };
}

/** The records of the latest year and of as many generated years before it; for measuring, never for publishing. */
export function generateVolumes(records: readonly SearchRecord[], volumes: number): SearchRecord[] {
  const latest = records.map((record) => addOthers(record, volumes));
  return [...latest, ...Array.from({ length: volumes - 1 }, (_, index) => index + 1).flatMap((by) => records.map((record) => moveRecord(record, by)))];
}
