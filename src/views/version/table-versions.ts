import { listTables, type Release } from '../../model/release.ts';
import { listVersionChanges, type Volume } from '../../model/volume.ts';
import { versionAddress } from '../words/addresses.ts';
import { formatStatus } from '../words/version-words.ts';

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
  if (!has(release)) return '没有这张表';
  if (!has(former)) return former ? '新增这张表' : '首个版本';
  const count = listVersionChanges(volume, release).filter(({ table }) => table.schema.name === name).length;
  return count === 0 ? '这张表没有改动' : `这张表改动${count}个单元格`;
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
