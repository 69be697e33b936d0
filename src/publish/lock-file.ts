import { compareText } from '../lib/order.ts';

/** A package as `package-lock.json` has it. */
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** `package-lock.json`, the project itself under the empty name. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Packages that a build may use, by their folders, in the order of those; without the ones that only tests and checks use; `devOptional` ones are an optional need of the others as well. */
export function listUsed({ packages }: LockFile): [folder: string, entry: LockedPackage][] {
  return Object.entries(packages)
    .filter(([folder, { dev }]) => folder !== '' && dev !== true)
    .toSorted(([a], [b]) => compareText(a, b));
}

/** The name of a package by the folder that it lies in. */
export const nameOf = (folder: string): string =>
  folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The folder of a package as Node finds it for another: in that one, then in each above. */
export function findPackage(lock: LockFile, from: string, name: string): string | undefined {
  const folder = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (folder in lock.packages) return folder;
  return from === ''
    ? undefined
    : findPackage(lock, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}
