import type { ProfileForm } from '../../model/profile.ts';

/** A row of `identities.csv`. */
export interface MadeIdentity {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly left: string;
  readonly right: string;
  readonly tolerance: string;
}

/** A row of a filled table, by column. */
export type FormValues = Readonly<Record<string, string>>;

/** An identity before it is known which of its cells are there; a term that is taken away begins with a minus. */
export type IdentityDraft = Pick<MadeIdentity, 'id' | 'title' | 'kind'> & {
  readonly left: string;
  readonly terms: readonly string[];
  readonly detail?: boolean;
};

/** A term without its minus. */
export const bareTerm = (term: string): string => term.replace(/^-/, '');

function groupColumns(rows: readonly FormValues[]): FormValues[][] {
  return [...Map.groupBy(rows, (row) => `${row['side'] ?? ''}|${row['column'] ?? ''}`).values()];
}

/** Codes of one column: each is the sum of those right below it. */
function makeTree(form: ProfileForm, rows: readonly FormValues[], words: string): IdentityDraft[] {
  const coded = rows.filter((row) => (row['code'] ?? '') !== '');
  const codes = new Set(coded.map((row) => row['code'] ?? ''));
  const parentOf = (code: string): string =>
    [code.slice(0, 5), code.slice(0, 3)].find((prefix) => prefix !== code && codes.has(prefix)) ?? '';
  const children = Map.groupBy(coded, (row) => parentOf(row['code'] ?? ''));
  const ref = (row: FormValues): string => `${form.table}:${row['id'] ?? ''}`;
  return coded.flatMap((row) => {
    const below = children.get(row['code'] ?? '') ?? [];
    const title = `${form.title}：${row['code'] ?? ''} ${row['name'] ?? ''}等于下级之和${words}`;
    return below.length === 0
      ? []
      : [{ id: `${form.table}-tree-${row['id'] ?? ''}`, title, kind: 'sum', left: ref(row), terms: below.map(ref) }];
  });
}

/** The total of a column is the sum of the codes that lie under no other. */
function makeTotal(form: ProfileForm, rows: readonly FormValues[], words: string): IdentityDraft[] {
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
function makeAcross(form: ProfileForm, rows: readonly FormValues[]): IdentityDraft[] {
  const lines = [
    ...Map.groupBy(rows, (row) => `${row['side'] ?? ''}|${row['code'] ?? ''}|${row['name'] ?? ''}`).values(),
  ];
  return form.sums.flatMap(({ total, parts }) =>
    lines.flatMap((line) => {
      const find = (column: string): string => line.find((row) => row['column'] === column)?.['id'] ?? '';
      const terms = parts.flatMap((part) =>
        find(bareTerm(part)) === '' ? [] : [`${part.startsWith('-') ? '-' : ''}${form.table}:${find(bareTerm(part))}`],
      );
      const left = find(total);
      const row = line[0];
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

/** What a form must keep by itself: codes and their sums, columns and their totals. */
export function makeFormIdentities(form: ProfileForm, rows: readonly FormValues[]): IdentityDraft[] {
  const columns = groupColumns(rows);
  const trees = columns.flatMap((column) => {
    const label = form.columns.find(({ value }) => value === column[0]?.['column'])?.label;
    const words = label === undefined ? '' : `（${label}）`;
    return form.codes === '' ? [] : [...makeTotal(form, column, words), ...makeTree(form, column, words)];
  });
  // A form that gives a whole and none of its parts says nothing against them.
  return [...trees, ...makeAcross(form, rows)].map((draft) => ({ ...draft, detail: true }));
}
