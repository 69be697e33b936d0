import type { Run } from './bench-table.ts';

/** One task as two trees did it, one after the other. */
export interface Pair {
  readonly task: string;
  readonly other: Run;
  readonly own: Run;
}

const HEADS = ['', '对照（秒）', '本树（秒）', '比', '对照（处理器秒）', '本树（处理器秒）', '比'];

function compare(other: number | undefined, own: number | undefined): string[] {
  if (other === undefined || own === undefined) return ['未测', '未测', '未测'];
  return [other.toFixed(2), own.toFixed(2), (own / other).toFixed(2)];
}

/** The measurements of two trees as a table of Markdown, a row each task; below one, this tree took less. */
export function writePairTable(pairs: readonly Pair[]): string {
  const rows = pairs.map(({ task, other, own }) => [
    task,
    ...compare(other.seconds, own.seconds),
    ...compare(other.processor, own.processor),
  ]);
  const rule = HEADS.map((_, index) => (index === 0 ? ':--' : '--:'));
  return [HEADS, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
