import type { Issue } from '../model/issue.ts';
import { getText, placeOf } from '../model/table.ts';
import { defineTableRule } from './rule.ts';

/** Where a table gives an official name beside a functional code, it is the name of the year's classification. */
export const checkCodes = defineTableRule(({ release, table }) => {
  const functional = release.references.get('functional');
  if (!functional || !table.schema.fields.some((field) => field.name === 'official_name')) return [];
  return table.rows.flatMap((row): Issue[] => {
    const name = getText(row, 'official_name');
    const official = functional.byId.get(getText(row, 'code'));
    if (name === '' || !official || getText(official, 'name') === name) return [];
    return [{ rule: 'code-name', place: placeOf(table, row, 'official_name'), found: name, facts: { code: getText(row, 'code'), expected: getText(official, 'name') } }];
  });
});
