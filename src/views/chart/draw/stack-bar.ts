/** A part of a bar, in the bar's own measure. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** Parts one after another over the whole length. What would be too thin to see is drawn as wide as `least`, at the cost of the longest. */
export function stackBar(sizes: readonly number[], length: number, least: number): Stretch[] {
  const sum = sizes.reduce((total, size) => total + Math.max(0, size), 0);
  if (sum === 0) return sizes.map(() => ({ x: 0, width: 0 }));
  const widths = sizes.map((size) => (size > 0 ? Math.max(least, (size / sum) * length) : 0));
  const longest = widths.indexOf(Math.max(...widths));
  const over = widths.reduce((total, width) => total + width, 0) - length;
  let x = 0;
  return widths.map((width, index) => {
    const kept = round(index === longest ? width - over : width);
    const stretch = { x: round(x), width: kept };
    x += kept;
    return stretch;
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Where the squares of a ten by ten field lie, row by row: the part each belongs to, with its corner. */
export function fillField(squares: readonly number[]): { readonly x: number; readonly y: number }[][] {
  let next = 0;
  return squares.map((count) =>
    Array.from({ length: count }, () => {
      const place = { x: next % 10, y: Math.floor(next / 10) };
      next += 1;
      return place;
    }),
  );
}
