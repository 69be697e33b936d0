import { isSlug } from '../lib/slug.ts';
import type { Issue } from '../model/issue.ts';
import { placeOf } from '../model/table.ts';
import { defineTableRule } from './rule.ts';

/** Row ids are safe as anchor, address and name on every system. */
export const checkIds = defineTableRule(({ table }) => (table.schema.primaryKey[0] !== 'id' ? [] : table.rows
  .filter((row) => row.id !== '' && !row.refused.has('id') && !isSlug(row.id))
  .map((row): Issue => ({ rule: 'key-slug', place: placeOf(table, row, 'id'), found: row.id, facts: {} }))));
