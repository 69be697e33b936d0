import { Factories } from '@cyclonedx/cyclonedx-library/Contrib/License';
import { ComponentScope, ComponentType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import { Bom, Component } from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Normalize, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import { findPackage, listUsed, type LockedPackage, type LockFile, nameOf } from './lock-file.ts';

/** Package URL: the scope's sign is written as its code. */
function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** Throws where a text is no expression of several licences, so that it is taken for the id or the name of one. */
function refusePlain(licence: string): void {
  if (!/ (?:AND|OR|WITH) /.test(licence)) throw new Error(`one licence: ${licence}`);
}

const LICENCES = new Factories.LicenseFactory(refusePlain);

function openComponent(type: ComponentType, fullName: string, { version = '', license }: LockedPackage): Component {
  const [, group, name = fullName] = /^(@[^/]+)\/(.+)$/.exec(fullName) ?? [];
  const purl = purlOf(fullName, version);
  const component = new Component(type, name, { bomRef: purl, version, purl, ...(group !== undefined && { group }) });
  if (license !== undefined) component.licenses.add(LICENCES.makeFromString(license));
  return component;
}

/** A package with the digest that npm checks, as hex. */
function openPackage(name: string, entry: LockedPackage): Component {
  const component = openComponent(ComponentType.Library, name, entry);
  component.scope =
    entry.optional === true || entry.devOptional === true ? ComponentScope.Optional : ComponentScope.Required;
  const [, digest] = /sha512-(\S+)/.exec(entry.integrity ?? '') ?? [];
  if (digest !== undefined)
    component.hashes.set(HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex'));
  return component;
}

/** Notes what a package leans on; packages of other systems too, since the lock file has them. */
function addNeeds(
  lock: LockFile,
  folder: string,
  entry: LockedPackage,
  packages: ReadonlyMap<string, Component>,
): void {
  const needs = Object.keys({ ...entry.dependencies, ...(folder !== '' && entry.optionalDependencies) });
  for (const name of needs) {
    const needed = packages.get(findPackage(lock, folder, name) ?? '');
    if (needed) packages.get(folder)?.dependencies.add(needed.bomRef);
  }
}

/** Components by their folders in the lock file; a version that lies in several of them is one component. */
function openPackages(lock: LockFile): Map<string, Component> {
  const byPurl = new Map<string, Component>();
  return new Map(
    listUsed(lock).map(([folder, entry]) => {
      const name = nameOf(folder);
      const purl = purlOf(name, entry.version ?? '');
      const component = byPurl.get(purl) ?? openPackage(name, entry);
      byPurl.set(purl, component);
      return [folder, component];
    }),
  );
}

/**
 * The packages that a build may use, as CycloneDX 1.6 (a list of what software is made of). It has neither a serial
 * number nor a time:
 * the same lock file gives the same bytes.
 * @param lock the project's own entry included
 */
export function packBom(lock: LockFile): string {
  const own = lock.packages[''] ?? {};
  const root = openComponent(ComponentType.Application, own.name ?? '', own);
  const packages = openPackages(lock).set('', root);
  for (const folder of packages.keys()) addNeeds(lock, folder, lock.packages[folder] ?? {}, packages);
  const bom = new Bom();
  bom.metadata.component = root;
  for (const component of packages.values()) if (component !== root) bom.components.add(component);
  return `${new JsonSerializer(new Normalize.Normalize.Factory(Spec1dot6)).serialize(bom, { sortLists: true, space: 1 })}\n`;
}
