import { parseDecimal } from '../lib/decimal.ts';
import {
  addFractions,
  divideFractions,
  fromDecimal,
  multiplyFractions,
  roundFraction,
  subtractFractions,
  type Fraction,
} from '../lib/fraction.ts';
import { parseReference } from './reference.ts';

/** A formula (算式) over cells: references, decimals, + - * / with spaces around them, brackets, and round(x, digits). */
export type Formula =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'round'; readonly value: Formula; readonly digits: number };

type Operator = '+' | '-' | '*' | '/';

/** Why a formula has no value. */
export type FormulaFault =
  | { readonly kind: 'syntax'; readonly text: string }
  | { readonly kind: 'unknown-reference'; readonly text: string }
  | { readonly kind: 'blank-reference'; readonly text: string }
  | { readonly kind: 'zero-division'; readonly text: string };

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: FormulaFault };

function isOperator(token: string | undefined): token is Operator {
  return token === '+' || token === '-' || token === '*' || token === '/';
}

class FormulaReader {
  private readonly tokens: string[];
  private position = 0;

  constructor(text: string) {
    this.tokens = text
      .replace(/[(),]/g, ' $& ')
      .split(' ')
      .filter((token) => token !== '');
  }

  private take(): string | undefined {
    return this.tokens[this.position++];
  }

  private expect(token: string): void {
    const found = this.take();
    if (found !== token) throw new SyntaxError(found ?? '');
  }

  private chain(operators: readonly Operator[], readPart: () => Formula): Formula {
    let left = readPart();
    for (
      let next = this.tokens[this.position];
      isOperator(next) && operators.includes(next);
      next = this.tokens[this.position]
    ) {
      this.position += 1;
      left = { kind: 'operation', operator: next, left, right: readPart() };
    }
    return left;
  }

  private readonly readSum = (): Formula => this.chain(['+', '-'], () => this.chain(['*', '/'], this.readTerm));

  private readonly readTerm = (): Formula => {
    const token = this.take() ?? '';
    if (token === '(') {
      const inner = this.readSum();
      this.expect(')');
      return inner;
    }
    if (token === 'round') return this.readRound();
    if (parseDecimal(token)) return { kind: 'number', text: token };
    if (parseReference(token)) return { kind: 'reference', text: token };
    throw new SyntaxError(token);
  };

  private readRound(): Formula {
    this.expect('(');
    const value = this.readSum();
    this.expect(',');
    const digits = this.take() ?? '';
    if (!/^\d$/.test(digits)) throw new SyntaxError(digits);
    this.expect(')');
    return { kind: 'round', value, digits: Number(digits) };
  }

  readAll(): Formula {
    const formula = this.readSum();
    if (this.position < this.tokens.length) throw new SyntaxError(this.tokens[this.position]);
    return formula;
  }
}

/** Text → formula, or the token at which it stops making sense. */
export function parseFormula(text: string): Outcome<Formula> {
  try {
    return { ok: true, value: new FormulaReader(text).readAll() };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, fault: { kind: 'syntax', text: error.message } };
    throw error;
  }
}

/** The references of a formula, in the order they stand, each once. */
export function listReferences(formula: Formula): string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'reference':
      return [formula.text];
    case 'round':
      return listReferences(formula.value);
    case 'operation':
      return [...new Set([...listReferences(formula.left), ...listReferences(formula.right)])];
  }
}

/** The references of a formula as it is written; none where it makes no sense. */
export function listCells(text: string): string[] {
  const formula = parseFormula(text);
  return formula.ok ? listReferences(formula.value) : [];
}

/** What a reference is worth: its text, or undefined where there is no such cell. */
export type LookUp = (reference: string) => string | undefined;

function lookUpFraction(text: string, lookUp: LookUp): Outcome<Fraction> {
  const found = lookUp(text);
  if (found === undefined) return { ok: false, fault: { kind: 'unknown-reference', text } };
  const decimal = parseDecimal(found);
  return decimal ? { ok: true, value: fromDecimal(decimal) } : { ok: false, fault: { kind: 'blank-reference', text } };
}

function operate(operator: Operator, left: Fraction, right: Fraction): Fraction | undefined {
  switch (operator) {
    case '+':
      return addFractions(left, right);
    case '-':
      return subtractFractions(left, right);
    case '*':
      return multiplyFractions(left, right);
    case '/':
      return divideFractions(left, right);
  }
}

/** The exact value of a formula, or the first reason why it has none. */
export function evaluateFormula(formula: Formula, lookUp: LookUp): Outcome<Fraction> {
  switch (formula.kind) {
    case 'number':
      return lookUpFraction(formula.text, () => formula.text);
    case 'reference':
      return lookUpFraction(formula.text, lookUp);
    case 'round': {
      const value = evaluateFormula(formula.value, lookUp);
      return value.ok ? { ok: true, value: fromDecimal(roundFraction(value.value, formula.digits)) } : value;
    }
    case 'operation': {
      const left = evaluateFormula(formula.left, lookUp);
      if (!left.ok) return left;
      const right = evaluateFormula(formula.right, lookUp);
      if (!right.ok) return right;
      const value = operate(formula.operator, left.value, right.value);
      return value ? { ok: true, value } : { ok: false, fault: { kind: 'zero-division', text: '/' } };
    }
  }
}
