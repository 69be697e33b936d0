import { XMLParser } from 'fast-xml-parser';
import { equals, formatDecimal } from '../lib/decimal.ts';
import { indexCells, type WorkbookCell, type WorkbookRange, type WorkbookSheet } from '../model/workbook.ts';
import { printNumber } from './print-number.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

/** An element: attributes begin with @, its own text is `#text`. */
interface Element {
  readonly [name: string]: string | Element | readonly Element[] | undefined;
}

const LISTS = new Set(['sheet', 'Relationship', 'row', 'c', 'si', 'r', 'mergeCell', 'xf', 'numFmt']);
const PARSER = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false, removeNSPrefix: true, htmlEntities: true, isArray: (name) => LISTS.has(name) });

function list(element: Element | undefined, ...path: readonly [string, ...string[]]): readonly Element[] {
  const [name, ...rest] = path;
  const child = element?.[name];
  if (rest.length > 0) return typeof child === 'object' && !Array.isArray(child) ? list(child as Element, ...(rest as [string, ...string[]])) : [];
  return Array.isArray(child) ? child as readonly Element[] : [];
}

function attribute(element: Element, name: string): string {
  const value = element[`@${name}`];
  return typeof value === 'string' ? value : '';
}

function textOf(value: Element[string]): string {
  if (typeof value === 'string') return value;
  const own = (value as Element | undefined)?.['#text'];
  return typeof own === 'string' ? own : '';
}

/** A string with runs of different looks is one text; readings above it are left out. */
function readString(item: Element | undefined): string {
  const runs = list(item, 'r');
  return runs.length > 0 ? runs.map((run) => textOf(run['t'])).join('') : textOf(item?.['t']);
}

const GENERAL = { id: '0', code: undefined };

interface Styles {
  readonly strings: readonly string[];
  readonly formats: readonly { readonly id: string; readonly code: string | undefined }[];
}

function readStyles(root: Element | undefined, strings: readonly string[]): Styles {
  const style = root?.['styleSheet'] as Element | undefined;
  const codes = new Map(list(style, 'numFmts', 'numFmt').map((format) => [attribute(format, 'numFmtId'), attribute(format, 'formatCode')]));
  return { strings, formats: list(style, 'cellXfs', 'xf').map((xf) => ({ id: attribute(xf, 'numFmtId') || '0', code: codes.get(attribute(xf, 'numFmtId')) })) };
}

/** `AB12` → row 12, column 28. */
function parseAddress(address: string): { row: number; column: number } | undefined {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  return letters === '' ? undefined : { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

function nameAddress(row: number, column: number): string {
  const letters = (rest: number): string => (rest === 0 ? '' : letters(Math.floor((rest - 1) / 26)) + String.fromCharCode(65 + ((rest - 1) % 26)));
  return `${letters(column)}${row}`;
}

/** A formula whose result the file does not hold: no spreadsheet program has worked it out yet. */
function isOpenFormula(cell: Element): boolean {
  return cell['f'] !== undefined && textOf(cell['v']) === '' && ['', 'n'].includes(attribute(cell, 't'));
}

function readCell(cell: Element, place: { row: number; column: number }, { strings, formats }: Styles): WorkbookCell {
  const [type, stored] = [attribute(cell, 't'), textOf(cell['v'])];
  const at = { address: nameAddress(place.row, place.column), ...place };
  if (type === 's') return { ...at, text: (strings[Number(stored)] ?? '').trim(), kind: 'text' };
  if (type === 'inlineStr') return { ...at, text: readString(cell['is'] as Element | undefined).trim(), kind: 'text' };
  if (type === 'str') return { ...at, text: stored.trim(), kind: 'text' };
  if (isOpenFormula(cell)) return { ...at, text: `=${textOf(cell['f'])}`, kind: 'other' };
  const format = formats[Number(attribute(cell, 's') || '0')] ?? GENERAL;
  const [number, exact] = type === '' || type === 'n' ? [printNumber(stored, format), printNumber(stored, GENERAL)] : [];
  if (!number || !exact) return { ...at, text: stored.trim(), kind: 'other' };
  return { ...at, text: formatDecimal(number), kind: 'number', number, ...(equals(number, exact) ? {} : { stored: formatDecimal(exact) }) };
}

function readCells(root: Element | undefined, styles: Styles): WorkbookCell[] {
  let row = 0;
  return list(root?.['worksheet'] as Element | undefined, 'sheetData', 'row').flatMap((line) => {
    row = Number(attribute(line, 'r')) || row + 1;
    let column = 0;
    return list(line, 'c').map((cell) => {
      column = parseAddress(attribute(cell, 'r'))?.column ?? column + 1;
      return readCell(cell, { row, column }, styles);
    });
  }).filter(({ text }) => text !== '');
}

function readRanges(root: Element | undefined): WorkbookRange[] {
  return list(root?.['worksheet'] as Element | undefined, 'mergeCells', 'mergeCell').flatMap((range) => {
    const [from, to] = attribute(range, 'ref').split(':').map(parseAddress);
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
  });
}

/**
 * Bytes of an XLSX file → its visible sheets, cells as they show themselves; undefined where the file is none.
 * Numbers never go through binary arithmetic.
 */
export function parseWorkbook(bytes: Uint8Array): readonly WorkbookSheet[] | undefined {
  const parts = unpackWorkbook(bytes);
  const open = (name: string): Element | undefined => {
    const xml = parts?.get(name);
    return xml === undefined || xml.includes('<!DOCTYPE') ? undefined : PARSER.parse(xml) as Element;
  };
  try {
    const book = open('xl/workbook.xml')?.['workbook'] as Element | undefined;
    if (!book) return undefined;
    const targets = new Map(list(open('xl/_rels/workbook.xml.rels'), 'Relationships', 'Relationship').map((relation) => [attribute(relation, 'Id'), attribute(relation, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')]));
    const styles = readStyles(open('xl/styles.xml'), list(open('xl/sharedStrings.xml'), 'sst', 'si').map(readString));
    return list(book, 'sheets', 'sheet').filter((sheet) => ['', 'visible'].includes(attribute(sheet, 'state'))).map((sheet): WorkbookSheet => {
      const root = open(targets.get(attribute(sheet, 'id')) ?? '');
      const cells = readCells(root, styles);
      return { name: attribute(sheet, 'name'), cells: indexCells(cells), rows: Math.max(0, ...cells.map(({ row }) => row)), columns: Math.max(0, ...cells.map(({ column }) => column)), merged: readRanges(root) };
    });
  } catch {
    return undefined;
  }
}
