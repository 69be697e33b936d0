import { getRowLabel, isFormBlank, openCell } from '../../../model/cell.ts';
import { findField, getLabel, isNumeric } from '../../../model/schema.ts';
import { findText, getText, type Row, type Table } from '../../../model/table.ts';
import {
  findName,
  findParent,
  isListNumber,
  isLocators,
  SHARED,
  UNSOUGHT,
} from '../../../model/tables/shared-columns.ts';
import type { Volume } from '../../../model/volume.ts';
import { formatBasis, formatWithUnit } from '../../words/format-cell.ts';
import { viewTable, type TableRowView } from '../../table/table-view.ts';
import type { SearchBlock } from '../browser/record.ts';
import { TOTAL } from './words.zh.ts';

/** A code with the official names of the account and of all above it, from the year's classifications. */
export function nameRowCode(volume: Volume, code: string): string {
  const table = [...volume.classification.values()].find(({ byId }) => byId.has(code));
  const row = table?.byId.get(code);
  if (!row) return '';
  const parent = findParent(row) ?? '';
  return [code, findName(row) ?? '', ...(parent === '' ? [] : [nameRowCode(volume, parent)])].join('，');
}

function nameCodes(volume: Volume, row: Row): string {
  return [SHARED.code, SHARED.item]
    .map((name) => nameRowCode(volume, findText(row, name) ?? ''))
    .filter((text) => text !== '')
    .join('，');
}

function isShown(table: Table, name: string): boolean {
  const field = findField(table.schema, name);
  const isOrder = field !== undefined && isListNumber(field);
  const isUnit = table.schema.fields.some(({ unitField }) => unitField === name);
  return (
    !UNSOUGHT.has(name) &&
    !isOrder &&
    !isUnit &&
    !isLocators(name) &&
    field?.content !== 'cell-reference' &&
    field?.content !== 'formula'
  );
}

/** The parts of a row that a reader sees, each with what its column is called; none twice. */
function describeRow(table: Table, row: Row, view: TableRowView): { text: string; heads: string } {
  const parts = table.schema.fields.flatMap((field, index) => {
    const cell = view.cells[index];
    if (!cell || cell.raw === '' || !isShown(table, field.name)) return [];
    const text = isNumeric(field)
      ? formatWithUnit(openCell(table, row, field))
      : cell.pieces.map((piece) => piece.text).join('');
    return text === '' ? [] : [{ text, head: field.title }];
  });
  const own = parts.filter(({ text }, index) => parts.findIndex((other) => other.text === text) === index);
  return { text: own.map(({ text }) => text).join('，'), heads: own.map(({ head }) => head).join('|') };
}

/** The figure of a row in a reader's words, or blank where the table has none. */
export function formatFigure(table: Table, row: Row): { value: string; basis: string } {
  const field = findField(table.schema, table.schema.valueField ?? '');
  const cell = field && openCell(table, row, field);
  return { value: cell ? formatWithUnit(cell) : '', basis: cell ? formatBasis(cell.basis, cell.table) : '' };
}

/** Whether the official form prints nothing in a row: there is nothing to find. */
function isLeftBlank(table: Table, row: Row): boolean {
  const field = findField(table.schema, table.schema.valueField ?? '');
  return field !== undefined && isFormBlank(openCell(table, row, field));
}

/** A total that is the same word on both sides of a form, as people ask for it: `收入总计`. */
function nameTotal({ schema }: Table, row: Row): string {
  const side = schema.form?.side === undefined ? undefined : findField(schema, schema.form.side);
  const name = findName(row) ?? '';
  return side && TOTAL.test(name) ? `${getLabel(side, getText(row, side.name))}${name}` : '';
}

/**
 * The rows of a table as blocks: what a reader sees of them, their figure, and the names of their codes; none of rows
 * that the official form leaves blank.
 */
export function listRowBlocks(volume: Volume, table: Table): SearchBlock[] {
  const view = viewTable(table, volume);
  return table.rows.flatMap((row, index): SearchBlock[] => {
    if (isLeftBlank(table, row)) return [];
    const { value, basis } = formatFigure(table, row);
    const more = [nameCodes(volume, row), nameTotal(table, row)].filter((words) => words !== '').join('，');
    const { text, heads } = describeRow(table, row, view.rows[index] ?? { id: row.id, cells: [] });
    return [
      {
        id: row.id,
        tag: 'row',
        text,
        heads,
        label: getRowLabel(table, row),
        ...(more === '' ? {} : { more }),
        ...(value === '' ? {} : { value, basis }),
      },
    ];
  });
}
