import { type Category, type Field, findField, getLabel } from '../../model/schema.ts';
import { findText, getText, type Row, type Table } from '../../model/table.ts';
import { findCode, findName, SHARED } from '../../model/tables/shared-columns.ts';
import { findNamed, foldName } from './fold-name.ts';
import { makeRow } from './make-row.ts';
import type { AmountColumn, FormBlock } from './read-heads.ts';
import type { Found, Reason, RowHeads, Target } from './target.ts';

const PLAIN_AMOUNT = /^(?:金额|决算数|决算金额|本年决算数|决算)$/;

/** What may stand above the amounts of the year where a form has one column of them. */
const YEAR_AMOUNT =
  /^(?:本年度?|当年|\d{4}年度?)?(?:实际)?(?:收入|支出|收支)?(?:决算|执行|完成)?(?:金额|数|数额|总额|合计|小计)?(?:\((?:单位:)?(?:元|千元|万元|亿元)\))?$/;
/** Other amounts that stand beside those of the year. */
const OTHER_AMOUNT =
  /^(?:年初|全年|调整后?|批复)?预算数?$|预算数|^(?:上年|上年度|去年|以前年度)|增减|比上年|^(?:占|为)预算|完成率|比例|比重/;

/** Words above a column that are nothing of the table's own and name other amounts than the final ones of the year. */
function namesOther(
  { table: { schema }, year, also }: Target,
  field: Field | undefined,
  path: readonly string[],
): boolean {
  const title = foldName(schema.title);
  const isOwn = (word: string): boolean =>
    (word.length > 3 && title.includes(word)) ||
    findNamed(field?.categories ?? [], ({ value, label }) => [label, ...(also?.columns.get(value) ?? [])], word) !==
      undefined;
  const isOfOtherYear = (word: string): boolean => ![undefined, year].includes(/(?<!\d)(\d{4})年/.exec(word)?.[1]);
  return path.map(foldName).some((word) => isOfOtherYear(word) || (OTHER_AMOUNT.test(word) && !isOwn(word)));
}

/** What a column is called in the table: a code where it has categories, else its own words. */
function findColumn(
  {
    table: {
      schema: { form },
    },
    also,
  }: Target,
  field: Field | undefined,
  path: readonly string[],
): string | undefined {
  const upward = path.toReversed();
  if (!form || !field) return undefined;
  if (field.categories.length === 0) return upward[0];
  const namesOf = ({ value, label }: Category): string[] => [label, ...(also?.columns.get(value) ?? [])];
  const find = (text: string): Category | undefined =>
    findNamed(field.categories, namesOf, text) ??
    findNamed(field.categories, namesOf, text.replace(/^本年(?:收入|支出)/, ''));
  const found = upward.map(find).find((category) => category !== undefined);
  const total = field.categories.find(({ value }) => value === 'total');
  return found?.value ?? (upward.some((text) => PLAIN_AMOUNT.test(foldName(text))) ? total?.value : undefined);
}

/** Rows of the block's side and the column's kind. */
function listCandidates({ schema, rows }: Table, side: string, column: string): Row[] {
  const { form } = schema;
  const field = findField(schema, form?.column ?? '');
  const code = /^\d{3,5}(?= )/.exec(column)?.[0] ?? '';
  const matches = (row: Row): boolean => {
    if (!field) return true;
    if (field.categories.length > 0) return getText(row, field.name) === column;
    return code === ''
      ? foldName(getText(row, field.name)) === foldName(column)
      : getText(row, form?.columnCode ?? '') === code;
  };
  return rows.filter((row) => (side === '' || getText(row, form?.side ?? '') === side) && matches(row));
}

/** All that a row may be called. */
function listNames(row: Row, also: Target['also']): string[] {
  return [findName(row) ?? '', ...(also?.rows.get(row.id) ?? [])];
}

