import { add, formatDecimal, parseDecimal, subtract } from '../../lib/decimal.ts';
import type { ClaimRow } from './claim.ts';
import type { Context } from './context.ts';
import { nameByCell } from './open-ledger.ts';

const AMOUNT = '万元';

/** The amount of a cell in 万元; undefined where it has none or counts something else. */
function findAmount({ amounts }: Context, rows: ReadonlyMap<string, ClaimRow>, of: string): string | undefined {
  const row = rows.get(of)?.values;
  if (!row) return amounts.get(of);
  return row['amount'] ?? (row['unit'] === AMOUNT ? row['value'] : undefined);
}

/** The amount of the year before, worked out from each change that a text states and the amount of the year. */
export function putComparatives(context: Context): void {
  const {
    ledger,
    ground: { year },
  } = context;
  const rows = new Map(ledger.rows().map((row) => [`${row.table}:${row.id}`, row]));
  for (const { table, id, values } of rows.values()) {
    if (table !== 'changes') continue;
    const { name = '', measure = '', direction = '', source = '' } = values;
    const now = parseDecimal(findAmount(context, rows, measure) ?? '');
    const change = parseDecimal(values['amount'] ?? '');
    const own = nameByCell(measure);
    if (!now || !change || rows.has(`comparatives:${own}`)) continue;
    const [before, sign] = direction === 'increase' ? [subtract(now, change), '-'] : [add(now, change), '+'];
    if (before.units < 0n) continue;
    const derived = {
      name,
      year: String(Number(year) - 1),
      measure,
      amount: formatDecimal(before),
      basis: 'derived',
      formula: `${measure} ${sign} changes:${id}`,
    };
    ledger.put('comparatives', own, derived, 'amount', source);
  }
}
