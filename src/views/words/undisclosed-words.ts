import type { Release } from '../../model/release.ts';
import { findField, getLabel, type Schema } from '../../model/schema.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';

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

const WHOLE: UndisclosedWords = {
  label: '未公开',
  short: '未公开',
  meaning: '原文没有给出',
  meaningEn: 'the item exists, the source gives no amount',
};

/** The words of versions whose text lacks something: nobody can tell from it what was published. */
export const PARTIAL: UndisclosedWords = {
  label: '所据文本未载',
  short: '未载',
  meaning: '本卷所据的文本没有这个数，原文件可能有',
  meaningEn: 'the item exists, the text at hand gives no amount, and the publication may',
};

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
