import { type Cell, findCell, getRowLabel } from '../cell.ts';
import type { Chart, ChartItem, ChartSelection } from './chart.ts';
import type { Release } from '../release.ts';
import { findField } from '../schema.ts';
import { getText, type Row, type Table } from '../table.ts';

function matches(row: Row, wanted: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.entries(wanted).every(([field, values]) => values.includes(getText(row, field)));
}

/** What a row is called: the text of the field, or the label of the row that it names in another table. */
function readLabel(table: Table, row: Row, field: string, release: Release): string {
  const key = table.schema.foreignKeys.find(({ fields }) => fields.length === 1 && fields[0] === field);
  const target = key && release.tables.get(key.resource);
  const named = target?.byId.get(getText(row, field));
  return target && named ? getRowLabel(target, named) : getText(row, field);
}

/** The cell of a row's field, or the cell that the field names. */
function readReference(table: Table, row: Row, field: string): string {
  return findField(table.schema, field)?.content === 'cell-reference'
    ? getText(row, field)
    : `${table.schema.name}:${row.id}.${field}`;
}

function openItem(table: Table, row: Row, rows: ChartSelection, release: Release): ChartItem {
  const [first = '', second = ''] = rows.qualifiers;
  return {
    label: readLabel(table, row, rows.label, release),
    of: readReference(table, row, rows.of),
    against: rows.against === '' ? undefined : readReference(table, row, rows.against),
    level: rows.level === '' ? undefined : rows.levels.indexOf(getText(row, rows.level)),
    qualifiers: rows.qualifiers.length === 0 ? undefined : [getText(row, first), getText(row, second)],
  };
}

/** Two numbers of one unit. */
function isComparable(one: Cell | undefined, other: Cell | undefined): boolean {
  return one?.decimal !== undefined && other?.decimal !== undefined && one.unit === other.unit;
}

/** Every column that a selection names. */
export function listSelected({ label, of, against, level, qualifiers, where, except }: ChartSelection): string[] {
  return [label, of, against, level, ...qualifiers, ...Object.keys(where), ...Object.keys(except)].filter(
    (name) => name !== '',
  );
}

/** The rows of a selection, whether or not their cells hold numbers; one by a column that is not there selects nothing. */
function selectRows(rows: ChartSelection, release: Release): ChartItem[] {
  const table = release.tables.get(rows.table);
  if (!table || listSelected(rows).some((name) => !findField(table.schema, name))) return [];
  const chosen = table.rows.filter(
    (row) => matches(row, rows.where) && (Object.keys(rows.except).length === 0 || !matches(row, rows.except)),
  );
  const named = chosen.map((row) => openItem(table, row, rows, release));
  return named.map((item, index) =>
    rows.level === '' && named.some((other, at) => at !== index && other.label === item.label)
      ? { ...item, label: `${item.label}（${chosen[index]?.id ?? ''}）` }
      : item,
  );
}

/** The cells that the rows of a chart's selection name. */
export function listSelectedCells({ rows }: Chart, release: Release): string[] {
  return rows
    ? selectRows(rows, release).flatMap(({ of, against }) => [of, ...(against === undefined ? [] : [against])])
    : [];
}

function selectItems(rows: ChartSelection, release: Release): ChartItem[] {
  return selectRows(rows, release)
    .filter(({ level }) => level !== -1)
    .filter(({ of, against }) =>
      against === undefined
        ? findCell(release, of)?.decimal !== undefined
        : isComparable(findCell(release, of), findCell(release, against)),
    );
}

/**
 * The items of a chart in their order: those selected from a table, then those declared one by one.
 * Rows of one name get their ids behind it. Of selected rows only those with numbers count, and of selected pairs only those of one unit: what cannot be compared is left out.
 */
export function listChartItems(chart: Chart, release: Release): ChartItem[] {
  return [...(chart.rows ? selectItems(chart.rows, release) : []), ...chart.items];
}
