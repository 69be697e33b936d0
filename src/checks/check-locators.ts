import { findNearest } from '../lib/nearest.ts';
import { parseSources } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import { getText, placeOf } from '../model/table.ts';
import { isLocators } from '../model/tables/shared-columns.ts';
import { defineTableRule } from './rule.ts';

/** Every locator in a table is one of the year's outline. */
export const checkLocators = defineTableRule(({ volume, table }) =>
  table.rows.flatMap((row) =>
    table.schema.fields
      .filter((field) => isLocators(field.name))
      .flatMap((field) =>
        parseSources(getText(row, field.name))
          .filter((locator) => !volume.outline.has(locator))
          .map((locator): Issue => ({
            rule: 'locator-unknown',
            place: placeOf(table, row, field.name),
            found: locator,
            facts: { nearest: findNearest(locator, volume.outline.keys()).join('、') },
          })),
      ),
  ),
);
