/** What one process was measured to take. */
export interface Run {
  readonly seconds: number;
  /** Seconds of processor of the process and all below it: steadier than the clock where others use the machine; undefined where the system does not tell. */
  readonly processor: number | undefined;
  /** Highest sum of resident memory of the process and all below it; undefined where the system does not tell. */
  readonly peak: number | undefined;
}

/** One size of site as measured, in bytes and seconds. */
export interface Step {
  readonly volumes: number;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly first: Run;
  /** The same build again after one cell of one volume was changed. */
  readonly again: Run;
  /** The finished site copied file by file: less than that no build can take. */
  readonly copy: number;
}

const HEADS = [
  '卷',
  '页',
  '文件',
  'MB',
  '首次生成（秒）',
  '处理器（秒）',
  '页/秒',
  '毫秒/页',
  '内存（MB）',
  '抄写同样的文件（秒）',
  '是抄写的几倍',
  '改一格后重新生成（秒）',
  '占首次',
  '处理器（秒）',
  '占首次',
  '每多一页（毫秒）',
  '毫秒/页是前一级的几倍',
];

const round = (value: number, digits = 1): string => value.toFixed(digits);
const known = (value: number | undefined, write: (value: number) => string): string =>
  value === undefined ? '未测' : write(value);
const percent = (part: number | undefined, whole: number | undefined): string =>
  part === undefined || whole === undefined ? '未测' : `${round((part / whole) * 100)}%`;
const mega = (bytes: number): string => round(bytes / 1e6, 0);

/** Milliseconds a page that this step has and the one before it has not. */
function costMore(step: Step, before: Step | undefined): string {
  return before && step.pages > before.pages
    ? round(((step.first.seconds - before.first.seconds) * 1000) / (step.pages - before.pages))
    : '–';
}

function perPage({ first, pages }: Step): number {
  return (first.seconds * 1000) / pages;
}

function writeStep(step: Step, before: Step | undefined): string[] {
  const { volumes, pages, files, bytes, first, again, copy } = step;
  return [
    String(volumes),
    String(pages),
    String(files),
    mega(bytes),
    round(first.seconds),
    known(first.processor, round),
    round(pages / first.seconds),
    round(perPage(step)),
    known(first.peak, mega),
    round(copy, 2),
    round(first.seconds / copy),
    round(again.seconds),
    percent(again.seconds, first.seconds),
    known(again.processor, round),
    percent(again.processor, first.processor),
    costMore(step, before),
    before ? round(perPage(step) / perPage(before), 2) : '–',
  ];
}

/** The measurements as a table of Markdown, a row each size; growth is told against the row above. */
export function writeBenchTable(steps: readonly Step[]): string {
  const rows = [HEADS, HEADS.map(() => '--:'), ...steps.map((step, index) => writeStep(step, steps[index - 1]))];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
