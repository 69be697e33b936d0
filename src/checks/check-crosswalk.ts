import { findNearest } from '../lib/nearest.ts';
import { findClassification } from '../model/crosswalk.ts';
import type { Issue } from '../model/issue.ts';
import type { Site } from '../model/site.ts';
import { getText, placeOf, type Row, type Table } from '../model/table.ts';
import { judgeTable } from './judge-table.ts';
import type { Rule } from './rule.ts';

function checkEnd({ volumes }: Site, table: Table, row: Row, end: 'from' | 'to'): Issue[] {
  const [code, year] = [getText(row, `${end}_code`), getText(row, `${end}_year`)];
  const classification = volumes.find((volume) => volume.year === year)?.classification;
  if (!classification) return [{ rule: 'crosswalk-year', place: placeOf(table, row, `${end}_year`), found: year, facts: { years: volumes.map((volume) => volume.year).join('、') } }];
  if (code === '' || findClassification(classification, code)) return [];
  const codes = [...classification.values()].flatMap(({ byId }) => [...byId.keys()]);
  return [{ rule: 'crosswalk-code', place: placeOf(table, row, `${end}_code`), found: code, facts: { year, nearest: findNearest(code, codes).join('、') } }];
}

function checkRow(site: Site, table: Table, row: Row): Issue[] {
  const [fromYear, toYear] = [getText(row, 'from_year'), getText(row, 'to_year')];
  const backwards: Issue[] = toYear > fromYear ? [] : [{ rule: 'crosswalk-years', place: placeOf(table, row, 'to_year'), found: toYear, facts: { year: fromYear } }];
  const empty: Issue[] = getText(row, 'from_code') + getText(row, 'to_code') === '' ? [{ rule: 'crosswalk-empty', place: placeOf(table, row, 'from_code'), found: '', facts: {} }] : [];
  return [...backwards, ...empty, ...checkEnd(site, table, row, 'from'), ...checkEnd(site, table, row, 'to')];
}

/** What was written by hand of codes names codes that are in the classifications of their years. */
export const checkCrosswalk: Rule = (site) => {
  const { crosswalk } = site;
  if (!crosswalk) return [];
  const issues = judgeTable(crosswalk, () => undefined, []);
  return issues.length > 0 ? issues : crosswalk.rows.flatMap((row) => checkRow(site, crosswalk, row));
};
