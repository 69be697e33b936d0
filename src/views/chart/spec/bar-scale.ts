/** The smallest and the largest value that bars reach; zero is always among them. */
export type Domain = readonly [number, number];

/** Where a bar begins and ends and where zero is, in pixels, the smaller first. */
export interface BarPlace {
  readonly zeroX: number;
  readonly barX: number;
  readonly barX2: number;
  /** The end that shows the value. */
  readonly endX: number;
}

/** Zero and all values. */
export function getDomain(values: readonly number[]): Domain {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return low === high ? [0, 1] : [low, high];
}

function place(value: number, [low, high]: Domain, left: number, right: number): number {
  return Math.round((left + ((value - low) / (high - low)) * (right - left)) * 100) / 100;
}

/** A bar from one value to another on a scale of the domain between two pixels. */
export function placeBar(
  [from, to]: readonly [number, number],
  domain: Domain,
  { barLeft, barRight }: { readonly barLeft: number; readonly barRight: number },
): BarPlace {
  const start = place(from, domain, barLeft, barRight);
  const end = place(to, domain, barLeft, barRight);
  return {
    zeroX: place(0, domain, barLeft, barRight),
    barX: Math.min(start, end),
    barX2: Math.max(start, end),
    endX: end,
  };
}
