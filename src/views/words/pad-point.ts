/** How many decimals a plain decimal has. */
export function countPlaces(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** The most decimals of a column's numbers; blanks have none. */
export function mostPlaces(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(countPlaces));
}

/** What stands unseen behind a number so that its point is below that of a number with so many decimals; nothing behind a blank. */
export function padPoint(text: string, places: number): string {
  if (text === '' || places === 0) return '';
  const own = countPlaces(text);
  return `${own === 0 ? '.' : ''}${'0'.repeat(places - own)}`;
}
