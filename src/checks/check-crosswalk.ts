import { findNearest } from '../lib/nearest.ts';
import { findClassification } from '../model/code-changes.ts';
import type { Issue } from '../model/issue.ts';
import type { Site } from '../model/site.ts';
import { placeOf } from '../model/table.ts';
import type { KnownRow } from '../model/tables/table-contract.ts';
import { CROSSWALK } from '../model/tables/crosswalk.ts';
import { openRows } from '../model/tables/known-rows.ts';
import { judgeTable } from './judge/judge-table.ts';
import type { Rule } from './rule.ts';

type Entry = KnownRow<typeof CROSSWALK.columns>;

/** The columns of each end of a step. */
const { from_year, from_code, to_year, to_code } = CROSSWALK.at;
const ENDS = [
  { years: from_year, codes: from_code },
  { years: to_year, codes: to_code },
] as const;

function checkEnd({ volumes }: Site, entry: Entry, end: (typeof ENDS)[number]): Issue[] {
  const { table, row } = entry;
  const code = entry[end.codes];
  const year = entry[end.years];
  const classification = volumes.find((volume) => volume.year === year)?.classification;
  if (!classification)
    return [
      {
        rule: 'crosswalk-year',
        place: placeOf(table, row, end.years),
        found: year,
        facts: { years: volumes.map((volume) => volume.year).join('、') },
      },
    ];
  if (code === '' || findClassification(classification, code)) return [];
  const codes = [...classification.values()].flatMap(({ byId }) => [...byId.keys()]);
  return [
    {
      rule: 'crosswalk-code',
      place: placeOf(table, row, end.codes),
      found: code,
      facts: { year, nearest: findNearest(code, codes).join('、') },
    },
  ];
}

function checkRow(site: Site, entry: Entry): Issue[] {
  const { table, row, from_year: fromYear, to_year: toYear } = entry;
  const backwards: Issue[] =
    toYear > fromYear
      ? []
      : [{ rule: 'crosswalk-years', place: placeOf(table, row, to_year), found: toYear, facts: { year: fromYear } }];
  const empty: Issue[] =
    entry.from_code + entry.to_code === ''
      ? [{ rule: 'crosswalk-empty', place: placeOf(table, row, from_code), found: '', facts: {} }]
      : [];
  return [...backwards, ...empty, ...ENDS.flatMap((end) => checkEnd(site, entry, end))];
}

/** What was written by hand of codes names codes that are in the classifications of their years. */
export const checkCrosswalk: Rule = (site) => {
  const { crosswalk } = site;
  if (!crosswalk) return [];
  const issues = judgeTable(crosswalk, () => undefined, []);
  return issues.length > 0 ? issues : openRows(crosswalk, CROSSWALK).flatMap((entry) => checkRow(site, entry));
};
