import Papa from 'papaparse';

/**
 * CSV text → the fields of each record, as Papa Parse reads it: a text, never guessed, nothing left out.
 * @param newline what ends a record
 */
export function splitCsv(text: string, newline: '\n' | '\r\n'): string[][] {
  // Papa Parse takes away a byte-order mark in front; below an empty line it finds none.
  return Papa.parse<string[]>(`${newline}${text}`, { delimiter: ',', newline, skipEmptyLines: false }).data.slice(1);
}
