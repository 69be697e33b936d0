import type { ProfileForm } from '../../model/profile.ts';
import type { Wording } from '../../model/wording.ts';
import type { ClaimGround } from './claim.ts';
import { foldWords } from './fold-words.ts';
import type { Subject } from './subject.ts';

type Values = Readonly<Record<string, string>>;

/** Shorter words are no names. */
const LEAST = 2;

function nameVariants(name: string): string[] {
  const bare = foldWords(name).replace(/^(?:[一二三四五六七八九十]+、|其中:)+/, '');
  const shorter = [bare.replace(/小计$/, ''), bare.replace(/合计$/, ''), bare.replace(/支出$/, '')].filter(
    (text) => [...text].length > LEAST,
  );
  return [bare, ...shorter].filter((text) => [...text].length >= LEAST);
}

/** The label of the column of a cell where its row has several and it is not in the first: 一般公共预算财政拨款. */
function findColumnLabel(form: ProfileForm | undefined, id: string): string {
  const row = form?.rows.find(({ cells }) => [...cells.values()].includes(id));
  if (!row || row.name === '合计' || !row.cells.has('total')) return '';
  const column = [...row.cells].find(([, cell]) => cell === id)?.[0];
  return column === 'total' ? '' : (form?.columns.find(({ value }) => value === column)?.label ?? '');
}

/** Names of the row in the profile, where it is one of the form's own rows. */
function listProfileNames(form: ProfileForm | undefined, id: string): string[] {
  const own = form?.rows.filter(({ cells }) => [...cells.values()].includes(id)) ?? [];
  const isTotal = own.some(({ name }) => name === '合计');
  const columns = isTotal
    ? (form?.columns.filter(({ value }) => own.some(({ cells }) => cells.get(value) === id)) ?? [])
    : [];
  const label = findColumnLabel(form, id);
  return [
    ...own.flatMap(({ name, also }) => [name, ...also]),
    ...columns.flatMap(({ label: head, also }) => [head, ...also]),
  ]
    .filter((name) => !/^(?:合计|小计|总计)$/.test(name))
    .map((name) => `${label}${name}`);
}

/** The rows of one form, and what they are called by. */
interface Rows {
  readonly table: string;
  readonly form: ProfileForm | undefined;
  readonly wording: Wording;
  readonly ids: ReadonlySet<string>;
}

/** Whether a row is stated by itself: of several cells of a code it is the main one, and budgets are found by their actual. */
function isMain({ table, form, wording }: Rows, row: Values): boolean {
  const column = row['column'] ?? '';
  if (column === 'budget' || column === 'adjusted') return false;
  const isOwn = form?.rows.some(({ cells }) => [...cells.values()].includes(row['id'] ?? '')) ?? false;
  return isOwn || (row['code'] ?? '') === '' || column === '' || column === (wording.columns[table] ?? 'total');
}

function toSubject({ table, form, wording, ids }: Rows, row: Values): Subject {
  const id = row['id'] ?? '';
  const of = `${table}:${id}`;
  const called = wording.names[of]?.[0] ?? (row['name'] === '合计' ? listProfileNames(form, id)[0] : undefined);
  const label = called ?? (row['name'] ?? '').replace(/小计$|(?<=经费)合计$/, '');
  const own = findColumnLabel(form, id) === '' ? nameVariants(row['name'] ?? '') : [];
  const names = [
    ...(wording.names[of] ?? []).map(foldWords),
    ...listProfileNames(form, id).flatMap(nameVariants),
    ...own,
  ];
  const find = (column: string): string => {
    const other = id.replace(/-actual$/, `-${column}`);
    return other !== id && ids.has(other) ? `${table}:${other}` : '';
  };
  const whole = wording.wholes[table] ?? '';
  return {
    of,
    table,
    label,
    code: row['code'] ?? '',
    budget: find('budget'),
    adjusted: find('adjusted'),
    whole: whole === of ? '' : whole,
    unit: '',
    names: [...new Set(names)]
      .filter((name) => !/^(?:合计|小计|总计)$/.test(name))
      .toSorted((a, b) => b.length - a.length),
  };
}

/** The rows that a form of the profile would have whatever its codes, and those of its classes. */
function listAbsentRows(
  { table, rows, codes, classes, columns }: ProfileForm,
  { profile, wording }: ClaimGround,
): Values[] {
  const own = rows.flatMap(({ name, cells }) => [...cells].map(([column, id]): Values => ({ id, name, column })));
  const main = wording.columns[table] ?? 'total';
  const isListed = classes !== '' || (codes === 'functional' && columns.some(({ value }) => value === main));
  const byClass = profile.classes.map(({ code, name }): Values => ({
    id: columns.length === 0 ? `class-${code}` : `${code}-${main}`,
    name,
    code,
    column: columns.length === 0 ? '' : main,
  }));
  return isListed ? [...own, ...byClass] : own;
}

/**
 * Everything that an amount of a text may be of: rows of the forms of the year, rows of forms that are not there, so that
 * a text can be held against itself, and rows that texts make.
 */
export function listSubjects(ground: ClaimGround): Subject[] {
  const { forms, profile, wording } = ground;
  const absent = profile.forms
    .filter(({ table, instead }) => !forms.has(table) && !forms.has(instead))
    .map((form) => [form.table, listAbsentRows(form, ground)] as const);
  const own = [...forms, ...absent].flatMap(([table, rows]) => {
    const form = profile.forms.find((each) => each.table === table);
    const of: Rows = { table, form, wording, ids: new Set(rows.map((row) => row['id'] ?? '')) };
    return rows.filter((row) => isMain(of, row)).map((row) => toSubject(of, row));
  });
  const made = wording.rows.map(({ table, id, name, also, whole }): Subject => ({
    of: `${table}:${id}`,
    table,
    label: name,
    names: [name, ...also].map(foldWords).toSorted((a, b) => b.length - a.length),
    budget: '',
    adjusted: '',
    code: '',
    whole,
    unit: '万元',
  }));
  return [...own, ...made];
}
