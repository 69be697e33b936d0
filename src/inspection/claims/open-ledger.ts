import { sha256Hex } from '../../lib/hash.ts';
import { fitSlug } from '../../lib/slug.ts';
import type { ClaimRow, Decision, Finding } from './claim.ts';

type Values = Readonly<Record<string, string>>;

/** A row as it stands: its values without id and source, and where it is said. */
interface Held {
  readonly table: string;
  readonly id: string;
  values: Values;
  readonly sources: Set<string>;
}

/** What a text makes, while it is read. */
export interface ClaimLedger {
  /**
   * Puts down a row; the same row said again only gets another source. A row of that id with other values stands
   * beside it under the next free id.
   * @param key the columns, parted by blanks, whose values make two rows the same thing
   * @returns its id, and the id of the row before that has another value
   */
  readonly put: (
    table: string,
    id: string,
    values: Values,
    key: string,
    locator: string,
  ) => { readonly id: string; readonly other: string };
  /** Adds to a row that is there. */
  readonly complete: (table: string, id: string, values: Values) => void;
  readonly get: (table: string, id: string) => Values | undefined;
  readonly decide: (decision: Decision) => void;
  readonly find: (finding: Finding) => void;
  readonly rows: () => ClaimRow[];
  readonly decisions: () => readonly Decision[];
  readonly findings: () => readonly Finding[];
}

const SHORT = 8;

/** A short name for words that have no id of their own; the same words have the same. */
export function nameByWords(...words: readonly string[]): string {
  return sha256Hex(words.join('\n')).slice(0, SHORT);
}

/** The id of a row about a cell: `06-general-expenditure:2080501-total` → `general-expenditure-2080501-total`. */
export function nameByCell(of: string): string {
  return of.replace(/^\d+-/, '').replace(':', '-');
}

/** Opens an empty ledger. */
export function openLedger(): ClaimLedger {
  const held = new Map<string, Held>();
  const decisions = new Map<string, Decision>();
  const findings = new Map<string, Finding>();
  const put: ClaimLedger['put'] = (table, id, values, key, locator) => {
    const keys = key.split(' ');
    let other = '';
    for (let count = 1; ; count += 1) {
      const own = fitSlug(count === 1 ? id : `${id}-${count}`);
      const found = held.get(`${table}:${own}`);
      if (!found) {
        held.set(`${table}:${own}`, { table, id: own, values, sources: new Set([locator]) });
        return { id: own, other };
      }
      if (keys.every((column) => found.values[column] === values[column])) {
        found.sources.add(locator);
        return { id: own, other: '' };
      }
      other = found.id;
    }
  };
  return {
    put,
    complete: (table, id, values) => {
      const found = held.get(`${table}:${fitSlug(id)}`);
      if (found) found.values = { ...found.values, ...values };
    },
    get: (table, id) => held.get(`${table}:${fitSlug(id)}`)?.values,
    decide: (decision) => decisions.set(decision.id, decisions.get(decision.id) ?? decision),
    find: (finding) => findings.set(finding.row.id, findings.get(finding.row.id) ?? finding),
    rows: () =>
      [...held.values()].map(({ table, id, values, sources }): ClaimRow => ({
        table,
        id,
        values: table === 'identities' ? { id, ...values } : { id, ...values, source: [...sources].join(' ') },
      })),
    decisions: () => [...decisions.values()],
    findings: () => [...findings.values()],
  };
}
