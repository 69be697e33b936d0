import type { FormulaFault } from './formula.ts';
import type { Identity, Judgement } from './identity.ts';
import type { Row, Table } from './table.ts';

/** An identity that cannot be judged, with its reason. */
export interface Unjudged {
  readonly identity: Identity;
  readonly fault: FormulaFault;
}

/** A cell with a formula, as far as a verdict on it needs. */
export interface FormulaCell {
  /** `table:row.field` */
  readonly reference: string;
  readonly table: Table;
  readonly row: Row;
  readonly formula: string;
}

/** A derived cell whose formula comes to something else. */
export interface BrokenFormula {
  readonly cell: FormulaCell;
  readonly expected: string;
}

/** A derived cell whose formula cannot be worked out. */
export interface FaultyFormula {
  readonly cell: FormulaCell;
  readonly fault: FormulaFault;
}

/**
 * How the identities of a version came out: those that could fail, those that hold by definition, those whose formula
 * cannot be worked out, and the printed figures that no check stands on.
 */
export interface IdentityVerdicts {
  /** Identities that can fail (互证、重算); only these are counted. */
  readonly judgements: readonly Judgement[];
  /** Identities that hold whatever is printed (自洽). */
  readonly definitions: readonly Judgement[];
  /** Identities that only say again what others say (重复). */
  readonly repeated: readonly Judgement[];
  /** References of the printed numbers that none of `judgements` depends on (无从核对), in the order of the tables. */
  readonly unguarded: readonly string[];
  readonly unjudged: readonly Unjudged[];
}

/** How the formulas of a version's cells came out; those that hold are not listed. */
export interface FormulaVerdicts {
  readonly broken: readonly BrokenFormula[];
  readonly faulty: readonly FaultyFormula[];
}

/** Everything that was judged of a version, with the tables it was judged of: of others it says nothing. */
export interface Verdicts extends IdentityVerdicts, FormulaVerdicts {
  readonly tables: ReadonlyMap<string, Table>;
}
