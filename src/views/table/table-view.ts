import { type Cell, getRowLabel, openCell } from '../../model/cell.ts';
import { listTables, type Release } from '../../model/release.ts';
import { isNumeric } from '../../model/schema.ts';
import { findText, getText, type Row, type Table } from '../../model/table.ts';
import { isLocators, SHARED } from '../../model/tables/shared-columns.ts';
import type { Volume } from '../../model/volume.ts';
import { tableAddress, versionTableAddress } from '../words/addresses.ts';
import { type ConflictView, findConflicts } from '../figure/conflict-view.ts';
import { type CorrectionView, findCorrections } from '../figure/correction-view.ts';
import { formatCell } from '../words/format-cell.ts';
import { mostPlaces, padPoint } from '../words/pad-point.ts';
import { formulaPieces, sourcePieces, type TableAddress, type TextPiece } from '../figure/text-pieces.ts';

export interface TableCellView {
  /** The text of the CSV. */
  readonly raw: string;
  readonly pieces: readonly TextPiece[];
  /** What stands unseen behind a number, so that the points of a column are below each other. */
  readonly pad: string;
  readonly numeric: boolean;
  readonly basis: Cell['basis'];
  readonly isValue: boolean;
  /** Entries of the list of inconsistencies that name this cell. */
  readonly conflicts: readonly ConflictView[];
  /** What stood here in former versions. */
  readonly corrections: readonly CorrectionView[];
}

export interface TableRowView {
  readonly id: string;
  readonly cells: readonly TableCellView[];
}

export interface TableView {
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly unit: string;
    readonly numeric: boolean;
    readonly description: string;
  }[];
  readonly rows: readonly TableRowView[];
  /** The column that says what a row is. */
  readonly named: number;
}

/** A longer name would fill a cell that only points somewhere. */
const LONGEST_LABEL = 24;

/** The name of the row a key points to; the key itself where the name is a long one. */
function formatTarget(label: string, key: string): string {
  return [...label].length > LONGEST_LABEL ? key : label;
}

function linkPieces(cell: Cell, { release, pages, addressOf }: TableSurroundings): TextPiece[] {
  const { field, text, row } = cell;
  const schema = cell.table.schema;
  if (text === '') return [{ text: formatCell(cell) }];
  if (field.name === schema.primaryKey[0]) return [{ text, address: `#${row.id}` }];
  if (isLocators(field.name)) return sourcePieces(text, release.year);
  if (field.content === 'cell-reference' || field.content === 'formula' || field.name === SHARED.formula)
    return formulaPieces(text, release, addressOf);
  const key = schema.foreignKeys.find(({ fields }) => fields.length === 1 && fields[0] === field.name);
  const target = key && release.tables.get(key.resource);
  const targetRow = target?.byId.get(text);
  if (key && pages.has(key.resource))
    return [
      {
        text: target && targetRow ? formatTarget(getRowLabel(target, targetRow), text) : formatCell(cell),
        address: addressOf(key.resource, text),
      },
    ];
  return [{ text: formatCell(cell) }];
}

function viewRow(table: Table, row: Row, surroundings: TableSurroundings): TableRowView {
  const { schema } = table;
  const { volume, release } = surroundings;
  const current = release === volume.latest;
  const cells = schema.fields.map((field): TableCellView => {
    const cell = openCell(table, row, field);
    return {
      raw: cell.text,
      pieces: linkPieces(cell, surroundings),
      pad: isNumeric(field) ? padPoint(cell.text, surroundings.places.get(field.name) ?? 0) : '',
      numeric: isNumeric(field),
      basis: cell.basis,
      isValue: field.name === schema.valueField,
      conflicts: current ? findConflicts(volume, cell.reference) : [],
      corrections: current ? findCorrections(volume, cell.reference) : [],
    };
  });
  return { id: row.id, cells };
}

/** What a table's view leans on: its version, and where the rows it names are found. */
interface TableSurroundings {
  readonly volume: Volume;
  readonly release: Release;
  /** Ids of the tables that have a page. */
  readonly pages: ReadonlySet<string>;
  readonly addressOf: TableAddress;
  /** The most decimals of each column of numbers. */
  readonly places: ReadonlyMap<string, number>;
}

function countColumnPlaces({ schema, rows }: Table): ReadonlyMap<string, number> {
  return new Map(
    schema.fields.filter(isNumeric).map(({ name }) => [name, mostPlaces(rows.map((row) => getText(row, name)))]),
  );
}

/** The column that says what a row is: the label where every row has one, else the id. */
function findNamed({ schema, rows }: Table): number {
  const label = schema.labelField ?? '';
  return rows.some((row) => (findText(row, label) ?? '') === '')
    ? 0
    : Math.max(
        0,
        schema.fields.findIndex(({ name }) => name === label),
      );
}

/** A table of a version as its page shows it: every column and every row of the CSV, with links to other tables of the same version. */
export function viewTable(table: Table, volume: Volume, release: Release = volume.latest): TableView {
  const columns = table.schema.fields.map((field) => ({
    name: field.name,
    title: field.title,
    unit: field.unit ?? '',
    numeric: isNumeric(field),
    description: field.description ?? '',
  }));
  const { year, version } = release;
  const addressOf: TableAddress = (name, row) =>
    release === volume.latest ? tableAddress(year, name, row) : versionTableAddress(year, version, name, row);
  const pages = new Set(listTables(release).map(({ schema }) => schema.name));
  const surroundings = { volume, release, pages, addressOf, places: countColumnPlaces(table) };
  return { columns, rows: table.rows.map((row) => viewRow(table, row, surroundings)), named: findNamed(table) };
}
