import { compareText } from '../../../lib/order.ts';
import type { TableContract } from '../../../model/tables/table-contract.ts';
import { GLOSSARY } from '../../../model/tables/glossary.ts';
import { findKnownTable, listRows } from '../../../model/tables/known-rows.ts';
import { ORGANISATIONS, PROGRAMMES } from '../../../model/tables/names.ts';
import { PROJECTS } from '../../../model/tables/projects.ts';
import { findCode, findName } from '../../../model/tables/shared-columns.ts';
import type { Volume } from '../../../model/volume.ts';
import { tableAddress } from '../../words/addresses.ts';
import { spellPinyin } from './pinyin.ts';
import { BROWSED } from './words.zh.ts';

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
  const { latest, year } = volume;
  return [...listRows(latest, ORGANISATIONS), ...listRows(latest, PROGRAMMES), ...listRows(latest, PROJECTS)].map(
    ({ id, name, table }) => ({ label: name, code: '', address: tableAddress(year, table.schema.name, id) }),
  );
}

function listTerms(volume: Volume): BrowseEntry[] {
  return listRows(volume.latest, GLOSSARY).map(({ id, term }) => ({
    label: term,
    code: '',
    address: `/glossary/#${id}`,
  }));
}

/** What the names of a year are names of, in a reader's words. */
export function listBrowseKinds({ latest }: Volume): string[] {
  const has = (contract: Pick<TableContract, 'id'>): boolean =>
    (findKnownTable(latest, contract)?.rows.length ?? 0) > 0;
  const kinds = [
    [BROWSED.terms, [GLOSSARY]],
    [BROWSED.bodies, [ORGANISATIONS]],
    [BROWSED.projects, [PROGRAMMES, PROJECTS]],
  ] as const;
  return kinds.flatMap(([kind, contracts]) => (contracts.some(has) ? [kind] : []));
}

/** Terms, organisations, programmes and projects of a year by the first letter of their pinyin. */
export function listBrowseTerms(volume: Volume): BrowseLetter[] {
  const entries = [...listTerms(volume), ...listNamed(volume)].map((entry) => ({
    entry,
    sound: spellPinyin(entry.label.replace(/^[^\p{L}\p{N}]+/u, '')),
  }));
  const sorted = entries.toSorted(
    (a, b) => compareText(a.sound, b.sound) || compareText(a.entry.address, b.entry.address),
  );
  return [...Map.groupBy(sorted, ({ sound }) => (/^[a-z]/.exec(sound)?.[0] ?? '#').toUpperCase())].map(
    ([letter, members]) => ({ letter, entries: members.map(({ entry }) => entry) }),
  );
}

/** The accounts of a year with their codes, each leading to its row of the classification. */
export function listBrowseAccounts(
  volume: Volume,
): { readonly title: string; readonly entries: readonly BrowseEntry[] }[] {
  return [...volume.classification.values()].map((table) => ({
    title: table.schema.title,
    entries: table.rows.map((row) => ({
      label: findName(row) ?? row.id,
      code: findCode(row) ?? row.id,
      address: tableAddress(volume.year, table.schema.name, row.id),
    })),
  }));
}
