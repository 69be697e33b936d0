import type { Schema } from '../model/schema.ts';

/**
 * The columns that a table has in the next draft: those of its schema as it is today where that only adds to what the
 * table has, else its own, so that the check can say what is missing.
 */
export function listColumns(former: Schema, today: Schema | undefined): readonly string[] {
  const own = former.fields.map(({ name }) => name);
  const columns = today?.fields.map(({ name }) => name) ?? own;
  return own.every((name) => columns.includes(name)) ? columns : own;
}
