import type { Finding, Passage } from '../claims/claim.ts';
import type { Ledger } from '../claims/open-ledger.ts';
import { writeFinding } from './write-finding.ts';

interface Two {
  readonly passage: Passage;
  readonly label: string;
  readonly table: string;
  /** The row of the place before and that of this one. */
  readonly ids: readonly [string, string];
  readonly column: string;
  readonly unit: string;
}

/** A text states two figures for one thing. */
export function findTwoFigures({ passage, label, table, ids: [first, second], column, unit }: Two, ledger: Ledger): Finding {
  const [a, b] = [first, second].map((id) => `${ledger.get(table, id)?.[column] ?? ''}${unit}`) as [string, string];
  return writeFinding({
    rule: 'two', key: `${table}-${second}`, passage: passage.id, weight: 'material', title: `${label}：正文前后两个数`,
    a: { of: `${table}:${first}.${column}`, locator: '', printed: a }, b: { of: `${table}:${second}.${column}`, locator: passage.locator, printed: b },
    difference: '', kind: 'arithmetic', isProvable: false,
    verdict: `同一项在正文里先写${a}，后写${b}；只凭这份文件看不出哪一处对。`,
    explanation: `${label}在正文里有两个数：${a}和${b}。`,
  });
}
