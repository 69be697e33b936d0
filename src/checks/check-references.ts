import { findCell } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import { getText, placeOf } from '../model/table.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { defineTableRule } from './rule.ts';

/** Fields marked as cell references name cells of the same release, parted by blanks. */
export const checkReferences = defineTableRule(({ release, table }) => {
  const fields = table.schema.fields.filter((field) => field.content === 'cell-reference');
  return table.rows.flatMap((row) =>
    fields.flatMap((field): Issue[] => {
      const wrong = getText(row, field.name)
        .split(' ')
        .filter((text) => text !== '' && !findCell(release, text));
      return wrong.map((text) => ({
        rule: 'reference-unknown',
        place: placeOf(table, row, field.name),
        found: text,
        facts: { nearest: findNearestReferences(release, text) },
      }));
    }),
  );
});
