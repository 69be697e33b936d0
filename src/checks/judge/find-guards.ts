import { parseDecimal } from '../../lib/decimal.ts';
import { fromDecimal } from '../../lib/fraction.ts';
import {
  addQuotients,
  divideQuotients,
  dropCommonFactor,
  fromNumber,
  fromUnknown,
  isPair,
  keyOf,
  listUnknowns,
  multiplyQuotients,
  type Polynomial,
  type Quotient,
  renameUnknowns,
  subtractQuotients,
} from '../../lib/polynomial.ts';
import { type Cell, findCell } from '../../model/cell.ts';
import { type Formula, parseFormula } from '../../model/formula.ts';
import type { CheckClass, Identity } from '../../model/identity.ts';
import type { Release } from '../../model/release.ts';

/** What an identity comes to when nothing but printed cells is left in it. */
export interface Guard {
  readonly nature: CheckClass;
  /** The printed cells on which it depends; none where it holds whatever they are. */
  readonly cells: readonly string[];
}

/** No identity of an account has as many terms; one that has is taken for one that can fail, not worked out. */
const MOST_TERMS = 20_000;

/** Expands the formulas of one release; what a cell stands for is worked out once. */
export class GuardFinder {
  readonly #release: Release;
  readonly #placeOf: (cell: string) => string;
  readonly #asked = new Set<string>();
  readonly #known = new Map<string, Quotient>();
  /** Cells that are being replaced: a formula that leads back to its own cell leaves it as it is. */
  readonly #open = new Set<string>();

  /** @param placeOf the one cell that stands for all that show the same place of the document */
  constructor(release: Release, placeOf: (cell: string) => string) {
    this.#release = release;
    this.#placeOf = placeOf;
  }

  #expandCell(text: string): Quotient {
    const cell = findCell(this.#release, text);
    if (!cell) return fromUnknown(text);
    const found = this.#known.get(cell.reference);
    if (found) return found;
    if (this.#open.has(cell.reference)) return fromUnknown(cell.reference);
    this.#open.add(cell.reference);
    const quotient = this.#replace(cell) ?? fromUnknown(cell.reference);
    this.#open.delete(cell.reference);
    this.#known.set(cell.reference, quotient);
    return quotient;
  }

  /** A cell that is worked out, as the formula of its row says; only the value of a row is. */
  #replace({ basis, formula, field, table: { schema } }: Cell): Quotient | undefined {
    if (basis !== 'derived' || field.name !== schema.valueField) return undefined;
    const parsed = parseFormula(formula);
    return parsed.ok ? this.#expand(parsed.value) : undefined;
  }

  /** Rounding is left out: a figure that was rounded off another says no more than that one. */
  #expand(formula: Formula): Quotient | undefined {
    if (formula.kind === 'round') return this.#expand(formula.value);
    if (formula.kind === 'reference') return this.#expandCell(formula.text);
    if (formula.kind === 'number') {
      const decimal = parseDecimal(formula.text);
      return decimal && fromNumber(fromDecimal(decimal));
    }
    const left = this.#expand(formula.left);
    const right = this.#expand(formula.right);
    if (!left || !right || left.top.size * right.top.size > MOST_TERMS) return undefined;
    switch (formula.operator) {
      case '+':
        return addQuotients(left, right);
      case '-':
        return subtractQuotients(left, right);
      case '*':
        return multiplyQuotients(left, right);
      case '/':
        return divideQuotients(left, right);
    }
  }

  #subtractSides({ left, right }: Identity): Polynomial | undefined {
    const [one, other] = [left, right].map((text) => {
      const parsed = parseFormula(text);
      return parsed.ok ? this.#expand(parsed.value) : undefined;
    });
    return one && other && subtractQuotients(one, other).top;
  }

  /** Whether an equation was asked before, in these or other cells that show the same places. */
  #isRepeated(polynomial: Polynomial): boolean {
    const renamed = renameUnknowns(polynomial, this.#placeOf);
    if (renamed.size === 0) return true;
    const key = keyOf(dropCommonFactor(renamed));
    const isAsked = this.#asked.has(key);
    this.#asked.add(key);
    return isAsked;
  }

  /**
   * What sort of check an identity is (互证、重算、自洽、重复), decided exactly: both sides are written out until only
   * printed cells are left, and subtracted as polynomials over them. Nothing is left of one that holds whatever is printed.
   * To be asked once of each identity, in their order.
   */
  find(identity: Identity): Guard {
    const polynomial = this.#subtractSides(identity);
    if (!polynomial) return { nature: 'recomputed', cells: [] };
    if (polynomial.size === 0) return { nature: 'definition', cells: [] };
    const shortest = dropCommonFactor(polynomial);
    const cells = listUnknowns(shortest);
    if (this.#isRepeated(shortest)) return { nature: 'repeated', cells: [] };
    return { nature: isPair(shortest) ? 'agreement' : 'recomputed', cells };
  }
}
