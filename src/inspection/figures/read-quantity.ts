import { add, compare, type Decimal, negate } from '../../lib/decimal.ts';
import {
  BLANK,
  DIGITS,
  type FigureReader,
  matchAt,
  type Measure,
  MORE,
  powerOf,
  readNumber,
  sticky,
  UP_TO,
} from './figure-value.ts';
import { normaliseUnit, UNIT_AFTER_DIGITS } from './measure-words.ts';

interface Part extends Measure {
  readonly end: number;
}

const SCALE = `万亿|[十百千]?[万亿]|[百千](?=${BLANK}[余多元人名位家户个项件亩])`;
const UNIT = `(?:${BLANK}(${UNIT_AFTER_DIGITS}))`;
const WITH_UNIT = sticky(`([-−]?(?:${DIGITS}))${UNIT}`);
const WITH_SCALE = sticky(
  `([-−]?(?:${DIGITS}))(?![A-Za-z0-9])(?:${BLANK}(${SCALE}))?(?:${BLANK}(?:${MORE}))?(?:${BLANK}([万亿]{1,2}))?${UNIT}?`,
);
/** 6、9、11月: a number without a unit of its own has that of the last in the row. */
const SHARED_UNIT = sticky(`(?:[、和及](?:${DIGITS}))+${UNIT}`);
const RANGE = sticky(UP_TO);

function readSigned(text: string): Decimal | undefined {
  const size = readNumber(text.replace(/^[-−]/, ''));
  return size && /^[-−]/.test(text) && size.units !== 0n ? negate(size) : size;
}

function readUnscaled(text: string, at: number): Part | undefined {
  const match = matchAt(WITH_UNIT, text, at);
  const decimal = match && readSigned(match[1] ?? '');
  return match && decimal && { decimal, power: 0, unit: normaliseUnit(match[2] ?? ''), end: at + match[0].length };
}

/** 1亿2000万: what stands below the 亿. */
const BELOW = sticky(`${BLANK}(${DIGITS})${BLANK}万${UNIT}?`);

function addBelow(part: Part, text: string): Part {
  const match = part.power === 8 && part.unit === '' ? matchAt(BELOW, text, part.end) : undefined;
  const below = match && readNumber(match[1] ?? '');
  if (!match || !below) return part;
  const decimal: Decimal = add({ units: part.decimal.units * 10n ** 4n, scale: part.decimal.scale }, below);
  return { decimal, power: 4, unit: normaliseUnit(match[2] ?? ''), end: part.end + match[0].length };
}

function readScaled(text: string, at: number): Part | undefined {
  const match = matchAt(WITH_SCALE, text, at);
  const decimal = match && readSigned(match[1] ?? '');
  if (!match || !decimal) return undefined;
  const end = at + match[0].length;
  const power = powerOf(match[2], match[3]);
  const unit = match[4] ?? (power === 0 ? matchAt(SHARED_UNIT, text, end)?.[1] : undefined) ?? '';
  return addBelow({ decimal, power, unit: normaliseUnit(unit), end }, text);
}

function readPart(text: string, at: number): Part | undefined {
  return readUnscaled(text, at) ?? readScaled(text, at);
}

/** The upper end of a range: the larger number, of the same unit where both name one. */
function readUpper(text: string, low: Part): Part | undefined {
  const link = matchAt(RANGE, text, low.end);
  const high = link && readPart(text, low.end + link[0].length);
  if (!high || (low.unit !== high.unit && low.unit !== '')) return undefined;
  return low.power < high.power || compare(low.decimal, high.decimal) < 0 ? high : undefined;
}

function toMeasure({ decimal, power, unit }: Part): Measure {
  return { decimal, power, unit };
}

/** Amounts, percentages and counts in digits, and ranges of them: 73.53 万元, 1,200多人次, 10-100 万元, 5%. */
export const readQuantity: FigureReader = (text, at) => {
  // 1.5 is read from its beginning; a point with nothing before it is no part of a number, and .5 must not be lost.
  const isWithin = /[\dA-Za-z]$|\d\.$/.test(text.slice(Math.max(0, at - 2), at));
  const low = isWithin ? undefined : readPart(text, at);
  const high = low && readUpper(text, low);
  if (!low) return undefined;
  if (!high) return { end: low.end, value: { kind: 'quantity', low: toMeasure(low) } };
  const isBare = low.unit === '' && low.power === 0;
  return {
    end: high.end,
    value: {
      kind: 'quantity',
      low: { ...toMeasure(isBare ? high : low), decimal: low.decimal },
      high: toMeasure(high),
    },
  };
};
