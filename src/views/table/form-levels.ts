import { ITEM, LEVEL_NAMES } from './words.zh.ts';

/** What the parts of a sum are: codes of one level by its name, anything else 项. */
export function nameParts(codes: readonly string[]): string {
  const lengths = new Set(codes.map((code) => code.length));
  return (lengths.size === 1 && LEVEL_NAMES[codes[0]?.length ?? 0]) || ITEM;
}

/** How deep each code lies below those before it, from 1; 0 for rows without a code, and for all where none lies below another. */
export function findCodeLevels(codes: readonly string[]): number[] {
  const above: string[] = [];
  const levels = codes.map((code) => {
    if (code === '') above.length = 0;
    while (above.length > 0 && !(code.startsWith(above.at(-1) ?? '') && code !== above.at(-1))) above.pop();
    return code === '' ? 0 : above.push(code);
  });
  return levels.some((level) => level > 1) ? levels : codes.map(() => 0);
}

/** 1 for the first row of a group of several, 2 for the others, 0 for a row by itself. */
export function findGroupLevels(groups: readonly string[]): number[] {
  const sizes = Map.groupBy(groups, (group) => group);
  return groups.map((group, index) =>
    (sizes.get(group)?.length ?? 0) < 2 ? 0 : groups.indexOf(group) === index ? 1 : 2,
  );
}

/** Names of the levels from the outermost; none unless there are several and each has one name. */
export function nameLevels(codes: readonly string[], levels: readonly number[]): string[] {
  const most = Math.max(0, ...levels);
  const names = Array.from({ length: most }, (_, index) => [
    ...new Set(codes.filter((_code, at) => levels[at] === index + 1).map((code) => LEVEL_NAMES[code.length] ?? '')),
  ]);
  return most > 1 && names.every((found) => found.length === 1 && found[0] !== '')
    ? names.map(([name = '']) => name)
    : [];
}
