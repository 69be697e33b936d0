import { parseDecimal } from '../../lib/decimal.ts';
import { listReferences, parseFormula } from '../../model/formula.ts';
import { findForm, type Profile, type ProfileForm, type ProfileIdentity } from '../../model/profile.ts';

type Values = Readonly<Record<string, string>>;

/** The filled tables of a year, by table id. */
export type Filled = ReadonlyMap<string, readonly Values[]>;

/** A row of `identities.csv`. */
export interface MadeIdentity {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly left: string;
  readonly right: string;
  readonly tolerance: string;
}

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
  readonly all: ReadonlyMap<string, Values>;
  readonly places: number;
}

type Draft = Pick<MadeIdentity, 'id' | 'title' | 'kind'> & {
  readonly left: string;
  readonly terms: readonly string[];
  readonly detail?: boolean;
};

/** A derived value was worked out from the others: to add them up once more proves nothing. */
const isUsable = (row: Values | undefined): boolean =>
  row !== undefined && row['basis'] !== 'derived' && (row['amount'] !== '' || row['basis'] === 'blank');
const isBlank = (row: Values | undefined): boolean => row?.['amount'] === '';

/** Half a last place for each figure that was rounded when it was printed; nothing where amounts are whole 分. */
function findTolerance(count: number, places: number): string {
  const EXACT = 6;
  if (places >= EXACT) return '';
  const scale = places + 1;
  const digits = String(count * 5).padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/0+$/, '').replace(/\.$/, '');
}

const bare = (term: string): string => term.replace(/^-/, '');

function joinTerms(terms: readonly string[]): string {
  return terms
    .map((term, index) => (term.startsWith('-') ? `- ${bare(term)}` : index === 0 ? term : `+ ${term}`))
    .join(' ');
}

/** An identity of cells that are there; undefined where a side has none, nothing is printed, or a cell is not published. */
function close({ left, terms, detail, ...rest }: Draft, { all, places }: Cells): MadeIdentity | undefined {
  const there = terms.filter((term) => all.has(bare(term)));
  const rows = there.map((term) => all.get(bare(term)));
  if (there.length === 0 || ![all.get(left), ...rows].every(isUsable)) return undefined;
  const isEmpty = rows.every(isBlank);
  if (isEmpty && (isBlank(all.get(left)) || detail === true)) return undefined;
  const rounded = [all.get(left), ...rows].filter((row) => !isBlank(row)).length;
  return { ...rest, id: `${MADE}${rest.id}`, left, right: joinTerms(there), tolerance: findTolerance(rounded, places) };
}

function groupColumns(rows: readonly Values[]): Values[][] {
  return [...Map.groupBy(rows, (row) => `${row['side'] ?? ''}|${row['column'] ?? ''}`).values()];
}

/** Codes of one column: each is the sum of those right below it. */
function makeTree(form: ProfileForm, rows: readonly Values[], words: string): Draft[] {
  const coded = rows.filter((row) => (row['code'] ?? '') !== '');
  const codes = new Set(coded.map((row) => row['code'] ?? ''));
  const parentOf = (code: string): string =>
    [code.slice(0, 5), code.slice(0, 3)].find((prefix) => prefix !== code && codes.has(prefix)) ?? '';
  const children = Map.groupBy(coded, (row) => parentOf(row['code'] ?? ''));
  const ref = (row: Values): string => `${form.table}:${row['id'] ?? ''}`;
  return coded.flatMap((row) => {
    const below = children.get(row['code'] ?? '') ?? [];
    const title = `${form.title}：${row['code'] ?? ''} ${row['name'] ?? ''}等于下级之和${words}`;
    return below.length === 0
      ? []
      : [{ id: `${form.table}-tree-${row['id'] ?? ''}`, title, kind: 'sum', left: ref(row), terms: below.map(ref) }];
  });
}

