import { parseDecimal } from '../../lib/decimal.ts';
import { listReferences, parseFormula } from '../../model/formula.ts';
import { findForm, type Profile, type ProfileIdentity } from '../../model/profile.ts';
import {
  bareTerm,
  type IdentityDraft,
  makeFormIdentities,
  type MadeIdentity,
  type FormValues,
} from './make-form-identities.ts';

/** The filled tables of a year, by table id. */
export type Filled = ReadonlyMap<string, readonly FormValues[]>;

/** Ids of what is made here begin so: an editor's own identities are never taken for it. */
const MADE = 'forms-';

/** Whether an identity was made from the forms, and is made anew with them. */
export function isMade(id: string): boolean {
  return id.startsWith(MADE);
}

/** What an identity says, whichever side comes first and in whatever order it adds up. */
export function sayIdentity({ left, right }: Pick<MadeIdentity, 'left' | 'right'>): string {
  const terms = right
    .split(/ (?=[+-] )/)
    .map((term) => term.replace(/^\+ /, ''))
    .toSorted();
  return terms.length === 1 ? [left, ...terms].toSorted().join(' = ') : `${left} = ${terms.join(' + ')}`;
}

interface Cells {
  /** Rows by `table:id`. */
  readonly all: ReadonlyMap<string, FormValues>;
  readonly places: number;
}

/** A derived value was worked out from the others: to add them up once more proves nothing. */
const isUsable = (row: FormValues | undefined): boolean =>
  row !== undefined && row['basis'] !== 'derived' && (row['amount'] !== '' || row['basis'] === 'blank');
const isBlank = (row: FormValues | undefined): boolean => row?.['amount'] === '';

/** Half a last place for each figure that was rounded when it was printed; nothing where amounts are whole 分. */
function findTolerance(count: number, places: number): string {
  const EXACT = 6;
  if (places >= EXACT) return '';
  const scale = places + 1;
  const digits = String(count * 5).padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/0+$/, '').replace(/\.$/, '');
}

function joinTerms(terms: readonly string[]): string {
  return terms
    .map((term, index) => (term.startsWith('-') ? `- ${bareTerm(term)}` : index === 0 ? term : `+ ${term}`))
    .join(' ');
}

/** An identity of cells that are there; undefined where a side has none, nothing is printed, or a cell is not published. */
function close({ left, terms, detail, ...rest }: IdentityDraft, { all, places }: Cells): MadeIdentity | undefined {
  const there = terms.filter((term) => all.has(bareTerm(term)));
  const rows = there.map((term) => all.get(bareTerm(term)));
  if (there.length === 0 || ![all.get(left), ...rows].every(isUsable)) return undefined;
  const isEmpty = rows.every(isBlank);
  if (isEmpty && (isBlank(all.get(left)) || detail === true)) return undefined;
  const rounded = [all.get(left), ...rows].filter((row) => !isBlank(row)).length;
  return { ...rest, id: `${MADE}${rest.id}`, left, right: joinTerms(there), tolerance: findTolerance(rounded, places) };
}

function listTerms(text: string): string[] {
  const parsed = parseFormula(text);
  return parsed.ok ? listReferences(parsed.value) : [];
}

/** An identity of the profile, for every class where it speaks of one. */
function openIdentity(
  { id, title, kind, left, right, sum, detail }: ProfileIdentity,
  { classes }: Profile,
): IdentityDraft[] {
  const rest = { kind, detail };
  if (sum !== '')
    return [{ id, title, ...rest, left, terms: classes.map(({ code }) => sum.replaceAll('{code}', code)) }];
  if (!left.includes('{code}')) return [{ id, title, ...rest, left, terms: listTerms(right) }];
  return classes.map(({ code, name }) => {
    const put = (text: string): string => text.replaceAll('{code}', code).replaceAll('{name}', name);
    return { id: put(id), title: put(title), ...rest, left: put(left), terms: listTerms(put(right)) };
  });
}

/** How many decimals the amounts of the tables have at most; two at least, as 分 and 万元 with two decimals do. */
function countPlaces(rows: Iterable<FormValues>): number {
  const LEAST = 2;
  return [...rows].reduce((most, row) => Math.max(most, parseDecimal(row['amount'] ?? '')?.scale ?? 0), LEAST);
}

/**
 * The identities that filled forms must keep: codes and their sums, columns and their totals, and what the profile says of the forms.
 * @param exact whether the workbook writes all amounts in 元 with their 分, so that nothing was rounded
 */
export function makeIdentities(profile: Profile, filled: Filled, exact: boolean): MadeIdentity[] {
  const all = new Map(
    [...filled].flatMap(([table, rows]) => rows.map((row) => [`${table}:${row['id'] ?? ''}`, row] as const)),
  );
  const cells: Cells = { all, places: exact ? 6 : countPlaces(all.values()) };
  const own = [...filled].flatMap(([table, rows]) => {
    const form = findForm(profile, table);
    return form ? makeFormIdentities(form, rows) : [];
  });
  const between = profile.identities.flatMap((identity) => openIdentity(identity, profile));
  return [...between, ...own].flatMap((draft) => close(draft, cells) ?? []);
}

/** References of the numeric cells that stand in none of the identities. */
export function listUnguardedCells(
  filled: Filled,
  identities: readonly Pick<MadeIdentity, 'left' | 'right'>[],
): string[] {
  const guarded = new Set(identities.flatMap(({ left, right }) => [...listTerms(left), ...listTerms(right)]));
  return [...filled]
    .flatMap(([table, rows]) => rows.filter((row) => row['amount'] !== '').map((row) => `${table}:${row['id'] ?? ''}`))
    .filter((reference) => !guarded.has(reference));
}
