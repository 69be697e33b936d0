import type { Issue } from '../model/issue.ts';
import { findText, placeOf } from '../model/table.ts';
import { FUNCTIONAL } from '../model/tables/classifications.ts';
import { findRow } from '../model/tables/known-rows.ts';
import { findCode, SHARED } from '../model/tables/shared-columns.ts';
import { defineTableRule } from './rule.ts';

/** Where a table gives an official name beside a functional code, it is the name of the year's classification. */
export const checkCodes = defineTableRule(({ release, table }) => {
  return table.rows.flatMap((row): Issue[] => {
    const [code, name = ''] = [findCode(row), findText(row, SHARED.official_name)];
    const official = code === undefined ? undefined : findRow(release, FUNCTIONAL, code);
    if (name === '' || !official || official.name === name) return [];
    return [
      {
        rule: 'code-name',
        place: placeOf(table, row, SHARED.official_name),
        found: name,
        facts: { code: official.code, expected: official.name },
      },
    ];
  });
});
