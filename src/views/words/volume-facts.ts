import { BASES, type Basis } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import type { Table } from '../../model/table.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { COMPARATIVES } from '../../model/tables/comparatives.ts';
import { GLOSSARY } from '../../model/tables/glossary.ts';
import { listRows } from '../../model/tables/known-rows.ts';
import { ORGANISATIONS } from '../../model/tables/names.ts';
import { readProof } from '../../model/tables/shared-columns.ts';
import { SHARES } from '../../model/tables/shares.ts';
import type { Register, Volume } from '../../model/volume.ts';
import { listMaterial } from '../../model/weigh-inconsistency.ts';
import { LIST_SIGN } from './signs.zh.ts';
import { LAST_SIGN, sayFollowed, sayTextWithout, SOURCE_TEXT, SOURCE_WORKBOOK } from './words.zh.ts';
import { FOLLOWED_IN_PART_EN } from './words.en.ts';

type Latest = Pick<Volume, 'latest'>;

/** What the source of a year is called: a text, or the workbook of its forms. */
export function nameSource({ kind }: Pick<Register, 'kind'>): string {
  return kind === 'workbook' ? SOURCE_WORKBOOK : SOURCE_TEXT;
}

/** Whether the document explains terms. */
export function hasTerms({ latest }: Latest): boolean {
  return listRows(latest, GLOSSARY).length > 0;
}

/** Whether the year lists the bodies that its document names. */
export function hasBodies({ latest }: Latest): boolean {
  return listRows(latest, ORGANISATIONS).length > 0;
}

/** Whether shares are printed, and so checked. */
export function hasShares({ latest }: Latest): boolean {
  return listRows(latest, SHARES).length > 0;
}

/** Whether contradictions of the source that matter are known. */
export function hasConflicts({ latest }: Latest): boolean {
  return listMaterial(latest).length > 0;
}

/**
 * Whether the document says why something moved.
 * @param table only of the values of this table
 */
export function hasReasons({ latest }: Latest, table = ''): boolean {
  return listRows(latest, CHANGES).some(
    ({ measure, reason }) => reason !== '' && measure.startsWith(table === '' ? '' : `${table}:`),
  );
}

/** Whether anything is known of the year before: its figures, or how this year's moved. */
export function hasPrior({ latest }: Latest): boolean {
  return listRows(latest, CHANGES).length > 0 || listRows(latest, COMPARATIVES).length > 0;
}

/** How the values of some tables are known. */
export function listBases(tables: Iterable<Pick<Table, 'rows'>>): ReadonlySet<Basis> {
  const said = new Set([...tables].flatMap(({ rows }) => rows.map((row) => readProof(row).basis)));
  return new Set(BASES.filter((basis) => said.has(basis)));
}

/** How the values of a version are known. */
export function listReleaseBases({ tables }: Pick<Release, 'tables'>): ReadonlySet<Basis> {
  return listBases(tables.values());
}

/** Names in a row as a sentence has them: `甲、乙和丙`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(LIST_SIGN)}${LAST_SIGN}${words.at(-1) ?? ''}`;
}

/** What a volume was made from where that is not the whole publication, in a sentence; blank where it is. */
export function describeFollowed({
  year,
  register: { completeness, follows, missing },
}: Pick<Volume, 'year' | 'register'>): string {
  if (completeness === 'whole') return '';
  const text = follows === '' ? sayTextWithout(missing.join(LIST_SIGN)) : follows;
  return sayFollowed(year, text);
}

/** As `describeFollowed`, in English. */
export function describeFollowedInEnglish({ register: { completeness } }: Pick<Volume, 'register'>): string {
  return completeness === 'whole' ? '' : FOLLOWED_IN_PART_EN;
}
