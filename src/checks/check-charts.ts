import { findNearest } from '../lib/nearest.ts';
import { findCell } from '../model/cell.ts';
import type { Chart, ChartItem } from '../model/chart/chart.ts';
import { listChartItems, listSelected, listSelectedCells } from '../model/chart/chart-items.ts';
import type { Issue } from '../model/issue.ts';
import { findField } from '../model/schema.ts';
import type { Volume } from '../model/volume.ts';
import { judgeCell } from './judge/judge-cell.ts';
import { defineVolumeRule } from './rule.ts';

/** A selection names a table and fields that are there. */
function checkSelection({ id, place, rows }: Chart, volume: Volume): Issue[] {
  if (!rows) return [];
  const { tables } = volume.latest;
  const table = tables.get(rows.table);
  const issue = (found: string, names: Iterable<string>): Issue => ({
    rule: 'chart-selection',
    place,
    found,
    facts: { chart: id, nearest: findNearest(found, names).join('、') },
  });
  if (!table) return [issue(rows.table, tables.keys())];
  return listSelected(rows)
    .filter((name) => !findField(table.schema, name))
    .map((name) =>
      issue(
        name,
        table.schema.fields.map((field) => field.name),
      ),
    );
}

function checkItem(chart: Chart, { of, against }: ChartItem, volume: Volume): Issue[] {
  const unit = chart.unit === '' ? undefined : chart.unit;
  const own = unit ?? findCell(volume.latest, of)?.unit;
  return [
    ...judgeCell(volume, of, chart.place, unit),
    ...(against === undefined ? [] : judgeCell(volume, against, chart.place, own)),
  ];
}

function checkChart(chart: Chart, volume: Volume): Issue[] {
  const items = listChartItems(chart, volume.latest);
  const selection = checkSelection(chart, volume);
  const empty = selection.length === 0 && items.length === 0;
  return [
    ...selection,
    ...(empty
      ? [
          {
            rule: 'chart-empty',
            place: chart.place,
            found: chart.id,
            facts: { table: chart.rows?.table ?? '', reference: listSelectedCells(chart, volume.latest).join(' ') },
          },
        ]
      : []),
    ...items.flatMap((item) => checkItem(chart, item, volume)),
    ...(chart.whole === '' ? [] : judgeCell(volume, chart.whole, chart.place, chart.unit)),
    ...(volume.outline.has(chart.source)
      ? []
      : [
          {
            rule: 'locator-unknown',
            place: chart.place,
            found: chart.source,
            facts: { nearest: findNearest(chart.source, volume.outline.keys()).join('、') },
          },
        ]),
  ];
}

/** Charts draw cells that hold numbers of the unit they say, from tables and fields that are there, and at least one. */
export const checkCharts = defineVolumeRule((volume) => volume.charts.flatMap((chart) => checkChart(chart, volume)));
