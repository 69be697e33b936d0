import { listTables, type Release } from '../../model/release.ts';
import { listVersionChanges, type Volume } from '../../model/volume.ts';
import { versionAddress } from '../words/addresses.ts';
import { formatStatus } from '../words/version-words.ts';
import { sayTableChanges, TABLE_ABSENT, TABLE_ADDED, TABLE_FIRST, TABLE_SAME } from './words.zh.ts';

/** A version of a year, and what it did to one table. */
export interface TableVersionView {
  readonly version: string;
  readonly status: string;
  readonly address: string;
  readonly change: string;
}

function describeChange(volume: Volume, release: Release, name: string): string {
  const { releases } = volume;
  const former = releases[releases.indexOf(release) + 1];
  const has = (version: Release | undefined): boolean =>
    version !== undefined && listTables(version).some(({ schema }) => schema.name === name);
  if (!has(release)) return TABLE_ABSENT;
  if (!has(former)) return former ? TABLE_ADDED : TABLE_FIRST;
  const count = listVersionChanges(volume, release).filter(({ table }) => table.schema.name === name).length;
  return count === 0 ? TABLE_SAME : sayTableChanges(count);
}

/** All versions of a table's year, newest first. */
export function viewTableVersions(volume: Volume, name: string): TableVersionView[] {
  return volume.releases.map((release) => ({
    version: release.version,
    status: formatStatus(release),
    address: versionAddress(volume.year, release.version),
    change: describeChange(volume, release, name),
  }));
}
