import { formatDecimal } from '../../lib/decimal.ts';
import type { Doubt, WorkbookCell } from '../../model/workbook.ts';
import { printNumber } from './print-number.ts';
import { isSeen, type Look } from './read-look.ts';
import type { StoredCell } from './read-sheet.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { type CellStyle, PLAIN_STYLE, type Styles } from './read-styles.ts';
import type { MarkedText } from './read-cell-text.ts';

/** What of a workbook decides how its cells show themselves. */
export interface Showing {
  readonly strings: readonly MarkedText[];
  readonly styles: Styles;
  /** Whether the program that opens it works out every formula anew, so that no result that stands in the file is sure. */
  readonly recalculated: boolean;
  readonly layout: SheetLayout;
  /** How many columns a cell goes over. */
  readonly findSpan: (cell: StoredCell) => number;
  readonly isConditional: (cell: StoredCell) => boolean;
}

type Shown = Omit<WorkbookCell, 'address' | 'row' | 'column'>;

/** Kinds of formulas whose result in the file is what is shown. */
const FORMULAS = new Set(['normal', 'shared', 'array']);
const TEXTS = new Set(['s', 'str', 'inlineStr']);

/** The style of a cell; undefined where the workbook does not have the one that it names. */
function findStyle({ style }: StoredCell, { cells }: Styles): CellStyle | undefined {
  return cells[style ?? 0] ?? (style === undefined || (style === 0 && cells.length === 0) ? PLAIN_STYLE : undefined);
}

function readText(cell: StoredCell, strings: readonly MarkedText[]): MarkedText | undefined {
  if (cell.type === 'inlineStr') return cell.inline;
  if (cell.type === 's') return /^\d+$/.test(cell.value.trim()) ? strings[Number(cell.value)] : undefined;
  return { text: cell.value, look: cell.inline.look };
}

/** Whether a format shows a text as it is: most have nothing to say of texts. */
function leavesText({ code, format }: CellStyle): boolean {
  if (!format) return code.endsWith(';@') || !(code.includes('@') || code.split(';').length > 3);
  const { text } = format;
  if (!text) return true;
  return (
    text.length > 0 &&
    text.every((token) => token.kind === 'text' || (token.kind === 'literal' && token.text.trim() === ''))
  );
}

/** What of the look of a whole cell or a part of its text leaves a doubt. */
function doubtLook(cell: Look, part: Look, ground: string): Doubt | undefined {
  if (cell.struck || part.struck) return 'struck';
  if (cell.raised || part.raised) return 'raised';
  return isSeen(cell.colour, ground) && isSeen(part.colour, ground) ? undefined : 'unseen';
}

function showText(cell: StoredCell, { strings }: Showing, style: CellStyle): Shown {
  const { code, look, ground, repeated } = style;
  const found = readText(cell, strings);
  if (!found) return { text: cell.value.trim(), kind: 'other', doubt: 'string' };
  const text = found.text.trim();
  const part = found.look.colour === '000000' ? { ...found.look, colour: look.colour } : found.look;
  const doubt = doubtLook(look, part, ground) ?? (repeated || !leavesText(style) ? 'format' : undefined);
  return { text, kind: 'text', ...(doubt && { doubt, format: code }) };
}

/** `General` shows fewer decimals where its column has no room for them. */
function hasRoom(cell: StoredCell, text: string, { layout, findSpan }: Showing): boolean {
  return (
    !text.includes('.') ||
    text.replace(/[-.]/g, '').length <= layout.countDigits(cell.column, cell.column + findSpan(cell) - 1)
  );
}

function showNumber(cell: StoredCell, showing: Showing, { code, format, look, ground, repeated }: CellStyle): Shown {
  const stored = cell.value.trim();
  const print = format && printNumber(stored, format);
  if (!print || repeated) return { text: stored, kind: 'other', doubt: 'format', format: code };
  const { text, number, unit } = print;
  if (!number || (number.units === 0n && !print.stored && !showing.layout.zeros))
    return { text: number ? '' : text, kind: 'other' };
  const seen = doubtLook(look, look, ground);
  const doubt = seen ?? (/^(?:General|@)$/i.test(code) && !hasRoom(cell, text, showing) ? 'width' : undefined);
  if (doubt) return { text, kind: 'other', doubt };
  return {
    text,
    kind: 'number',
    number,
    ...(unit !== undefined && { unit }),
    ...(print.stored && { stored: formatDecimal(print.stored) }),
  };
}

/** A formula whose result the file does not hold, or not for sure. */
function doubtFormula({ formula, type, value }: StoredCell, { recalculated, layout }: Showing): Shown | undefined {
  if (!formula) return undefined;
  if (value === '' && ['', 'n'].includes(type)) return { text: `=${formula.text}`, kind: 'other', doubt: 'formula' };
  const sure = FORMULAS.has(formula.kind) && !recalculated && !formula.volatile && !layout.formulas;
  return sure
    ? undefined
    : {
        text: TEXTS.has(type) ? value.trim() : `${value.trim()}（=${formula.text}）`,
        kind: TEXTS.has(type) ? 'text' : 'other',
        doubt: 'formula',
      };
}

function show(cell: StoredCell, showing: Showing): Shown {
  const formula = doubtFormula(cell, showing);
  if (formula) return formula;
  if (cell.type !== 'n' && !TEXTS.has(cell.type)) return { text: cell.value.trim(), kind: 'other', doubt: 'error' };
  if (cell.type === 'n' && cell.value.trim() === '') return { text: '', kind: 'other' };
  const style = findStyle(cell, showing.styles);
  if (!style) return { text: cell.value.trim(), kind: 'other', doubt: 'format', format: '' };
  const shown = TEXTS.has(cell.type) ? showText(cell, showing, style) : showNumber(cell, showing, style);
  return shown.text !== '' && !shown.doubt && showing.isConditional(cell) ? { ...shown, doubt: 'conditional' } : shown;
}

/** A cell as it shows itself; undefined where it shows nothing. */
export function showCell(cell: StoredCell, showing: Showing): WorkbookCell | undefined {
  const { address, row, column } = cell;
  const shown = show(cell, showing);
  return shown.text === '' ? undefined : { address, row, column, ...shown };
}
