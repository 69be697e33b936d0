import type { Release } from '../../model/release.ts';
import type { Table } from '../../model/table.ts';
import { titleNumbered } from './words.zh.ts';

/** The official forms, in the order of their numbers. */
export function listForms(release: Release): Table[] {
  return [...release.tables.values()]
    .filter(({ schema }) => schema.number !== undefined)
    .toSorted((a, b) => a.schema.order - b.schema.order);
}

/** What a form is called in the book: `附表10　一般公共预算…决算表`. */
export function titleForm({ schema }: Table): string {
  return titleNumbered(schema.number ?? '', schema.title);
}
