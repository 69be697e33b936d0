import { compareText } from '../../lib/order.ts';
import { compareVersions, type Release } from '../../model/release.ts';
import { isNumeric } from '../../model/schema.ts';
import type { CellChange } from '../../model/version-change.ts';
import { listVersionChanges, type Volume } from '../../model/volume.ts';
import { correctionsAddress, versionAddress } from '../words/addresses.ts';
import { type TableChangeView, viewChanges } from './change-view.ts';
import { formatDate } from '../words/format-date.ts';
import { DRAFT_DAY, NOT_RELEASED, sayVersionOf } from './words.zh.ts';

/** A version that corrects the one before it, as the list of all corrections shows it. */
export interface CorrectedVersion {
  /** Its anchor on the page of corrections. */
  readonly id: string;
  readonly year: string;
  readonly title: string;
  readonly version: string;
  readonly former: string;
  /** The day in words; 草稿 where it is not out. */
  readonly day: string;
  readonly note: string;
  /** The version's own page. */
  readonly address: string;
  /** How many cells differ, in how many tables. */
  readonly cells: number;
  readonly tables: number;
  /** Those that readers ask for first, by table. */
  readonly shown: readonly TableChangeView[];
  readonly isWhole: boolean;
}

/** So many cells of a version are listed; its own page has all. */
const MOST = 40;

/** The version that a correction follows; undefined for the first version of a year. */
function findFormer({ releases }: Volume, release: Release): Release | undefined {
  return releases[releases.indexOf(release) + 1];
}

function idOf({ year, version }: Pick<Release, 'year' | 'version'>): string {
  return `c${year}-${version.replaceAll('.', '-')}`;
}

/** Figures that had another value first, then words that did, then what was added or taken away. */
function rankChange({ kind, field, before }: CellChange): number {
  if (kind !== 'changed' || before === '') return 2;
  return isNumeric(field) ? 0 : 1;
}

function pickFirst(changes: readonly CellChange[]): CellChange[] {
  const chosen = new Set(changes.toSorted((a, b) => rankChange(a) - rankChange(b)).slice(0, MOST));
  return changes.filter((change) => chosen.has(change));
}

function viewCorrected(volume: Volume, release: Release, former: Release): CorrectedVersion {
  const { year, version, note, published } = release;
  const changes = listVersionChanges(volume, release);
  return {
    id: idOf(release),
    year,
    title: volume.settings.title,
    version,
    former: former.version,
    note,
    day: published === '' ? DRAFT_DAY : formatDate(published),
    address: versionAddress(year, version),
    cells: changes.length,
    tables: new Set(changes.map(({ table }) => table.schema.name)).size,
    shown: viewChanges(volume, release, pickFirst),
    isWhole: changes.length <= MOST,
  };
}

function listPairs(volume: Volume): { readonly volume: Volume; readonly release: Release; readonly former: Release }[] {
  return volume.releases.flatMap((release) => {
    const former = findFormer(volume, release);
    return former ? [{ volume, release, former }] : [];
  });
}

/** Drafts first, then by the day of release, the newest first; of one day the later year and version first. */
function compareReleased(a: Release, b: Release): number {
  const rank = ({ published }: Release): string => (published === '' ? '9' : published);
  return compareText(rank(b), rank(a)) || compareText(b.year, a.year) || compareVersions(b.version, a.version);
}

/** The corrections of all years, the newest first. */
export function listCorrectedVersions(volumes: readonly Volume[]): CorrectedVersion[] {
  const pairs = volumes.flatMap(listPairs).toSorted((a, b) => compareReleased(a.release, b.release));
  return pairs.map(({ volume, release, former }) => viewCorrected(volume, release, former));
}

/** What stands on the pages of a year whose newest version is a correction. */
export interface CorrectedMark {
  readonly words: string;
  readonly address: string;
}

/** The mark of a year, or undefined where its newest version corrects nothing. */
export function findCorrectedMark(volume: Volume): CorrectedMark | undefined {
  const { latest } = volume;
  const former = findFormer(volume, latest);
  if (!former) return undefined;
  const day = latest.published === '' ? NOT_RELEASED : formatDate(latest.published);
  return { words: sayVersionOf(latest.version, day), address: correctionsAddress(idOf(latest)) };
}
