import { shortenDigest } from '../lib/hash.ts';
import type { Issue, Place } from '../model/issue.ts';
import { listTables, type Release, type Seal } from '../model/release.ts';
import type { Volume } from '../model/volume.ts';
import { defineVolumeRule } from './rule.ts';

/** What every released folder has beside its tables. */
const REQUIRED = ['release.yaml', 'datapackage.json'];

function issue(rule: string, place: Place, found: string, facts: Record<string, string> = {}): Issue {
  return { rule, place, found, facts };
}

/** Each file is in `SHA256SUMS` with its digest, and each line names a file that is there. */
function checkSums({ folder, version }: Release, { files }: Seal, sums: NonNullable<Seal['sums']>): Issue[] {
  const listed = new Map(sums.map((sum) => [sum.name, sum.digest]));
  const gone = sums
    .filter(({ name }) => !files.has(name))
    .map(({ name, place }) => issue('version-file-gone', place, name, { version }));
  const changed = [...files].flatMap(([name, digest]) => {
    const recorded = listed.get(name);
    const place = { file: `${folder}/${name}` };
    if (recorded === undefined) return [issue('version-file-added', place, name, { version })];
    return recorded === digest
      ? []
      : [issue('version-changed', place, shortenDigest(digest), { version, expected: shortenDigest(recorded) })];
  });
  return [...gone, ...changed];
}

/** A released version is sealed; so is one that has `SHA256SUMS`, whatever its status says now. */
function checkSeal(release: Release): Issue[] {
  const { folder, status, seal, version } = release;
  if (!seal || (status === 'draft' && !seal.sums)) return [];
  const undated =
    status === 'released' && release.published === ''
      ? [issue('version-date', seal.places.published, '', { version })]
      : [];
  if (!seal.sums) return [issue('version-sums', { file: `${folder}/SHA256SUMS` }, '', { version }), ...undated];
  const { sums } = seal;
  const missing = REQUIRED.filter((name) => !seal.files.has(name) && !sums.some((sum) => sum.name === name)).map(
    (name) => issue('version-file-missing', { file: `${folder}/${name}` }, '', { version }),
  );
  return [...missing, ...undated, ...checkSums(release, seal, sums)];
}

/** The tables of a version by name and digest, those it leans on too. */
function listDigests(release: Release): string {
  return listTables(release)
    .map(({ schema, digest }) => `${schema.name} ${digest}`)
    .toSorted()
    .join('\n');
}

function isSameNumber(a: Release, b: Release): boolean {
  const [left, right] = [a, b].map(({ version }) => version.split('.').map(Number).join('.'));
  return left === right;
}

/** Two folders for one number; where a folder is not named for its version, that is the fault. */
function isTwice(release: Release, former: Release): boolean {
  return (
    isSameNumber(release, former) && [release, former].every(({ folder, version }) => folder.endsWith(`/v${version}`))
  );
}

/** A later version says what it corrects and why, and corrects something. */
function checkStep(release: Release, former: Release | undefined, gone: ReadonlySet<string>): Issue[] {
  const { seal, previous, note } = release;
  if (!seal) return [];
  const { places } = seal;
  if (former && isSameNumber(release, former))
    return isTwice(release, former)
      ? [issue('version-twice', places.version, release.version, { folder: former.folder })]
      : [];
  const facts = { version: former?.version ?? '' };
  const gap =
    previous !== undefined && previous !== former?.version && !gone.has(previous)
      ? [
          issue('version-previous', places.previous, previous, {
            expected: former?.version ?? '不写 previous，因为没有更早的版本',
          }),
        ]
      : [];
  if (!former?.seal) return gap;
  const unchanged =
    listDigests(release) === listDigests(former)
      ? [issue('version-unchanged', places.version, release.version, facts)]
      : [];
  const silent =
    note.trim() === '' || note === former.note ? [issue('version-note', places.note, note.trim(), facts)] : [];
  return [...gap, ...unchanged, ...silent];
}

/** Versions that were released and are no more; the ledger's own rule says so. */
function listGone({ releases, ledger }: Volume): Set<string> {
  const there = new Set(releases.map(({ version }) => version));
  return new Set(
    ledger.sums.map(({ name }) => name.slice(1, name.indexOf('/'))).filter((version) => !there.has(version)),
  );
}

function checkVolume(volume: Volume): Issue[] {
  const gone = listGone(volume);
  return volume.releases.flatMap((release, index, releases) => [
    ...checkSeal(release),
    ...checkStep(release, releases[index + 1], gone),
  ]);
}

/** Released versions stay as they were, and each later one is a correction with a reason. */
export const checkVersions = defineVolumeRule(checkVolume);
