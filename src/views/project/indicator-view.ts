import type { Release } from '../../model/release.ts';
import type { KnownRow } from '../../model/tables/table-contract.ts';
import { INDICATOR_ITEMS } from '../../model/tables/indicator-items.ts';
import { INDICATORS } from '../../model/tables/indicators.ts';
import { listRows } from '../../model/tables/known-rows.ts';

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

function viewItem({
  id,
  name,
  expected,
  actual,
  source,
  note,
}: KnownRow<typeof INDICATOR_ITEMS.columns>): IndicatorItem {
  return { id, name, expected, actual, source, note };
}

/** The performance indicators of a project, what was expected beside what was reported, in the order of the source. */
export function viewIndicators(release: Release, project: string): IndicatorView[] {
  const items = Map.groupBy(listRows(release, INDICATOR_ITEMS), ({ indicator }) => indicator);
  return listRows(release, INDICATORS)
    .filter((row) => row.project === project)
    .map(({ id, level1, level2 }) => ({
      id,
      level1,
      level2,
      items: (items.get(id) ?? []).map(viewItem),
    }));
}
