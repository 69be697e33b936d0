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

/** The counts of one definition of a list. */
interface Counts {
  readonly values: (number | undefined)[];
  /** Levels that were passed over before they were first used: programs differ in whether that counts. */
  readonly passed: Set<number>;
}

function restart({ values, passed }: Counts, at: number): void {
  values[at] = undefined;
  passed.delete(at);
}

/** Counts the paragraphs of all lists of a document, in its order. */
export class ListCounter {
  readonly #counts = new Map<string, Counts>();
  readonly #used = new Set<string>();

  /** The counts of a list, begun anew where it says so. */
  #open(id: string, { definition, starts }: DocxList): Counts {
    const counts = this.#counts.get(definition) ?? { values: [], passed: new Set() };
    this.#counts.set(definition, counts);
    if (!this.#used.has(id)) for (const [at] of starts) restart(counts, at);
    this.#used.add(id);
    return counts;
  }

  /**
   * The next label of a list.
   * @param depth its level, from 0
   */
  count(id: string, list: DocxList, depth: number): ListLabel {
    const counts = this.#open(id, list);
    const { values, passed } = counts;
    const level = list.levels.get(depth);
    if (!level) return { text: '' };
    const known = values[depth];
    if (known === undefined && values.slice(depth + 1).some((value) => value !== undefined)) passed.add(depth);
    values[depth] = known === undefined ? (list.starts.get(depth) ?? level.start) : known + 1;
    for (let at = depth + 1; at < MOST_LEVELS; at += 1) {
      const after = list.levels.get(at)?.restart;
      if (after === undefined || depth < after) restart(counts, at);
    }
    if (level.format === 'bullet') return printBullet(level);
    return printLabel(level, list, (at) => (passed.has(at) ? undefined : values[at]));
  }
}

function printLabel(level: ListLevel, list: DocxList, getCount: (at: number) => number | undefined): ListLabel {
  const unknown: string[] = [];
  const text = level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', custom = '' } = list.levels.get(at) ?? {};
      const count = getCount(at);
      const printed = count === undefined ? undefined : printOrdinal(count, level.isPlain ? 'decimal' : format, custom);
      if (printed === undefined) unknown.push(`${format} ${count ?? '?'}`);
      return printed ?? '';
    })
    .trim();
  if (unknown.length > 0) return { text: '', unknown: `${level.text}：${unknown.join('、')}` };
  return { text: text === '' || level.isTight || APART.test(text) ? text : `${text} ` };
}
