import { printOrdinal } from './print-ordinal.ts';
import type { DocxList, ListLevel } from './read-lists.ts';
import { printSymbol } from './symbols.ts';

/** What stands in front of a paragraph of a list. */
export interface ListLabel {
  /** With the blank that parts it from the text, where it needs one; blank where it prints nothing. */
  readonly text: string;
  /** What of it nobody can say how it is printed. */
  readonly unknown?: string;
}

const MOST_LEVELS = 9;
/** Signs that keep their own distance. */
const APART = /[、）】〕：。．，」)]$/u;
/** Bullets of fonts of letters: a round `o` is a circle. */
const LETTERS: Readonly<Record<string, string>> = { o: '○' };

function printBullet({ text, font }: ListLevel): ListLabel {
  const code = text.codePointAt(0) ?? 0;
  const sign = code >= 0xe000 ? printSymbol(code, font === '' ? 'Symbol' : font) : text;
  if (sign === '\uFFFD') return { text: '• ' };
  return { text: sign.trim() === '' ? '' : `${LETTERS[sign] ?? sign} ` };
}

/** Counts the paragraphs of all lists of a document, in its order. */
export class ListCounter {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #used = new Set<string>();

  /** The next label of a list. */
  count(id: string, list: DocxList, depth: number): ListLabel {
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    if (!this.#used.has(id)) for (const [at] of list.starts) counts[at] = undefined;
    this.#used.add(id);
    const level = list.levels.get(depth);
    if (!level) return { text: '' };
    const startOf = (at: number): number => list.starts.get(at) ?? list.levels.get(at)?.start ?? 0;
    const known = counts[depth];
    counts[depth] = known === undefined ? startOf(depth) : known + 1;
    for (let at = depth + 1; at < MOST_LEVELS; at += 1) {
      const restart = list.levels.get(at)?.restart;
      if (restart === undefined || depth < restart) counts[at] = undefined;
    }
    if (level.format === 'bullet') return printBullet(level);
    return printLabel(level, list, (at) => counts[at] ?? startOf(at));
  }
}

function printLabel(level: ListLevel, list: DocxList, getCount: (at: number) => number): ListLabel {
  const unknown: string[] = [];
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const { format = 'decimal', custom = '' } = list.levels.get(at) ?? {};
    const printed = printOrdinal(getCount(at), level.isPlain ? 'decimal' : format, custom);
    if (printed === undefined) unknown.push(`${format} ${getCount(at)}`);
    return printed ?? '';
  }).trim();
  if (unknown.length > 0) return { text: '', unknown: `${level.text}：${unknown.join('、')}` };
  return { text: text === '' || level.isTight || APART.test(text) ? text : `${text} ` };
}
