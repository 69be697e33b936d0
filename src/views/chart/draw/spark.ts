import { getDomain, placeBar } from '../spec/bar-scale.ts';

/** A value of a year in pixels' terms, and whether it is only implied. */
export interface SparkValue {
  readonly value: number;
  readonly implied: boolean;
  readonly budget?: number | undefined;
}

export interface SparkBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly implied: boolean;
  readonly last: boolean;
  /** Where the budget stands; undefined where there is none. */
  readonly mark: number | undefined;
}

export interface Spark {
  readonly width: number;
  readonly height: number;
  readonly zero: number;
  readonly bars: readonly SparkBar[];
}

const STEP = 14;
const BAR = 10;
const HEIGHT = 36;
const LEAST = 1;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Upright bars, one a year, from zero, on one scale with their budgets; a year without a value leaves a gap. */
export function drawSpark(values: readonly (SparkValue | undefined)[]): Spark {
  const domain = getDomain(
    values.flatMap((entry) => (entry ? [entry.value, ...(entry.budget === undefined ? [] : [entry.budget])] : [])),
  );
  const place = (value: number): ReturnType<typeof placeBar> =>
    placeBar([0, value], domain, { barLeft: 0, barRight: HEIGHT });
  const bars = values.flatMap((entry, index): SparkBar[] => {
    if (!entry) return [];
    const { barX, barX2 } = place(entry.value);
    const height = Math.max(LEAST, round(barX2 - barX));
    return [
      {
        x: index * STEP + (STEP - BAR) / 2,
        y: round(HEIGHT - barX - height),
        width: BAR,
        height,
        implied: entry.implied,
        last: index === values.length - 1,
        mark: entry.budget === undefined ? undefined : round(HEIGHT - place(entry.budget).endX),
      },
    ];
  });
  return { width: values.length * STEP, height: HEIGHT, zero: round(HEIGHT - place(0).zeroX), bars };
}
