import type { ClaimGround, ClaimRow, Finding, Passage, TextReading } from '../../../inspection/claims/claim.ts';
import { INCONSISTENCIES } from '../../../model/tables/inconsistencies.ts';
import { digestRow, findRenamedRows, type MergeGround, type MergedTable, mergeTable } from './merge-rows.ts';
import { renameReferences } from './rename-references.ts';

type Values = Readonly<Record<string, string>>;

/** What binds the figures of a text. */
export type BindPassages = (passages: readonly Passage[], ground: ClaimGround) => TextReading;

/** A text whose figures are bound, and the tables that its rows stand in. */
export interface BoundText {
  readonly reading: TextReading;
  /** Findings that stand in the list of inconsistencies: one that an editor took out stays out. */
  readonly findings: readonly Finding[];
  readonly tables: ReadonlyMap<string, MergedTable>;
  /** What the rows say, by `table:id` as the text calls them; of an entry that was taken out, what it said. */
  readonly digests: Readonly<Record<string, string>>;
}

const keyOf = ({ table, id }: ClaimRow): string => `${table}:${id}`;

/** Digests of rows as they were written, under the ids that the text gives them. */
function digestRows(
  read: TextReading,
  reading: TextReading,
  { record }: MergeGround,
  findings: readonly Finding[],
): Record<string, string> {
  const rows = read.rows.map(
    (row, index) => [keyOf(row), digestRow(reading.rows[index]?.values ?? row.values)] as const,
  );
  const kept = new Set(findings.map(({ row }) => row.id));
  const entries = read.findings.map(({ row }, index) => {
    const written = reading.findings[index]?.row ?? row;
    return [keyOf(row), kept.has(written.id) ? digestRow(written.values) : (record[keyOf(row)] ?? '')] as const;
  });
  return Object.fromEntries([...rows, ...entries]);
}

/** Whether an editor took the entry of a finding out of the list. */
function isTakenOut({ row }: Finding, { draft, record }: MergeGround): boolean {
  const key = `${INCONSISTENCIES.id}:${row.id}`;
  return record[key] !== undefined && !(draft.get(INCONSISTENCIES.id) ?? []).some(({ id }) => id === row.id);
}

/** Tables that had rows of the last import, and those that have some now. */
function listTouched(claims: readonly ClaimRow[], { record }: MergeGround): string[] {
  return [
    ...new Set([...Object.keys(record).map((key) => key.split(':')[0] ?? ''), ...claims.map(({ table }) => table)]),
  ];
}

/**
 * Binds a text and merges the rows that it makes into those of the draft.
 * @param others rows that come from the document besides those of its figures
 */
export function bindText(
  passages: readonly Passage[],
  ground: ClaimGround,
  others: readonly ClaimRow[],
  merge: MergeGround,
  bind: BindPassages,
): BoundText {
  const bound = bind(passages, ground);
  const read = { ...bound, rows: [...bound.rows, ...others] };
  const reading = renameReferences(read, findRenamedRows(merge));
  const findings = reading.findings.filter((finding) => !isTakenOut(finding, merge));
  const claims = [...reading.rows, ...findings.map(({ row }) => row)];
  const byTable = Map.groupBy(claims, ({ table }) => table);
  const tables = new Map(
    listTouched(claims, merge).map((table) => [table, mergeTable(table, byTable.get(table) ?? [], merge)]),
  );
  return { reading, findings, tables, digests: digestRows(read, reading, merge, findings) };
}

/** The rows of a draft's tables by name. */
export function listDraftRows(
  tables: ReadonlyMap<string, { readonly rows: readonly { readonly values: Values }[] }> | undefined,
): Map<string, readonly Values[]> {
  return new Map([...(tables ?? [])].map(([name, { rows }]) => [name, rows.map(({ values }) => values)]));
}
