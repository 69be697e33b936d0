import { compareText } from '../../lib/order.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import { packCsv } from '../../views/bundle/pack-csv.ts';
import type { Taking } from './take-amounts.ts';

type Values = Record<string, string>;

/** The code a row is ordered by; blank for totals. */
function codeOf({ [SHARED.id]: id = '', [SHARED.code]: code = '' }: Values): string {
  return code === '' ? /^class-(\d+)$/.exec(id)?.[1] ?? '' : code;
}

/** A new row stands behind the last one of its side with the same or a smaller code, else at the end of the side. */
function insert(rows: Values[], row: Values, side: string): void {
  const own = (candidate: Values): boolean => side === '' || candidate[side] === row[side];
  const behind = rows.findLastIndex((candidate) => own(candidate) && codeOf(candidate) !== '' && compareText(codeOf(candidate), codeOf(row)) <= 0);
  rows.splice((behind < 0 ? rows.findLastIndex(own) : behind) + 1, 0, row);
}

function fill(values: Values, { value }: Taking, field: string, source: string): Values {
  const former = values[SHARED.source] ?? '';
  return { ...values, [field]: value, [SHARED.basis]: value === '' ? 'not-disclosed' : 'stated', [SHARED.formula]: '', [SHARED.source]: former === '' ? source : former };
}

/**
 * A table of a draft with the amounts of its form, as CSV text.
 * @param source the locator of the form, for rows that have none yet
 */
export function fillTable({ schema, rows }: Table, takings: readonly Taking[], source: string): string {
  const columns = schema.fields.map(({ name }) => name);
  const field = schema.form?.value ?? schema.valueField ?? '';
  const open = (row: Row): Values => Object.fromEntries(columns.map((name) => [name, getText(row, name)]));
  const byId = new Map(takings.map((taking) => [taking.id, taking]));
  const filled = rows.map((row) => {
    const taking = byId.get(row.id);
    return taking ? fill(open(row), taking, field, source) : open(row);
  });
  for (const taking of takings) if (taking.added) insert(filled, fill({ ...taking.added }, taking, field, source), schema.form?.side ?? '');
  return packCsv(filled, columns);
}
