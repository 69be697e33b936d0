function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Records as CSV text (RFC 4180, LF), header first; every record has the columns of the first unless they are named. */
export function packCsv(
  records: readonly Readonly<Record<string, string>>[],
  columns: readonly string[] = Object.keys(records[0] ?? {}),
): string {
  return [columns, ...records.map((record) => columns.map((column) => record[column] ?? ''))]
    .map((fields) => `${fields.map(quote).join(',')}\n`)
    .join('');
}
