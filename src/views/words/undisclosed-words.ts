import type { Release } from '../../model/release.ts';
import { findField, getLabel, type Schema } from '../../model/schema.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import { UNDISCLOSED_IN_PART_EN, UNDISCLOSED_IN_WHOLE_EN } from './words.en.ts';
import { UNDISCLOSED_IN_PART, UNDISCLOSED_IN_WHOLE } from './words.zh.ts';

/** What is said where a version has an item without its amount. */
export interface UndisclosedWords {
  /** What the state is called: 未公开, or 所据文本未载 where the text at hand is not whole. */
  readonly label: string;
  /** The same in a narrow cell: 未公开, 未载. */
  readonly short: string;
  /** What it means. */
  readonly meaning: string;
  readonly meaningEn: string;
}

/** The code of the state, for which each schema has its own word. */
const CODE = 'not-disclosed';

const WHOLE: UndisclosedWords = { ...UNDISCLOSED_IN_WHOLE, meaningEn: UNDISCLOSED_IN_WHOLE_EN };

/** The words of versions whose text lacks something: nobody can tell from it what was published. */
export const PARTIAL: UndisclosedWords = { ...UNDISCLOSED_IN_PART, meaningEn: UNDISCLOSED_IN_PART_EN };

/** The words of a table, by the label that its schema has for the state. */
export function sayUndisclosed({ schema }: { readonly schema: Pick<Schema, 'fields'> }): UndisclosedWords {
  const field = schema.fields.find(({ name }) => name === SHARED.basis);
  return field && getLabel(field, CODE) === PARTIAL.label ? PARTIAL : WHOLE;
}

/** The words of a version: those of the first of its tables that has such a state. */
export function sayReleaseUndisclosed({ tables }: Pick<Release, 'tables'>): UndisclosedWords {
  const table = [...tables.values()].find(({ schema }) => findField(schema, SHARED.basis));
  return table ? sayUndisclosed(table) : WHOLE;
}
