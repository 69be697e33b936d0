import type { Table } from './table.ts';

/** The codes (科目编码) of one year; each is a table with `code`, `name`, `level` and `parent`. */
export type Classification = ReadonlyMap<string, Table>;
