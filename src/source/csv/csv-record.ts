/** One record of a CSV file: its fields as text, and the physical line that each begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly lines: readonly number[];
  /** None where the record is broken. */
  readonly fields: readonly string[];
  /** Its characters as they stand in the file. */
  readonly text: string;
  /** True where its quotes are not as RFC 4180 has them. */
  readonly broken: boolean;
  /** True where a lone CR begins or ends it. */
  readonly cut: boolean;
}
