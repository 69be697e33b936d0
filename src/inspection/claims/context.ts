import { absolute, compare, equals, parseDecimal, subtract } from '../../lib/decimal.ts';
import type { ClaimGround, FigureFate, FigureTag, Passage } from './claim.ts';
import type { Scope } from './find-scope.ts';
import type { SaidFigure } from './list-said-figures.ts';
import type { NameIndex } from './name-index.ts';
import type { ClaimLedger } from './open-ledger.ts';
import type { Subject } from './subject.ts';

/** What all passages of a text share while they are read. */
export interface Context {
  readonly ground: ClaimGround;
  readonly subjects: readonly Subject[];
  readonly index: NameIndex;
  /** Amount of each cell of the forms; blank where the form prints nothing. */
  readonly amounts: ReadonlyMap<string, string>;
  /** Cells of forms that are not there, with what the text says of them first and the row that keeps it. */
  readonly said: Map<string, { readonly number: string; readonly decimals: number; readonly row: string }>;
  readonly ledger: ClaimLedger;
  /** What the publisher is called, folded, longest first. */
  readonly publishers: readonly string[];
  /** Rows that a reason states by the way, as `table:id`: they may be of something narrower than their name. */
  readonly asides: Set<string>;
  /** Whether the text rounds amounts that forms print with more digits, as far as it has been read. */
  isCoarse: boolean;
}

/** What has been said in a passage so far. */
export interface State {
  readonly passage: Passage;
  readonly scope: Scope;
  /** What the next figure is of where it names nothing. */
  subject: Subject | undefined;
  /** What parts are shares of where nothing else is said. */
  whole: Subject | undefined;
  /** The change whose rate may follow. */
  change: { readonly id: string; readonly subject: Subject; readonly decimals: number } | undefined;
  /** Whether the last amount was told against its budget, so that what follows is too. */
  isAgainst: boolean;
  /** What a percentage behind the last amount is that has no words but 的: 完成预算10万元的60%, 占收入合计10万元的60%. */
  pending: { readonly kind: 'completion' } | { readonly kind: 'share'; readonly whole: Subject } | undefined;
  /** Whether it tells of a part of the publisher (本级, 下属单位), whose amounts are in no form. */
  readonly isOfPart: boolean;
  /** The count whose persons may follow, as `table:id`. */
  counted: string;
  /** Where the account at its head ends; 0 where it begins with none. */
  readonly head: number;
  /** The account at its head or in the heading above it. */
  readonly item: Subject | undefined;
  /** What its first words or its heading are about, without number. */
  readonly topic: string;
  /** What the last row of its own is called. */
  said: string;
  /** Amounts of cells as this passage prints them last, which may differ from what the form has or was said before. */
  readonly told: Map<string, string>;
}

/** A figure in its passage. */
export interface ClaimPlace {
  readonly context: Context;
  readonly state: State;
  readonly figure: SaidFigure;
}

/** Words between a number and its unit, which stay words: 200余人次. */
const MORE = /^[-−－]?[\d０-９,，.．]+(?=\s*[余多来])/;

/** The fate of a figure that has a cell: its number and unit, or the number alone where a word parts them. */
export function bindTo({ figure, state }: ClaimPlace, of: string, tag: FigureTag, isForm = false): FigureFate {
  const { start, end, printed } = figure;
  const alone = MORE.exec(state.passage.text.slice(start, end))?.[0];
  if (alone !== undefined)
    return { start, end: start + alone.length, printed: alone, fate: { kind: 'bound', of, tag: 'Value', isForm } };
  return { start, end, printed, fate: { kind: 'bound', of, tag, isForm } };
}

/** The fate of a figure that stays as it is typed. */
export function leaveAs({ figure }: ClaimPlace, why: 'year' | 'date' | 'document' | 'name'): FigureFate {
  return { start: figure.start, end: figure.end, printed: figure.printed, fate: { kind: 'words', why } };
}

/** Which tag shows a value of this unit. */
export function tagOf(unit: string): FigureTag {
  if (unit === '') return 'Value';
  return unit === '万元' ? 'Amount' : unit === '%' ? 'Percent' : 'Count';
}

/** True for the same number, whatever zeros it ends with. */
export function isSameClaim(a: string, b: string): boolean {
  const left = parseDecimal(a);
  const right = parseDecimal(b);
  return left !== undefined && right !== undefined && equals(left, right);
}

/**
 * True where the text prints fewer digits than the cell and is what the cell rounds to.
 * @param decimals of the printed number, below 0 where it leaves out digits before the point: 1.42亿元 has −2 in 万元
 */
export function isRounded(printed: string, cell: string, decimals: number): boolean {
  const left = parseDecimal(printed);
  const right = parseDecimal(cell);
  if (!left || !right || decimals >= right.scale) return false;
  const half =
    decimals >= 0 ? { units: 5n, scale: decimals + 1 } : { units: 5n * 10n ** BigInt(-decimals - 1), scale: 0 };
  return compare(absolute(subtract(left, right)), half) <= 0;
}
