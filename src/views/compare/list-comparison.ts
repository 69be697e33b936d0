import { findCell } from '../../model/cell.ts';
import type { Table } from '../../model/table.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { listRows } from '../../model/tables/known-rows.ts';
import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { type ComparisonGroup, listComparisonGroups } from './comparison-groups.ts';
import type { SeriesPoint, Series } from './comparison-series.ts';
import { COMPARISON_WORDS } from './comparison-words.ts';
import { composeTable } from '../files/compose-table.ts';
import { POINTS, UNCHANGED } from './words.zh.ts';

/** What the accounts of a year say of the change of a measure. */
function findReport(volume: Volume | undefined, key: string): Record<string, string> {
  const row =
    volume &&
    listRows(volume.latest, CHANGES).find(({ measure }) => findCell(volume.latest, measure)?.reference === key);
  return row
    ? {
        reported_direction: row.direction,
        reported_amount: row.amount.text,
        reported_rate: row.rate.text,
        reason: row.reason,
      }
    : {};
}

/** A change as a plain signed number: spreadsheets take a leading sign for a formula in text, so the words behind it go. */
function writeChange(change: string): string {
  if (change === UNCHANGED) return '0';
  return change.replace(/^\+/, '').replace('−', '-').replace(POINTS, '').replace(/[,%]/g, '');
}

function writePoint(
  group: ComparisonGroup,
  { key, label, unit }: Series,
  { year, cell, volume, budget, completion, change }: SeriesPoint,
  volumes: readonly Volume[],
): Record<string, string> {
  return {
    group: group.id,
    key,
    label,
    year,
    value: cell.text,
    unit,
    basis: cell.basis,
    source_year: volume,
    cell: cell.reference,
    budget: budget?.text ?? '',
    budget_basis: budget?.basis ?? '',
    completion: completion?.text ?? '',
    change: writeChange(change),
    ...(volume === year
      ? findReport(
          volumes.find((candidate) => candidate.year === year),
          key,
        )
      : {}),
  };
}

/** The comparison of the years as a table: the same measures, values and reasons as on its page. */
export function listComparison({ volumes }: Site): Table {
  const records = listComparisonGroups(volumes).flatMap((group) =>
    group.series.flatMap((series) =>
      series.points.flatMap((point) => (point ? [writePoint(group, series, point, volumes)] : [])),
    ),
  );
  const columns = COMPARISON_WORDS.columns.map(({ name }) => name);
  return composeTable(
    COMPARISON_WORDS,
    records.map((record) => Object.fromEntries(columns.map((name) => [name, record[name] ?? '']))),
  );
}
