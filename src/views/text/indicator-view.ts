import type { Release } from '../../model/release.ts';
import { getText, type Row } from '../../model/table.ts';

export interface IndicatorItem {
  readonly id: string;
  readonly name: string;
  readonly expected: string;
  readonly actual: string;
  /** Locators of the source, as the CSV has them. */
  readonly source: string;
  readonly note: string;
}

/** One indicator of a project with its items; `level1` is blank where it repeats the row above. */
export interface IndicatorView {
  readonly id: string;
  readonly level1: string;
  readonly level2: string;
  readonly items: readonly IndicatorItem[];
}

function viewItem(row: Row): IndicatorItem {
  const [name, expected, actual, source, note] = ['name', 'expected', 'actual', 'source', 'note'].map((field) => getText(row, field)) as [string, string, string, string, string];
  return { id: row.id, name, expected, actual, source, note };
}

/** The performance indicators of a project, what was expected beside what was reported, in the order of the source. */
export function viewIndicators(release: Release, project: string): IndicatorView[] {
  const items = Map.groupBy(release.tables.get('indicator-items')?.rows ?? [], (row) => getText(row, 'indicator'));
  return (release.tables.get('indicators')?.rows ?? []).filter((row) => getText(row, 'project') === project).map((row) => ({
    id: row.id, level1: getText(row, 'level1'), level2: getText(row, 'level2'), items: (items.get(row.id) ?? []).map(viewItem),
  }));
}
