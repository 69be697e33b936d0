import { compareText } from '../lib/order.ts';
import { findPackage, listUsed, type LockedPackage, type LockFile, nameOf } from './lock-file.ts';

type Members = Record<string, unknown>;

/** Package URL: the scope's sign is written as its code. */
function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function describeLicence(licence: string | undefined): Members {
  if (licence === undefined) return {};
  return { licenses: [/ (?:AND|OR|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } }] };
}

/** The digest that npm checks, as hex. */
function describeDigest(integrity: string | undefined): Members {
  const [, digest] = /sha512-(\S+)/.exec(integrity ?? '') ?? [];
  return digest === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] };
}

function describePackage(name: string, { version = '', license, integrity, optional, devOptional }: LockedPackage): Members {
  const [, group, own = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  const purl = purlOf(name, version);
  return {
    type: 'library', 'bom-ref': purl, ...(group !== undefined && { group }), name: own, version, scope: optional === true || devOptional === true ? 'optional' : 'required',
    ...describeDigest(integrity), ...describeLicence(license), purl,
  };
}

/** What a package leans on, as references; those of other systems too, since the lock file has them. */
function listNeeds(lock: LockFile, folder: string, { dependencies, optionalDependencies }: LockedPackage, refOf: (folder: string) => string): string[] {
  const found = Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => findPackage(lock, folder, name) ?? []);
  return [...new Set(found.map(refOf))].toSorted(compareText);
}

/**
 * The packages that a build may use, as CycloneDX 1.6 (a list of what software is made of). It has neither a serial number nor a time: the same lock file gives the same bytes.
 * @param lock the project's own entry included
 */
export function packBom(lock: LockFile): string {
  const own = lock.packages[''] ?? {};
  const used = listUsed(lock);
  const refOf = (folder: string): string => purlOf(nameOf(folder), lock.packages[folder]?.version ?? '');
  const root = purlOf(own.name ?? '', own.version ?? '');
  const components = new Map(used.map(([folder, entry]) => [refOf(folder), describePackage(nameOf(folder), entry)]));
  const needs = Map.groupBy([[root, listNeeds(lock, '', { dependencies: own.dependencies ?? {} }, refOf)] as const, ...used.map(([folder, entry]) => [refOf(folder), listNeeds(lock, folder, entry, refOf)] as const)], ([ref]) => ref);
  return `${JSON.stringify({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    metadata: { component: { type: 'application', 'bom-ref': root, name: own.name, version: own.version, ...describeLicence(own.license), purl: root } },
    components: [...components].toSorted(([a], [b]) => compareText(a, b)).map(([, component]) => component),
    dependencies: [...needs].toSorted(([a], [b]) => compareText(a, b)).map(([ref, lists]) => ({ ref, dependsOn: [...new Set(lists.flatMap(([, list]) => list))] })),
  }, null, 1)}\n`;
}
