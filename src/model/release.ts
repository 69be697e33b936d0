import type { Place } from './issue.ts';
import type { Table } from './table.ts';
import type { Verdicts } from './verdicts.ts';

export type ReleaseStatus = 'draft' | 'released';

/** A line of `SHA256SUMS`. */
export interface Sum {
  readonly name: string;
  readonly digest: string;
  readonly place: Place;
}

/** The files of a version as they are, and as `SHA256SUMS` has them: what keeps a released version from changing unseen. */
export interface Seal {
  /** Digests of all files of the folder, but for `SHA256SUMS` itself; of a file that differs in its line ends only, the digest it was sealed with. */
  readonly files: ReadonlyMap<string, string>;
  /** Files whose line ends alone were exchanged, `SHA256SUMS` too. */
  readonly exchanged: ReadonlySet<string>;
  /** Undefined where there is no `SHA256SUMS`. */
  readonly sums: readonly Sum[] | undefined;
  /** Digest of `SHA256SUMS` itself, with the line ends it is written with; blank where there is none. */
  readonly digest: string;
  /** Where members of `release.yaml` stand. */
  readonly places: Readonly<Record<'version' | 'note' | 'previous' | 'published', Place>>;
}

/** The list of a year's released versions, each by the digest of its `SHA256SUMS`. */
export interface Ledger {
  readonly file: string;
  /** Whether its line ends were exchanged. */
  readonly exchanged: boolean;
  readonly sums: readonly Sum[];
}

/** One version (版本) of one year: a folder of tables. */
export interface Release {
  readonly year: string;
  /** Without the leading `v`, e.g. `1.0.0`. */
  readonly version: string;
  readonly status: ReleaseStatus;
  /** ISO date of release, blank while a draft. */
  readonly published: string;
  readonly note: string;
  /** The version that this one corrects, where it names one. */
  readonly previous?: string;
  /** Relative to the project's root, e.g. `data/2020/v1.0.0`. */
  readonly folder: string;
  /** By table id, in the order of their schemas. */
  readonly tables: ReadonlyMap<string, Table>;
  /** What the tables lean on: the classifications of the year and the outline of its source; a released version has its own copies. */
  readonly references: ReadonlyMap<string, Table>;
  /** The text of its `datapackage.json`; undefined while a draft. */
  readonly descriptor?: string;
  /** Absent in a version that was not read from a folder. */
  readonly seal?: Seal;
  /** Set where the site was opened, in the versions that are judged; ask for it with `getVerdicts`. */
  readonly verdicts?: Verdicts;
}

/** How identities and formulas of a version came out; throws where these tables were not judged. */
export function getVerdicts({ folder, tables, verdicts }: Release): Verdicts {
  if (verdicts?.tables !== tables) throw new Error(`${folder} was not judged as it is`);
  return verdicts;
}

/** Below 0, 0 or above 0 as the version `a` is before, the same as or after `b`, number by number. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const index = left.findIndex((part, position) => part !== right[position]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

/** The name of a version in the list of its year. */
export function getLedgerName({ version }: Pick<Release, 'version'>): string {
  return `v${version}/SHA256SUMS`;
}

/** Tables that have a page and files: those of the version and those they lean on. */
export function listTables(release: Release): Table[] {
  return [...release.tables.values(), ...release.references.values()];
}

/** The table of that id, which the checks have made sure is there. */
export function getTable(release: Release, name: string): Table {
  const table = release.tables.get(name);
  if (!table) throw new Error(`no table ${name} in ${release.folder}`);
  return table;
}
