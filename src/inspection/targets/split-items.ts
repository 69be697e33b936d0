const NUMBER = /(?:^|[\s;；。,，])(\d{1,2})(?:、|[.．](?!\d))\s*/g;

/** Texts that a cell numbers 1、2、3、; undefined where it does not number them from 1 without a gap. */
function splitNumbered(text: string): readonly string[] | undefined {
  const marks = [...text.matchAll(NUMBER)];
  if (marks.length < 2 || marks.some((mark, index) => Number(mark[1]) !== index + 1)) return undefined;
  return marks.map((mark, index) =>
    text
      .slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length)
      .replace(/[;；。,，\s]+$/, '')
      .trim(),
  );
}

/** Texts that a cell parts by semicolons; undefined where it has one only. */
function splitParted(text: string): readonly string[] | undefined {
  const parts = text
    .split(/[；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : undefined;
}

/** One item of an indicator. */
export interface TargetItem {
  /** The number that its cell prints; blank where it is the only one. */
  readonly number: string;
  readonly name: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * The items of one indicator: those that all three of its cells number alike or part alike by semicolons, side by side;
 * else the indicator as it is.
 * @param name of the indicator, what was expected, and what was reached
 */
export function splitItems(name: string, expected: string, actual: string): TargetItem[] {
  for (const split of [splitNumbered, splitParted]) {
    const names = split(name);
    const wanted = split(expected);
    const reached = split(actual);
    if (!names || wanted?.length !== names.length || reached?.length !== names.length) continue;
    return names.map((own, index) => ({
      number: split === splitNumbered ? String(index + 1) : '',
      name: own,
      expected: wanted[index] ?? '',
      actual: reached[index] ?? '',
    }));
  }
  return [{ number: '', name, expected, actual }];
}
