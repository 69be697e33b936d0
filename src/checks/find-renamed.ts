import type { Schema } from '../model/schema.ts';
import type { Columns, TableContract } from '../model/tables/table-contract.ts';

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
    const cut = (list: readonly string[]): readonly string[] =>
      list.slice(name === undefined ? 0 : list.indexOf(name) + 1, next === undefined ? undefined : list.indexOf(next));
    return { lost: cut(columns).filter((column) => !names.includes(column)), strange: cut(names) };
  });
}

/** A gap without the columns that a schema may go without. */
function dropOptional({ lost, strange }: Gap, columns: Columns): Gap {
  return { lost: lost.filter((name) => columns[name]?.presence !== 'optional'), strange };
}

/** Absent columns with the unknown ones in their place, where there are as many. */
function pairGaps(gaps: readonly Gap[]): (readonly [name: string, strange: string])[] {
  return gaps
    .filter(({ lost, strange }) => lost.length === strange.length)
    .flatMap(({ lost, strange }) => lost.map((name, index) => [name, strange[index] ?? ''] as const));
}

/**
 * Columns of a contract that stand in a schema under another name, by that name: a field with the column's title, or one in the column's place.
 * A place tells of an optional column only where every absent one has an unknown field in its place: a table that goes without several may have columns of its own.
 */
export function findRenamed({ columns }: TableContract, { fields }: Schema): Map<string, string> {
  const strange = fields.filter(({ name }) => !(name in columns));
  const lost = Object.keys(columns).filter((name) => !fields.some((field) => field.name === name));
  const titled = lost.flatMap((name) => {
    const same = strange.filter(({ title }) => title === columns[name]?.title);
    return same.length === 1 && same[0] ? [[name, same[0].name] as const] : [];
  });
  const gaps = listGaps(
    Object.keys(columns),
    fields.map(({ name }) => name),
  );
  const whole = pairGaps(gaps);
  const placed = whole.length === lost.length ? whole : pairGaps(gaps.map((gap) => dropOptional(gap, columns)));
  return new Map([...placed, ...titled]);
}
