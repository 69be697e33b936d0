import { shortenDigest, sha256Hex } from '../lib/hash.ts';
import { parseReference } from './reference.ts';
import type { Row, Table } from './table.ts';
import { ANSWERS } from './tables/answers.ts';
import { INCONSISTENCIES } from './tables/inconsistencies.ts';
import { openRows } from './tables/known-rows.ts';

/** A question about a figure or an inconsistency, and what the publisher answered. */
export interface Answer {
  /** Its anchor, which stays when others are added. */
  readonly id: string;
  /** As it was written: a cell, or the id of an inconsistency. */
  readonly key: string;
  readonly question: string;
  readonly answer: string;
  /** ISO date. */
  readonly date: string;
  /** The version that was asked about, or blank. */
  readonly version: string;
  /** The row of a table that it is about; undefined where it is about an inconsistency. */
  readonly cell: { readonly table: string; readonly row: string; readonly field?: string } | undefined;
  /** The entry of the list of inconsistencies that it is about, or blank. */
  readonly conflict: string;
  readonly row: Row;
}

function openAnswer({
  key,
  question,
  answer,
  date,
  version = '',
  row,
}: ReturnType<typeof openRows<typeof ANSWERS.columns>>[number]): Answer {
  const reference = parseReference(key);
  const conflict = reference?.table === INCONSISTENCIES.id ? reference.row : reference ? '' : key;
  const id = `answer-${shortenDigest(sha256Hex([key, date, question].join('\n')))}`;
  return { id, key, question, answer, date, version, cell: conflict === '' ? reference : undefined, conflict, row };
}

/** The answers of a year: content/<year>/answers.csv, by what they are about. */
export class AnswerBook {
  readonly table: Table;
  /** In the order of the file. */
  readonly all: readonly Answer[];
  readonly #rows: ReadonlyMap<string, readonly Answer[]>;
  readonly #conflicts: ReadonlyMap<string, readonly Answer[]>;

  constructor(table: Table) {
    this.table = table;
    this.all = openRows(table, ANSWERS).map(openAnswer);
    this.#rows = Map.groupBy(
      this.all.filter(({ cell }) => cell),
      ({ cell }) => `${cell?.table ?? ''}:${cell?.row ?? ''}`,
    );
    this.#conflicts = Map.groupBy(
      this.all.filter(({ conflict }) => conflict !== ''),
      ({ conflict }) => conflict,
    );
  }

  /** Those about a row of a table, whichever of its cells. */
  ofRow(table: string, row: string): readonly Answer[] {
    return this.#rows.get(`${table}:${row}`) ?? [];
  }

  /** Those about any row of a table. */
  ofTable(name: string): Answer[] {
    return this.all.filter(({ cell }) => cell?.table === name);
  }

  /** Those about an entry of the list of inconsistencies. */
  ofConflict(id: string): readonly Answer[] {
    return this.#conflicts.get(id) ?? [];
  }
}
