import type { Table } from './table.ts';

export type ReleaseStatus = 'draft' | 'released';

/** One version (版本) of one year: a folder of tables. */
export interface Release {
  readonly year: string;
  /** Without the leading `v`, e.g. `1.0.0`. */
  readonly version: string;
  readonly status: ReleaseStatus;
  /** ISO date of release, blank while a draft. */
  readonly published: string;
  readonly note: string;
  /** Relative to the project's root, e.g. `data/2020/v1.0.0`. */
  readonly folder: string;
  /** By table id, in the order of their schemas. */
  readonly tables: ReadonlyMap<string, Table>;
}

/** The table of that id, which the checks have made sure is there. */
export function getTable(release: Release, name: string): Table {
  const table = release.tables.get(name);
  if (!table) throw new Error(`no table ${name} in ${release.folder}`);
  return table;
}
