import { DETAILS } from './identities-details.zh.ts';
import { FORMS, type IdentityWords, PARTS_OF_ITEM, TREE } from './identities.zh.ts';
import { listCodes } from './ledger.ts';
import type { SampleRow, Year } from './year.ts';

/** Each total of a table by functional code is the sum of the level below it. */
function listTree(
  year: Year,
  table: string,
  codes: readonly string[],
  columns: readonly string[],
  totals: readonly string[],
): SampleRow[] {
  const isBelow = (code: string, parent: string): boolean =>
    parent === '' ? code.length === 3 : code.length === parent.length + 2 && code.startsWith(parent);
  return columns.flatMap((column, index) =>
    ['', ...codes.filter((code) => code.length < 7)].map((code) => ({
      id: `tree-${table}-${code === '' ? 'all' : code}-${column}`,
      title: TREE.title.replace('*', code === '' ? TREE.whole : year.nameOf(code)),
      kind: 'sum',
      left: `${table}:${code === '' ? (totals[index] ?? '') : `${code}-${column}`}`,
      right: codes
        .filter((other) => isBelow(other, code))
        .map((other) => `${table}:${other}-${column}`)
        .join(' + '),
      known: '',
      note: '',
    })),
  );
}

/** The rows of sums that are written out, with what stands for each class. */
function openWords({ totals }: Year, classes: readonly string[], words: readonly IdentityWords[]): SampleRow[] {
  return words
    .filter(({ when }) => when === undefined || (when === 'fund') === totals.fund > 0n)
    .map(({ id, title, kind, left, right = '', each, known = '' }) => ({
      id,
      title,
      kind,
      left,
      right: each === undefined ? right : classes.map((code) => each.replace('*', code)).join(' + '),
      known: totals.expenditure % 100n === 0n ? '' : known,
      note: '',
    }));
}

/** Sums to check, in the order of the forms. */
export function makeSampleIdentities(year: Year): SampleRow[] {
  const all = listCodes(year.books);
  const general = listCodes(year.books, ({ kind }) => kind !== 'fund');
  const classes = all.filter((code) => code.length === 3);
  const form = '06-general-expenditure';
  return [
    ...openWords(year, classes, FORMS),
    ...listTree(year, '02-income', all, ['total', 'fiscal', 'other'], ['total', 'fiscal', 'other']),
    ...listTree(year, '03-expenditure', all, ['total', 'basic', 'project'], ['total', 'basic', 'project']),
    ...listTree(year, form, general, ['total', 'basic', 'project'], ['total', 'total-basic', 'total-project']),
    ...general
      .filter((code) => code.length === 7)
      .map((code) => ({
        id: `parts-${code}`,
        title: PARTS_OF_ITEM.replace('*', year.nameOf(code)),
        kind: 'sum',
        left: `${form}:${code}-total`,
        right: `${form}:${code}-basic + ${form}:${code}-project`,
        known: '',
        note: '',
      })),
    ...openWords(year, classes, DETAILS),
  ];
}
