/** Of a sheet's name, counted as Excel counts. */
const LONGEST = 31;
/** What a name may not hold, or begin or end with. */
const REFUSED = /[[\]:*?/\\\u0000-\u001f]/g;

function cut(text: string, length: number): string {
  const units = [...text].reduce(
    (kept, character) => (kept.length + character.length > length ? kept.padEnd(length + 1) : kept + character),
    '',
  );
  return units.length > length ? units.trimEnd().slice(0, length) : units;
}

function clean(text: string): string {
  const kept = text.replace(REFUSED, ' ').replace(/^[' ]+|[' ]+$/g, '');
  return kept === '' || /^history$/i.test(kept) ? `${kept}_` : kept;
}

/** Names that a workbook may have, in the order given: no forbidden character, at most 31 long, none twice (case aside). */
export function nameSheets(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const base = cut(clean(wish), LONGEST);
    let name = base;
    for (let turn = 2; taken.has(name.toLowerCase()); turn += 1)
      name = `${cut(base, LONGEST - 3 - String(turn).length)} (${turn})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
