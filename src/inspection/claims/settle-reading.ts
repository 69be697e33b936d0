import type { ClaimRow, FigureFate, Finding, TextReading } from './claim.ts';
import type { Context } from './context.ts';

/** Tables whose rows are of a cell, with the column that names it, and that of their number. */
const OF_CELLS: Readonly<
  Record<string, readonly (readonly [column: string, number: string, unit: string, what: string])[]>
> = {
  changes: [
    ['measure', 'rate', '%', '比上年增减率'],
    ['measure', 'amount', '万元', '比上年增减额'],
  ],
  completion: [['actual', 'rate', '%', '预算完成率']],
  budgets: [['measure', 'amount', '万元', '预算']],
  comparatives: [['measure', 'amount', '万元', '上年数']],
  shares: [
    ['part', 'share', '%', '占比'],
    ['whole', 'share', '%', '占比'],
  ],
};
function isDangling({ table, values }: ClaimRow, there: ReadonlySet<string>): boolean {
  return (OF_CELLS[table] ?? []).some(([column]) => !there.has(values[column] ?? ''));
}

/** The facts that stand for a row whose cell the text never states, by the cells they take the place of. */
function replaceRow({ table, id, values }: ClaimRow): { readonly row: ClaimRow; readonly cells: readonly string[] }[] {
  return (OF_CELLS[table] ?? [])
    .filter(
      ([, number], index, all) =>
        (values[number] ?? '') !== '' && all.findIndex(([, other]) => other === number) === index,
    )
    .map(([, number, unit, what]) => {
      const own = `${id.replace(/^text-facts-/, '')}-${table}${number === 'rate' && table === 'changes' ? '-rate' : ''}`;
      const row = {
        table: 'text-facts',
        id: own,
        values: {
          id: own,
          name: `${values['name'] ?? ''}：${what}`,
          value: values[number] ?? '',
          unit,
          basis: 'stated',
          source: values['source'] ?? '',
        },
      };
      return {
        row,
        cells: number === 'amount' ? [`${table}:${id}`, `${table}:${id}.amount`] : [`${table}:${id}.${number}`],
      };
    });
}

const PLACES = ['place_a', 'place_b'];

/** A finding names only cells that are there, and those that moved by their new name. */
function dropLost(finding: Finding, cells: ReadonlySet<string>, moved: ReadonlyMap<string, string>): Finding {
  const values = Object.fromEntries(
    Object.entries(finding.row.values).map(([name, text]) => {
      if (!PLACES.includes(name)) return [name, text];
      const of = moved.get(text) ?? text;
      return [name, cells.has(of.split('.')[0] ?? '') ? of : ''];
    }),
  );
  return { ...finding, row: { ...finding.row, values } };
}

/**
 * Puts down what a text came to. A percentage or change of something whose own amount the text never states is a
 * figure by itself: its row would point to no cell.
 */
export function settleReading(
  figures: ReadonlyMap<string, readonly FigureFate[]>,
  { ledger, amounts }: Context,
): TextReading {
  const rows = ledger.rows();
  const there = new Set([...amounts.keys(), ...rows.map(({ table, id }) => `${table}:${id}`)]);
  const dangling = rows.filter((row) => isDangling(row, there));
  const gone = new Set(dangling);
  const replaced = dangling.flatMap(replaceRow);
  const moved = new Map(
    replaced.flatMap(({ row, cells }) => cells.map((cell) => [cell, `text-facts:${row.id}`] as const)),
  );
  const move = (fate: FigureFate): FigureFate => {
    if (fate.fate.kind !== 'bound') return fate;
    const of = moved.get(fate.fate.of);
    return of === undefined ? fate : { ...fate, fate: { ...fate.fate, of } };
  };
  const cells = new Set([
    ...amounts.keys(),
    ...[...rows.filter((row) => !gone.has(row)), ...replaced.map(({ row }) => row)].map(
      ({ table, id }) => `${table}:${id}`,
    ),
  ]);
  const isWhole = (text: string): boolean =>
    (text.match(/[a-z0-9-]+:[a-z0-9-]+/g) ?? []).every((cell) => cells.has(cell));
  const kept = rows.filter(
    (row) =>
      !gone.has(row) &&
      (row.table !== 'identities' || isWhole(`${row.values['left'] ?? ''} ${row.values['right'] ?? ''}`)),
  );
  return {
    figures: new Map([...figures].map(([passage, fates]) => [passage, fates.map(move)])),
    rows: [...kept, ...replaced.map(({ row }) => row)],
    decisions: ledger.decisions(),
    findings: ledger.findings().map((finding) => dropLost(finding, cells, moved)),
  };
}
