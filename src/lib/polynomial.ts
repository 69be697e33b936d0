import {
  addFractions,
  divideFractions,
  equalFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
} from './fraction.ts';

/**
 * A polynomial over named unknowns with exact coefficients: by product of unknowns (their names in order, parted by
 * blanks; blank for the constant), never with a coefficient of zero. Names have no blanks in them.
 */
export type Polynomial = ReadonlyMap<string, Fraction>;

/** One polynomial divided by another that is not zero; nothing is shortened. */
export interface Quotient {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

const ONE: Fraction = { top: 1n, bottom: 1n };
const UNIT: Polynomial = new Map([['', ONE]]);

function keepNonZero(terms: ReadonlyMap<string, Fraction>): Polynomial {
  return new Map([...terms].filter(([, coefficient]) => coefficient.top !== 0n));
}

function addTerms(a: Polynomial, b: Polynomial, combine: typeof addFractions): Polynomial {
  const zero: Fraction = { top: 0n, bottom: 1n };
  const terms = new Map(a);
  for (const [product, coefficient] of b) terms.set(product, combine(terms.get(product) ?? zero, coefficient));
  return keepNonZero(terms);
}

/** The unknowns of a product, each as often as it stands there. */
function split(product: string): string[] {
  return product === '' ? [] : product.split(' ');
}

function multiplyTerms(a: Polynomial, b: Polynomial): Polynomial {
  const terms = new Map<string, Fraction>();
  for (const [one, left] of a) {
    for (const [other, right] of b) {
      const product = [...split(one), ...split(other)].toSorted().join(' ');
      const value = multiplyFractions(left, right);
      const former = terms.get(product);
      terms.set(product, former ? addFractions(former, value) : value);
    }
  }
  return keepNonZero(terms);
}

function isSame(a: Polynomial, b: Polynomial): boolean {
  return (
    a.size === b.size &&
    [...a].every(([product, value]) => {
      const other = b.get(product);
      return other !== undefined && equalFractions(value, other);
    })
  );
}

/** A number as a quotient. */
export function fromNumber(value: Fraction): Quotient {
  return { top: keepNonZero(new Map([['', value]])), bottom: UNIT };
}

/** An unknown as a quotient. */
export function fromUnknown(name: string): Quotient {
  return { top: new Map([[name, ONE]]), bottom: UNIT };
}

function combine(a: Quotient, b: Quotient, operate: typeof addFractions): Quotient {
  if (isSame(a.bottom, b.bottom)) return { top: addTerms(a.top, b.top, operate), bottom: a.bottom };
  const top = addTerms(multiplyTerms(a.top, b.bottom), multiplyTerms(b.top, a.bottom), operate);
  return { top, bottom: multiplyTerms(a.bottom, b.bottom) };
}

/** a + b. */
export function addQuotients(a: Quotient, b: Quotient): Quotient {
  return combine(a, b, addFractions);
}

/** a − b; its top is empty where both are the same for every value of the unknowns. */
export function subtractQuotients(a: Quotient, b: Quotient): Quotient {
  return combine(a, b, subtractFractions);
}

/** a × b. */
export function multiplyQuotients(a: Quotient, b: Quotient): Quotient {
  return { top: multiplyTerms(a.top, b.top), bottom: multiplyTerms(a.bottom, b.bottom) };
}

/** a ÷ b, or undefined where b is zero for every value of the unknowns. */
export function divideQuotients(a: Quotient, b: Quotient): Quotient | undefined {
  if (b.top.size === 0) return undefined;
  return { top: multiplyTerms(a.top, b.bottom), bottom: multiplyTerms(a.bottom, b.top) };
}

/** The unknowns that a product and another share, each as often as both have it. */
function intersect(product: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return product.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function takeAway(product: readonly string[], factor: readonly string[]): string[] {
  const left = [...factor];
  return product.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * A polynomial that is not zero, without the unknowns that all its products have in common; one product alone, which says
 * that something is zero, stays.
 */
export function dropCommonFactor(polynomial: Polynomial): Polynomial {
  if (polynomial.size < 2) return polynomial;
  const products = [...polynomial.keys()].map(split);
  const factor = products.reduce(intersect);
  return new Map([...polynomial].map(([product, value]) => [takeAway(split(product), factor).join(' '), value]));
}

/** Every unknown of a polynomial, each once. */
export function listUnknowns(polynomial: Polynomial): string[] {
  return [...new Set([...polynomial.keys()].flatMap(split))];
}

/** Whether a polynomial says that one unknown is another, maybe in another unit, and nothing else. */
export function isPair(polynomial: Polynomial): boolean {
  const [one, other, ...more] = [...polynomial];
  if (!one || !other || more.length > 0) return false;
  const ratio = divideFractions(one[1], other[1]);
  return [one, other].every(([product]) => split(product).length === 1) && ratio !== undefined && ratio.top < 0n;
}

/** The polynomial with other names for its unknowns; two that get one name become one. */
export function renameUnknowns(polynomial: Polynomial, rename: (name: string) => string): Polynomial {
  const none: Polynomial = new Map();
  return [...polynomial].reduce<Polynomial>((sum, [product, value]) => {
    const renamed = split(product).map(rename).toSorted().join(' ');
    return addTerms(sum, new Map([[renamed, value]]), addFractions);
  }, none);
}

/** One text for all polynomials that are zero for the same values because one is a multiple of the other. */
export function keyOf(polynomial: Polynomial): string {
  const terms = [...polynomial].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const lead = terms[0]?.[1] ?? ONE;
  return terms
    .map(([product, value]) => {
      const part = divideFractions(value, lead) ?? ONE;
      return `${part.top}/${part.bottom} ${product}`;
    })
    .join('+');
}
