import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../lib/hash.ts';
import { compareText } from '../lib/order.ts';
import { type Issue, refuse } from '../model/issue.ts';
import { NO_MEMORY } from '../model/memory.ts';
import { getLedgerName, type Release } from '../model/release.ts';
import { getVolume, type Site } from '../model/site.ts';
import { listHolding } from '../model/volume-inspection.ts';
import type { Volume } from '../model/volume.ts';
import { inspectSite } from '../open-site.ts';
import { packDescriptor } from '../views/descriptor/pack-descriptor.ts';
import { suggestAnswer } from '../views/say/finding-text.ts';
import { findOrdered } from './find-ordered.ts';
import type { Order } from './judge-order.ts';
import { moveIn, onStage, type Stage } from './stage.ts';
import { writeHead } from './write-head.ts';

/** What came of an order: the folder or files that were written, or the issues that kept it from being done. */
export type ReleaseOutcome = { readonly issues: readonly Issue[] } | { readonly written: readonly string[] };

async function writeSums(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name !== 'SHA256SUMS').toSorted(compareText);
  const lines = await Promise.all(
    names.map(async (name) => `${sha256Hex(await readFile(join(folder, name)))}  ${name}\n`),
  );
  await writeFile(join(folder, 'SHA256SUMS'), lines.join(''));
  return sha256Hex(lines.join(''));
}

/** The list of a year with one line more, or that line renewed. */
async function enterLedger(file: string, name: string, digest: string): Promise<void> {
  const lines = (await readFile(file, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith(` ${name}`));
  await writeFile(file, [...lines, `${digest}  ${name}`, ''].join('\n'));
}

function judgeOrder(release: Release, volume: Volume, { version, note }: Order): Issue | undefined {
  const { latest } = volume;
  if (release.status === 'released') return refuse('release-done', version, { year: volume.year });
  if (release !== latest) return refuse('release-order', version, { latest: latest.version });
  return note === '' ? refuse('release-note', '', { year: volume.year, version }) : undefined;
}

/** Grave findings of the inspection that nobody has explained, each as what keeps the version from being released. */
function listHeld({ year, inspection }: Volume): Issue[] {
  return (inspection ? listHolding(inspection) : []).map((finding): Issue => ({
    rule: 'release-held',
    place: finding.place,
    found: finding.title,
    facts: { verdict: finding.verdict.replace(/。$/, ''), way: suggestAnswer(finding, year) },
  }));
}

/** Writes a draft of the copy as released: the tables it leans on, its head, its descriptor, the digests of all, and its line in the list of the year. */
export async function seal(
  copy: string,
  site: Site,
  volume: Volume,
  draft: Release,
  { note, date }: Order,
): Promise<void> {
  const former = volume.releases[1];
  const release: Release = {
    ...draft,
    status: 'released',
    note,
    published: date,
    ...(former && { previous: former.version }),
  };
  const folder = join(copy, draft.folder);
  for (const { schema, bytes } of release.references.values())
    await writeFile(join(folder, `${schema.name}.csv`), bytes);
  await writeFile(join(folder, 'datapackage.json'), packDescriptor(release, volume, site.publisher));
  await writeFile(join(folder, 'release.yaml'), writeHead(release));
  await enterLedger(join(copy, 'data', volume.year, 'SHA256SUMS'), getLedgerName(release), await writeSums(folder));
}

/** Rules that `--note` answers: the note of the draft is not the note of the release. */
const ANSWERED = new Set(['version-note']);

async function releaseOnStage({ root, copy, confirm, memory }: Stage, order: Order): Promise<ReleaseOutcome> {
  const before = await inspectSite(copy, memory);
  const faults = before.issues.filter(({ rule }) => !ANSWERED.has(rule));
  const ordered = findOrdered(before.site, order);
  if ('rule' in ordered) return { issues: faults.length > 0 && !before.site ? faults : [ordered] };
  const { site, volume, release } = ordered;
  const refusal = judgeOrder(release, volume, order);
  if (refusal ?? faults.length > 0) return { issues: refusal ? [refusal] : faults };
  await seal(copy, site, volume, release, order);
  const after = await inspectSite(copy, memory);
  const held = after.site ? listHeld(getVolume(after.site, volume.year)) : [];
  if (after.issues.length > 0 || held.length > 0) return { issues: [...after.issues, ...held] };
  const written = [release.folder, `data/${volume.year}/SHA256SUMS`];
  await confirm();
  for (const path of written) await moveIn(root, copy, path);
  return { written };
}

/**
 * Releases a draft: every check on a copy, then its folder with descriptor and digests takes the place of the draft with one rename.
 * Nothing is written where anything is wrong.
 * @param memory of the same project looked at before, where there is one
 */
export async function releaseDraft(root: string, order: Order, memory = NO_MEMORY): Promise<ReleaseOutcome> {
  const outcome = await onStage(root, (stage) => releaseOnStage(stage, order), memory);
  return 'rule' in outcome ? { issues: [outcome] } : outcome;
}
