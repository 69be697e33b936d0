/** One indicator of a table of targets and results, as it is printed. */
export interface TargetRow {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly expected: string;
  readonly actual: string;
  /** Why the result is another one, with what the indicator counts for and what it got; blank where the table does not say. */
  readonly reason: string;
}

/** Money of a project, in 万元, as text; blank where the table has none. */
export interface TargetMoney {
  readonly budget: string;
  readonly executed: string;
}

/** A table of targets and results of one project (绩效目标完成情况表, 绩效自评表). */
export interface TargetTable {
  readonly project: string;
  /** Who carries the project out; blank where the table does not say. */
  readonly organisation: string;
  readonly total: TargetMoney;
  readonly fiscal: TargetMoney;
  readonly goal: string;
  readonly result: string;
  readonly rows: readonly TargetRow[];
}
