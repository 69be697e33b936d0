import type { Release } from './release.ts';
import { type CellChange, compareReleases } from './version-change.ts';
import { type Inconsistency, listMaterial, type PlacedEntry } from './weigh-inconsistency.ts';

/** A cell that a version changed against the one before it. */
export interface Correction {
  readonly change: CellChange;
  readonly release: Release;
  readonly former: Release;
}

/** The cells an entry names at its two places, as `table:row.field`. */
export function listConflictCells({ place_a: one, place_b: other }: PlacedEntry): string[] {
  return [one, other].flatMap((cells) => cells.split(' ')).filter((reference) => reference !== '');
}

function nameWhole(release: Release, reference: string): string {
  const [table = '', rest = ''] = reference.split(':');
  return rest.includes('.') ? reference : `${reference}.${release.tables.get(table)?.schema.valueField ?? ''}`;
}

/** The cells of an entry with their fields, each once. */
function listWholeCells(entry: Inconsistency, release: Release): string[] {
  return [...new Set(listConflictCells(entry).map((reference) => nameWhole(release, reference)))];
}

function nameCell({ table, row, field }: CellChange): string {
  return `${table.schema.name}:${row.id}.${field.name}`;
}

function groupBy<Value>(entries: readonly (readonly [cell: string, value: Value])[]): ReadonlyMap<string, Value[]> {
  const groups = Map.groupBy(entries, ([cell]) => cell);
  return new Map([...groups].map(([cell, members]) => [cell, members.map(([, value]) => value)]));
}

/**
 * What follows from the versions of a year, each worked out when it is first asked for; it lives as long as its
 * volume.
 */
export class VolumeIndex {
  /** The versions that it was made of, newest first. */
  readonly releases: readonly Release[];
  #changes: ReadonlyMap<Release, readonly CellChange[]> | undefined;
  #corrections: ReadonlyMap<string, readonly Correction[]> | undefined;
  #conflicts: ReadonlyMap<string, readonly Inconsistency[]> | undefined;

  constructor(releases: readonly Release[]) {
    this.releases = releases;
  }

  #listPairs(): (readonly [release: Release, former: Release | undefined])[] {
    return this.releases.map((release, index) => [release, this.releases[index + 1]]);
  }

  /** What each version changed against the one before it; nothing for the first. */
  get changes(): ReadonlyMap<Release, readonly CellChange[]> {
    this.#changes ??= new Map(
      this.#listPairs().map(([release, former]) => [release, former ? compareReleases(release, former) : []]),
    );
    return this.#changes;
  }

  /** By cell, what its corrections were, the newest first. */
  get corrections(): ReadonlyMap<string, readonly Correction[]> {
    this.#corrections ??= groupBy(
      this.#listPairs().flatMap(([release, former]) =>
        (this.changes.get(release) ?? []).flatMap((change) =>
          former && change.kind === 'changed' ? [[nameCell(change), { change, release, former }] as const] : [],
        ),
      ),
    );
    return this.#corrections;
  }

  /** By cell of the newest version, the material inconsistencies that name it. */
  get conflicts(): ReadonlyMap<string, readonly Inconsistency[]> {
    this.#conflicts ??= groupBy(
      this.releases
        .slice(0, 1)
        .flatMap((newest) =>
          listMaterial(newest).flatMap((entry) => listWholeCells(entry, newest).map((cell) => [cell, entry] as const)),
        ),
    );
    return this.#conflicts;
  }
}
