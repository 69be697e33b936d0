import type { Issue } from '../model/issue.ts';

/** Where the fields of one record begin: a physical line for each. */
export interface RecordPlace {
  readonly line: number;
  readonly lines: readonly number[];
  /** True where its quotes are not as RFC 4180 has them, so that its values cannot be judged. */
  readonly broken: boolean;
}

export interface CsvScan {
  /** The text with every line end as LF. */
  readonly text: string;
  readonly records: readonly RecordPlace[];
  /** False where a quote never closes: what follows it cannot be told apart. */
  readonly closed: boolean;
}

type State = 'start' | 'plain' | 'quoted' | 'after-quote';

/** Lines on which another line end than the file's first one stands, and lone CRs; one issue each a file. */
function checkLineEnds(text: string, file: string, issues: Issue[]): string {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)];
  const names: Readonly<Record<string, string>> = { '\r\n': 'CRLF', '\r': 'CR', '\n': 'LF' };
  const first = ends.find((end) => end[0] !== '\r')?.[0] ?? '\n';
  const odd = ends.findIndex((end) => end[0] !== first);
  if (odd >= 0) {
    const found = ends[odd]?.[0] ?? '';
    issues.push({ rule: found === '\r' ? 'csv-lone-cr' : 'csv-line-ends', place: { file, line: odd + 1, column: 1 }, found: names[found] ?? '', facts: { expected: names[first] ?? '' } });
  }
  return text.replace(/\r\n?/g, '\n');
}

/** Walks over the characters once and keeps where records and fields begin. */
class CsvWalker {
  readonly records: RecordPlace[] = [];
  private state: State = 'start';
  private line = 1;
  private lines: number[] = [1];
  private opened = { line: 1, column: 1 };
  private broken = false;
  private readonly file: string;
  private readonly issues: Issue[];

  constructor(file: string, issues: Issue[]) {
    this.file = file;
    this.issues = issues;
  }

  private report(rule: string, line: number, column: number, found: string): void {
    if (!this.broken) this.issues.push({ rule, place: { file: this.file, line, column }, found, facts: {} });
    this.broken = true;
  }

  private endRecord(): void {
    this.records.push({ line: this.lines[0] ?? this.line, lines: this.lines, broken: this.broken });
    this.lines = [this.line];
    this.broken = false;
    this.state = 'start';
  }

  private takeOutside(character: string): void {
    if (character === '"') {
      if (this.state === 'start') {
        this.state = 'quoted';
        this.opened = { line: this.line, column: this.lines.length };
      } else if (this.state === 'after-quote') this.state = 'quoted';
      else this.report('csv-stray-quote', this.line, this.lines.length, '"');
      return;
    }
    if (character === ',') {
      this.lines.push(this.line);
      this.state = 'start';
    } else if (this.state === 'after-quote') this.report('csv-after-quote', this.line, this.lines.length, character);
    else this.state = 'plain';
  }

  take(character: string): void {
    if (character === '\n') this.line += 1;
    if (this.state === 'quoted') {
      if (character === '"') this.state = 'after-quote';
    } else if (character === '\n') this.endRecord();
    else this.takeOutside(character);
  }

  finish(text: string): boolean {
    if (this.state === 'quoted') {
      this.report('csv-open-quote', this.opened.line, this.opened.column, '"');
      return false;
    }
    if (text !== '' && !text.endsWith('\n')) this.endRecord();
    return true;
  }
}

/** Finds the physical place of every field, and faults of line ends and quotes (RFC 4180). */
export function scanCsv(source: string, file: string, issues: Issue[]): CsvScan {
  const text = checkLineEnds(source, file, issues);
  const walker = new CsvWalker(file, issues);
  for (const character of text) walker.take(character);
  const closed = walker.finish(text);
  return { text, records: walker.records, closed };
}
