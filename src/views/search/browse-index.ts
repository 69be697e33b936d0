import { compareText } from '../../lib/order.ts';
import { getText } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { tableAddress } from '../text/addresses.ts';
import { spellPinyin } from './pinyin.ts';

/** A name in the index that is read, not searched. */
export interface BrowseEntry {
  readonly label: string;
  readonly code: string;
  readonly address: string;
}

/** Names under the first letter of their sound. */
export interface BrowseLetter {
  readonly letter: string;
  readonly entries: readonly BrowseEntry[];
}

function listNamed(volume: Volume): BrowseEntry[] {
  return ['organisations', 'programmes', 'projects'].flatMap((name) => (volume.latest.tables.get(name)?.rows ?? []).map((row) => ({ label: getText(row, 'name'), code: '', address: tableAddress(volume.year, name, row.id) })));
}

function listTerms(volume: Volume): BrowseEntry[] {
  return (volume.latest.tables.get('glossary')?.rows ?? []).map((row) => ({ label: getText(row, 'term'), code: '', address: `/glossary/#${row.id}` }));
}

/** Terms, organisations, programmes and projects of a year by the first letter of their pinyin. */
export function listBrowseTerms(volume: Volume): BrowseLetter[] {
  const entries = [...listTerms(volume), ...listNamed(volume)].map((entry) => ({ entry, sound: spellPinyin(entry.label.replace(/^[^\p{L}\p{N}]+/u, '')) }));
  const sorted = entries.toSorted((a, b) => compareText(a.sound, b.sound) || compareText(a.entry.address, b.entry.address));
  return [...Map.groupBy(sorted, ({ sound }) => (/^[a-z]/.exec(sound)?.[0] ?? '#').toUpperCase())].map(([letter, members]) => ({ letter, entries: members.map(({ entry }) => entry) }));
}

/** The accounts of a year with their codes, each leading to its row of the classification. */
export function listBrowseAccounts(volume: Volume): { readonly title: string; readonly entries: readonly BrowseEntry[] }[] {
  return [...volume.classification.values()].map((table) => ({
    title: table.schema.title, entries: table.rows.map((row) => ({ label: getText(row, 'name'), code: getText(row, 'code'), address: tableAddress(volume.year, table.schema.name, row.id) })),
  }));
}
