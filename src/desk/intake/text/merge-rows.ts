import { compareText } from '../../../lib/order.ts';
import { sha256Hex, shortenDigest } from '../../../lib/hash.ts';
import type { ClaimRow } from '../../../inspection/claims/claim.ts';

type Values = Readonly<Record<string, string>>;

/** What an editor adds to a row, and what is no part of it. */
const ADDED = ['note', 'known'] as const;
const NOT_DIGESTED = new Set<string>(['id', 'source', ...ADDED]);

/** What a row says, whatever it is called and wherever it stands, in short. */
export function digestRow(values: Values): string {
  const said = Object.entries(values).filter(([name, value]) => value !== '' && !NOT_DIGESTED.has(name));
  return shortenDigest(sha256Hex(JSON.stringify(said.toSorted(([a], [b]) => compareText(a, b)))));
}

/** What merging goes by: the rows of the draft by table, and what the last import wrote. */
export interface MergeGround {
  readonly draft: ReadonlyMap<string, readonly Values[]>;
  /** Digests by `table:id`. */
  readonly record: Readonly<Record<string, string>>;
}

/** Rows of the last import that an editor gave another id: `table:former` → `table:now`. */
export function findRenamedRows({ draft, record }: MergeGround): Map<string, string> {
  const renamed = new Map<string, string>();
  const ids = new Map([...draft].map(([table, rows]) => [table, new Set(rows.map((row) => row['id'] ?? ''))]));
  const taken = new Set<string>();
  for (const [key, digest] of Object.entries(record)) {
    const [table = '', id = ''] = key.split(':');
    if (ids.get(table)?.has(id) !== false) continue;
    const found = (draft.get(table) ?? []).find((row) => {
      const own = `${table}:${row['id'] ?? ''}`;
      return record[own] === undefined && !taken.has(own) && digestRow(row) === digest;
    });
    if (!found) continue;
    taken.add(`${table}:${found['id'] ?? ''}`);
    renamed.set(key, `${table}:${found['id'] ?? ''}`);
  }
  return renamed;
}

/** A row with what an editor added to the one before. */
function keepAdded(values: Values, former: Values | undefined): Values {
  const added = ADDED.flatMap((name) =>
    former?.[name] && (values[name] ?? '') === '' ? [[name, former[name]] as const] : [],
  );
  return { ...values, ...Object.fromEntries(added) };
}

/** One table after a text was read: its rows, and which of an editor's stand in the place of the text's. */
export interface MergedTable {
  readonly rows: readonly Values[];
  readonly edited: readonly string[];
}

/**
 * The rows of a table: those of an editor's own, then those of the text. A row that an editor changed since the last
 * import stays as it is; one of the last import that the text has no more goes.
 */
export function mergeTable(table: string, claims: readonly ClaimRow[], ground: MergeGround): MergedTable {
  const own = ground.draft.get(table) ?? [];
  const claimed = new Map(claims.map((claim) => [claim.id, claim]));
  const renamed = new Map([...findRenamedRows(ground)].map(([former, now]) => [now, former]));
  const digestOf = (id: string): string | undefined => ground.record[renamed.get(`${table}:${id}`) ?? `${table}:${id}`];
  const isOwn = (row: Values): boolean => digestOf(row['id'] ?? '') !== digestRow(row);
  const byId = new Map(own.map((row) => [row['id'] ?? '', row]));
  const others = own.filter((row) => !claimed.has(row['id'] ?? '') && isOwn(row));
  const edited: string[] = [];
  const rows = claims.map(({ id, values }): Values => {
    const former = byId.get(id);
    if (!former || !isOwn(former)) return keepAdded({ ...values, id }, former);
    if (digestRow(former) !== digestRow(values)) edited.push(`${table}:${id}`);
    return { ...former, source: values['source'] ?? former['source'] ?? '' };
  });
  return { rows: [...others, ...rows], edited };
}
