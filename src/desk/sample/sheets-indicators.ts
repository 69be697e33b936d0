import type { ProjectItem, YearProject } from './list-projects.ts';
import { type SampleRow, type SampleSheet, stated } from './year.ts';

function makeIndicator(
  { id, source }: YearProject,
  { group, level1, level2, name }: ProjectItem,
  index: number,
): SampleRow {
  const values = { id: `${id}-${group}`, project: id, number: String(index + 1), level1, level2, level3: name };
  return stated(values, source);
}

function makeItem({ id, source }: YearProject, { group, name, expected, actual, unit, least }: ProjectItem): SampleRow {
  const sign = least ? '≥' : '';
  return stated(
    {
      id: `${id}-${group}-1`,
      indicator: `${id}-${group}`,
      number: '1',
      printed_number: '',
      name,
      expected: `${sign}${expected}${unit}`,
      expected_qualifier: sign,
      expected_value: String(expected),
      expected_max: '',
      expected_unit: unit,
      expected_date: '',
      actual: `${actual}${unit}`,
      actual_qualifier: '',
      actual_value: String(actual),
      actual_max: '',
      actual_unit: unit,
      actual_date: '',
    },
    source,
  );
}

/** What each project promised, and what it did. */
export function makeIndicatorSheets(projects: readonly YearProject[]): SampleSheet[] {
  return [
    {
      name: 'indicators',
      rows: projects.flatMap((project) => project.items.map((item, index) => makeIndicator(project, item, index))),
    },
    {
      name: 'indicator-items',
      rows: projects.flatMap((project) => project.items.map((item) => makeItem(project, item))),
    },
  ];
}