/** The row of a name: 总计 and 合计 stand for the whole of a side or table. */
function findRow(
  rows: readonly Row[],
  { table: { schema }, also }: Target,
  side: string,
  heads: RowHeads,
): Row | undefined {
  const [code = '', name = '', project = ''] = [heads[SHARED.code], heads[SHARED.name], heads[SHARED.project]];
  const fits =
    project === ''
      ? rows
      : rows.filter(
          (row) =>
            foldName(findText(row, SHARED.project) ?? '') === foldName(project) ||
            (code !== '' && (findText(row, SHARED.project) ?? '') === ''),
        );
  if (code !== '' && findField(schema, SHARED.code)) return fits.find((row) => findCode(row) === code);
  if (name === '')
    return project === '' ? undefined : findNamed(fits, (row) => findText(row, SHARED.project) ?? '', project);
  const field = findField(schema, schema.form?.side ?? '');
  const words = foldName(name) === '总计' && field ? `${getLabel(field, side)}总计` : name;
  const found = findNamed(fits, (row) => listNames(row, also), words);
  return found ?? (foldName(words) === '合计' ? fits.find(({ id }) => id === 'total') : undefined);
}

/** In a form that lies on its side the words above a column name the row, all but the one that names the kind of column. */
function nameByPath(path: readonly string[], field: Field | undefined): string[] {
  const kinds = new Set((field?.categories ?? []).map(({ label }) => foldName(label)));
  const [last = '', above = ''] = path.filter((text) => !kinds.has(foldName(text))).toReversed();
  return /^(?:小计|合计)$/.test(foldName(last)) ? [`${above}${last}`, above, last] : [last, above];
}

function findLying(
  { table: { rows, schema }, also }: Target,
  { heads }: FormBlock,
  { path }: AmountColumn,
  names: RowHeads,
  column: string | undefined,
): Found | Reason {
  if (schema.form?.rows.join() !== SHARED.name) return 'column';
  if (path.some((text) => foldName(text) === '预算数') && column === undefined) return 'column';
  if (
    SHARED.name in heads &&
    foldName(names[SHARED.name] ?? '') !== '合计' &&
    foldName(names[SHARED.code] ?? '') !== '合计'
  )
    return 'total';
  const fits = column === undefined ? rows : rows.filter((row) => getText(row, schema.form?.column ?? '') === column);
  const row = nameByPath(path, findField(schema, schema.form.column ?? ''))
    .map((name) => findNamed(fits, (candidate) => listNames(candidate, also), name))
    .find((candidate) => candidate !== undefined);
  return row ? { id: row.id } : 'column';
}

/**
 * The row that an amount of a form belongs in, or why there is none.
 * @param under the row that it is a detail of, by the beginning of its id; blank where it is none
 */
export function findTarget(
  target: Target,
  block: FormBlock,
  column: AmountColumn,
  names: RowHeads,
  under = '',
): Found | Reason {
  const { table } = target;
  const { schema } = table;
  const field = findField(schema, schema.form?.column ?? '');
  const kind = findColumn(target, field, column.path);
  const isOnly = !field && SHARED.name in block.heads && block.amounts.length === 1;
  const isOther = isOnly && !YEAR_AMOUNT.test(foldName(column.path.at(-1) ?? ''));
  if (isOther || (SHARED.name in block.heads && namesOther(target, field, column.path))) return 'column';
  const plain = !field && (isOnly || column.path.some((text) => PLAIN_AMOUNT.test(foldName(text))));
  if (!(SHARED.name in block.heads) || (field ? kind === undefined : !plain))
    return findLying(target, block, column, names, kind);
  const candidates = listCandidates(table, block.side, kind ?? '').filter(
    ({ id }) => (target.details?.get(id) ?? '') === under,
  );
  const row = findRow(candidates, target, block.side, names);
  if (!row && under !== '') return 'carry';
  return row ? { id: row.id } : makeRow(target, block.side, kind ?? '', names);
}
