import type { Issue } from '../../model/issue.ts';

/** Where one record stands: its characters without the line end, and a physical line for each of its fields. */
export interface RecordPlace {
  readonly line: number;
  readonly lines: readonly number[];
  readonly start: number;
  readonly end: number;
  /** True where its quotes are not as RFC 4180 has them, so that its values cannot be judged. */
  readonly broken: boolean;
  /** True where a lone CR begins or ends it: it may be a piece of a record. */
  readonly cut: boolean;
}

type LineEnd = 'CRLF' | 'LF' | 'CR';

const PLAIN = /[^,"\r\n]*/y;
const REST = /[^,\r\n]*/y;
const LINE_END = /\r\n|\r|\n/g;

/**
 * Walks over a file record by record. A fault of quotes spoils its own record only: where a quoted cell runs into a later
 * line and breaks there although its own line was whole, the quote is one that never closes, and reading goes on below its line.
 */
class CsvScanner {
  readonly records: RecordPlace[] = [];
  private readonly ends: { readonly kind: LineEnd; readonly line: number }[] = [];
  private position = 0;
  private line = 1;
  private lines: number[] = [1];
  private broken = false;
  /** After an unclosed cell of several lines its other lines are no records: skip to the next one as wide as the header. */
  private lost = false;
  private loneCr: { line: number; column: number } | undefined;
  private readonly text: string;
  private readonly file: string;
  private readonly issues: Issue[];

  constructor(text: string, file: string, issues: Issue[]) {
    this.text = text;
    this.file = file;
    this.issues = issues;
  }

  private report(rule: string, line: number, column: number, found: string): void {
    if (!this.broken && !this.lost)
      this.issues.push({ rule, place: { file: this.file, line, column }, found, facts: {} });
    this.broken = true;
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.position;
    pattern.exec(this.text);
    this.position = pattern.lastIndex;
  }

  private isAtEnd(): boolean {
    return this.position >= this.text.length || ',\r\n'.includes(this.text.charAt(this.position));
  }

  private readPlain(): void {
    this.skip(PLAIN);
    if (this.isAtEnd()) return;
    this.report('csv-stray-quote', this.line, this.lines.length, '"');
    this.skip(REST);
  }

  /** Position after the closing quote of the cell that opens here; undefined where it never closes. */
  private findClosing(): number | undefined {
    for (let from = this.position + 1; ;) {
      const quote = this.text.indexOf('"', from);
      if (quote < 0) return undefined;
      if (this.text.charAt(quote + 1) !== '"') return quote + 1;
      from = quote + 2;
    }
  }

  /** End of the physical line that a position stands on. */
  private endOfLine(from: number): number {
    const length = this.text.slice(from).search(/[\r\n]/);
    return length < 0 ? this.text.length : from + length;
  }

  /** True where the line from here on holds as many commas as the record still needs. */
  private isWholeLine(): boolean {
    const [header] = this.records;
    const commas = this.text.slice(this.position, this.endOfLine(this.position)).split(',').length - 1;
    return !header || this.lines.length + commas >= header.lines.length;
  }

  /** Leaves a cell whose quote never closes, and reads on below its line. Another cell that opens on this line goes on below it. */
  private abandon(): void {
    this.report('csv-open-quote', this.line, this.lines.length, '"');
    const end = this.endOfLine(this.position);
    const quotes = this.text.slice(this.position, end).split('"').length - 1;
    this.lost ||= quotes % 2 === 0 || !this.isWholeLine();
    this.position = end;
  }

  /** True where text follows a closing quote because that quote opens another cell, or stands lines below. */
  private isOpen(closing: number, breaks: number): boolean {
    return /[,\r\n]/.test(this.text.charAt(closing - 2)) || (breaks > 0 && this.isWholeLine());
  }

  private readQuoted(): void {
    const closing = this.findClosing();
    if (closing === undefined) return this.abandon();
    const breaks = [...this.text.slice(this.position, closing).matchAll(LINE_END)];
    const sound = closing >= this.text.length || ',\r\n'.includes(this.text.charAt(closing));
    if (!sound && this.isOpen(closing, breaks.length)) return this.abandon();
    const cr = breaks.findIndex(([end]) => end === '\r');
    if (cr >= 0) this.loneCr ??= { line: this.line + cr, column: this.lines.length };
    this.position = closing;
    this.line += breaks.length;
    if (sound) return;
    this.report('csv-after-quote', this.line, this.lines.length, this.text.charAt(closing));
    this.skip(REST);
  }

  private takeLineEnd(): LineEnd | undefined {
    const kind = this.text.startsWith('\r\n', this.position)
      ? 'CRLF'
      : this.text.charAt(this.position) === '\r'
        ? 'CR'
        : 'LF';
    if (this.position >= this.text.length) return undefined;
    if (kind === 'CR') this.loneCr ??= { line: this.line, column: this.lines.length };
    else this.ends.push({ kind, line: this.line });
    this.position += kind === 'CRLF' ? 2 : 1;
    this.line += 1;
    return kind;
  }

  /** True where the record that was just read cannot be judged; the first sound one as wide as the header finds the way again. */
  private isSpoilt(): boolean {
    if (!this.broken && this.lines.length === this.records[0]?.lines.length) this.lost = false;
    return this.broken || this.lost;
  }

  private readRecord(afterCr: boolean): boolean {
    const start = this.position;
    this.lines = [this.line];
    this.broken = false;
    for (;;) {
      if (this.text.charAt(this.position) === '"') this.readQuoted();
      else this.readPlain();
      if (this.text.charAt(this.position) !== ',') break;
      this.position += 1;
      this.lines.push(this.line);
    }
    const end = this.position;
    const broken = this.isSpoilt();
    const endsInCr = this.takeLineEnd() === 'CR';
    this.records.push({
      line: this.lines[0] ?? this.line,
      lines: this.lines,
      start,
      end,
      broken,
      cut: afterCr || endsInCr,
    });
    return endsInCr;
  }

  /** A line end other than most of the file's, and a lone CR: one issue each a file. Line ends inside quoted cells are text. */
  private checkLineEnds(): void {
    const count = (kind: LineEnd): number => this.ends.filter((end) => end.kind === kind).length;
    const first = this.ends[0]?.kind ?? 'LF';
    const usual = count('CRLF') === count('LF') ? first : count('CRLF') > count('LF') ? 'CRLF' : 'LF';
    const odd = this.ends.find((end) => end.kind !== usual);
    const { file } = this;
    if (odd)
      this.issues.push({
        rule: 'csv-line-ends',
        place: { file, line: odd.line, column: 1 },
        found: odd.kind,
        facts: { expected: usual },
      });
    if (this.loneCr)
      this.issues.push({
        rule: 'csv-lone-cr',
        place: { file, ...this.loneCr },
        found: 'CR',
        facts: { expected: usual },
      });
  }

  scan(): void {
    let afterCr = false;
    while (this.position < this.text.length) afterCr = this.readRecord(afterCr);
    this.checkLineEnds();
  }
}

/** Finds the physical place of every record and field, and faults of line ends and quotes (RFC 4180). */
export function scanCsv(text: string, file: string, issues: Issue[]): readonly RecordPlace[] {
  const scanner = new CsvScanner(text, file, issues);
  scanner.scan();
  return scanner.records;
}
