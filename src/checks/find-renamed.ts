import type { Schema } from '../model/schema.ts';
import type { Columns, TableContract } from '../model/tables/contract.ts';

/** A run of columns between two that both sides know: what the contract has there, and what the schema has. */
interface Gap {
  readonly lost: readonly string[];
  readonly strange: readonly string[];
}

/** Runs of unknown fields with the columns that should stand there. */
function listGaps(columns: readonly string[], names: readonly string[]): Gap[] {
  const known = names.filter((name) => columns.includes(name));
  return [undefined, ...known].map((name, index): Gap => {
    const next = known[index];
    const cut = (list: readonly string[]): readonly string[] => list.slice(name === undefined ? 0 : list.indexOf(name) + 1, next === undefined ? undefined : list.indexOf(next));
    return { lost: cut(columns).filter((column) => !names.includes(column)), strange: cut(names) };
  });
}

/** A gap without the columns that a schema may go without, where only then as many are unknown as are absent. */
function fitGap({ lost, strange }: Gap, columns: Columns): Gap {
  return { lost: lost.length === strange.length ? lost : lost.filter((name) => columns[name]?.presence !== 'optional'), strange };
}

/**
 * Columns of a contract that stand in a schema under another name, by that name: a field with the column's title, or a field in the column's place
 * where as many fields are unknown as columns are absent.
 */
export function findRenamed({ columns }: TableContract<Columns>, { fields }: Schema): Map<string, string> {
  const strange = fields.filter(({ name }) => !(name in columns));
  const lost = Object.keys(columns).filter((name) => !fields.some((field) => field.name === name));
  const titled = lost.flatMap((name) => {
    const same = strange.filter(({ title }) => title === columns[name]?.title);
    return same.length === 1 && same[0] ? [[name, same[0].name] as const] : [];
  });
  const gaps = listGaps(Object.keys(columns), fields.map(({ name }) => name)).map((gap) => fitGap(gap, columns)).filter((gap) => gap.lost.length > 0 && gap.lost.length === gap.strange.length);
  const placed = gaps.flatMap((gap) => gap.lost.map((name, index) => [name, gap.strange[index] ?? ''] as const));
  return new Map([...placed, ...titled]);
}