/** The total of a column is the sum of the codes that lie under no other. */
function makeTotal(form: ProfileForm, rows: readonly Values[], words: string): Draft[] {
  const own = new Set(form.rows.flatMap(({ cells }) => [...cells.values()]));
  const totals = rows.filter((row) => (row['code'] ?? '') === '' && own.has(row['id'] ?? ''));
  const coded = rows.filter((row) => (row['code'] ?? '') !== '');
  const codes = new Set(coded.map((row) => row['code'] ?? ''));
  const roots = coded.filter(
    (row) =>
      ![5, 3].some((length) => (row['code'] ?? '').length > length && codes.has((row['code'] ?? '').slice(0, length))),
  );
  const [total] = totals;
  if (form.codes !== 'functional' || !total || totals.length > 1) return [];
  return [
    {
      id: `${form.table}-total-${total['id'] ?? ''}`,
      title: `${form.title}：合计等于各类之和${words}`,
      kind: 'sum',
      left: `${form.table}:${total['id'] ?? ''}`,
      terms: roots.map((row) => `${form.table}:${row['id'] ?? ''}`),
    },
  ];
}

/** In each row the total column is the sum of the others. */
function makeAcross(form: ProfileForm, rows: readonly Values[]): Draft[] {
  const lines = [
    ...Map.groupBy(rows, (row) => `${row['side'] ?? ''}|${row['code'] ?? ''}|${row['name'] ?? ''}`).values(),
  ];
  return form.sums.flatMap(({ total, parts }) =>
    lines.flatMap((line) => {
      const find = (column: string): string => line.find((row) => row['column'] === column)?.['id'] ?? '';
      const terms = parts.flatMap((part) =>
        find(bare(part)) === '' ? [] : [`${part.startsWith('-') ? '-' : ''}${form.table}:${find(bare(part))}`],
      );
      const [left, row] = [find(total), line[0]];
      if (left === '' || terms.length === 0) return [];
      const label = form.columns.find(({ value }) => value === total)?.label ?? total;
      const name = [row?.['code'] ?? '', row?.['name'] ?? ''].filter((part) => part !== '').join(' ');
      return [
        {
          id: `${form.table}-across-${left}`,
          title: `${form.title}：${name}的${label}等于各栏之和`,
          kind: 'sum',
          left: `${form.table}:${left}`,
          terms,
        },
      ];
    }),
  );
}

function makeForm(form: ProfileForm, rows: readonly Values[]): Draft[] {
  const columns = groupColumns(rows);
  const trees = columns.flatMap((column) => {
    const label = form.columns.find(({ value }) => value === column[0]?.['column'])?.label;
    const words = label === undefined ? '' : `（${label}）`;
    return form.codes === '' ? [] : [...makeTotal(form, column, words), ...makeTree(form, column, words)];
  });
  // A form that gives a whole and none of its parts says nothing against them.
  return [...trees, ...makeAcross(form, rows)].map((draft) => ({ ...draft, detail: true }));
}

function listTerms(text: string): string[] {
  const parsed = parseFormula(text);
  return parsed.ok ? listReferences(parsed.value) : [];
}

/** An identity of the profile, for every class where it speaks of one. */
function openIdentity({ id, title, kind, left, right, sum, detail }: ProfileIdentity, { classes }: Profile): Draft[] {
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
function countPlaces(rows: Iterable<Values>): number {
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
    return form ? makeForm(form, rows) : [];
  });
  const between = profile.identities.flatMap((identity) => openIdentity(identity, profile));
  return [...between, ...own].flatMap((draft) => close(draft, cells) ?? []);
}

/** References of the numeric cells that stand in none of the identities. */
export function listUnguarded(filled: Filled, identities: readonly Pick<MadeIdentity, 'left' | 'right'>[]): string[] {
  const guarded = new Set(identities.flatMap(({ left, right }) => [...listTerms(left), ...listTerms(right)]));
  return [...filled]
    .flatMap(([table, rows]) => rows.filter((row) => row['amount'] !== '').map((row) => `${table}:${row['id'] ?? ''}`))
    .filter((reference) => !guarded.has(reference));
}
