const CELL = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y;

/**
 * RFC 4180 text to records: a second reader beside the site's own, so that the two can disagree.
 * Lines end with LF; throws where the quotes are not in order.
 */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length || record.length > 0) {
    const from = CELL.lastIndex;
    const match = CELL.exec(text);
    if (!match) throw new Error(`not CSV at character ${from}`);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
