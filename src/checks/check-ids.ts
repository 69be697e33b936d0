import { isSlug } from '../lib/slug.ts';
import type { Issue } from '../model/issue.ts';
import { placeOf } from '../model/table.ts';
import { SHARED } from '../model/tables/shared-columns.ts';
import { defineTableRule } from './rule.ts';

/** Row ids are safe as anchor, address and name on every system. */
export const checkIds = defineTableRule(({ table }) =>
  table.schema.primaryKey[0] !== SHARED.id
    ? []
    : table.rows
        .filter((row) => row.id !== '' && !row.refused.has(SHARED.id) && !isSlug(row.id))
        .map((row): Issue => ({ rule: 'key-slug', place: placeOf(table, row, SHARED.id), found: row.id, facts: {} })),
);
