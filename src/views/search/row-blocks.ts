import { getRowLabel, isFormBlank, openCell } from '../../model/cell.ts';
import { findField, getLabel, isNumeric } from '../../model/schema.ts';
import type { Site } from '../../model/site.ts';
import { findText, getText, type Row, type Table } from '../../model/table.ts';
import { findName, findParent, isListNumber, isLocators, SHARED, UNSOUGHT } from '../../model/tables/shared-columns.ts';
import type { Volume } from '../../model/volume.ts';
import { formatBasis, formatWithUnit } from '../text/format-cell.ts';
import { viewTable, type TableRowView } from '../text/table-view.ts';
import type { SearchBlock } from './record.ts';

const OTHERS = 4;

/** A code with the official names of the account and of all above it, from the year's classifications. */
export function nameCode(volume: Volume, code: string): string {
  const table = [...volume.classification.values()].find(({ byId }) => byId.has(code));
  const row = table?.byId.get(code);
  if (!row) return '';
  const parent = findParent(row) ?? '';
  return [code, findName(row) ?? '', ...(parent === '' ? [] : [nameCode(volume, parent)])].join('，');
}

function nameCodes(volume: Volume, row: Row): string {
  return [SHARED.code, SHARED.item].map((name) => nameCode(volume, findText(row, name) ?? '')).filter((text) => text !== '').join('，');
}

function isShown(table: Table, name: string): boolean {
  const field = findField(table.schema, name);
  const isOrder = field !== undefined && isListNumber(field);
  const isUnit = table.schema.fields.some(({ unitField }) => unitField === name);
  return !UNSOUGHT.has(name) && !isOrder && !isUnit && !isLocators(name) && field?.content !== 'cell-reference' && field?.content !== 'formula';
}

function describeRow(table: Table, row: Row, view: TableRowView): string {
  const parts = table.schema.fields.map((field, index) => {
    const cell = view.cells[index];
    if (!cell || cell.raw === '' || !isShown(table, field.name)) return '';
    return isNumeric(field) ? formatWithUnit(openCell(table, row, field)) : cell.pieces.map(({ text }) => text).join('');
  });
  return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join('，');
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

/** The other volumes, the nearest year first. */
function listNeighbours({ volumes }: Site, volume: Volume): Volume[] {
  const distance = ({ year }: Volume): number => Math.abs(Number(year) - Number(volume.year));
  return volumes.filter((other) => other !== volume).toSorted((a, b) => distance(a) - distance(b));
}

/** The same row in the nearest years that have it; no more of them are looked at than are shown. */
function listOthers(neighbours: readonly Volume[], table: Table, row: Row): [string, string][] {
  const others: [string, string][] = [];
  for (const other of neighbours) {
    const found = other.latest.tables.get(table.schema.name);
    const same = found?.byId.get(row.id);
    const value = found && same ? formatFigure(found, same).value : '';
    if (value !== '') others.push([other.year, value]);
    if (others.length === OTHERS) break;
  }
  return others;
}

/** A total that is the same word on both sides of a form, as people ask for it: `收入总计`. */
function nameTotal({ schema }: Table, row: Row): string {
  const side = schema.form?.side === undefined ? undefined : findField(schema, schema.form.side);
  const name = findName(row) ?? '';
  return side && /^(?:总计|合计)$/.test(name) ? `${getLabel(side, getText(row, side.name))}${name}` : '';
}

/** The rows of a table as blocks: what a reader sees of them, their figure, the names of their codes, and the same row in other years; none of rows that the official form leaves blank. */
export function listRowBlocks(site: Site, volume: Volume, table: Table): SearchBlock[] {
  const view = viewTable(table, volume);
  const neighbours = listNeighbours(site, volume);
  return table.rows.flatMap((row, index): SearchBlock[] => {
    if (isLeftBlank(table, row)) return [];
    const { value, basis } = formatFigure(table, row);
    const more = [nameCodes(volume, row), nameTotal(table, row)].filter((words) => words !== '').join('，');
    const others = value === '' ? [] : listOthers(neighbours, table, row);
    const text = describeRow(table, row, view.rows[index] ?? { id: row.id, cells: [] });
    return [{
      id: row.id, tag: 'row', text, label: getRowLabel(table, row),
      ...(more === '' ? {} : { more }), ...(value === '' ? {} : { value, basis }), ...(others.length === 0 ? {} : { others }),
    }];
  });
}
