import { findBadCharacter } from '../text/check-characters.ts';

/** A faulty column name: the rule, the column from 0, and what was found. */
export interface HeaderFault {
  readonly rule: string;
  readonly index: number;
  readonly found: string;
}

const OTHER_DELIMITERS: Readonly<Record<string, string>> = {
  ';': '分号',
  '；': '全角分号',
  '\t': '制表符',
  '，': '全角逗号',
  '|': '竖线',
  '、': '顿号',
};

/** A column name without signs that nobody sees. */
export function cleanName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, '')
    .trim();
}

/** Another delimiter than the comma that parts names of columns; named in Chinese. */
export function findDelimiter(found: readonly string[], expected: readonly string[]): HeaderFault | undefined {
  if (found.length >= expected.length) return undefined;
  const delimiters = Object.keys(OTHER_DELIMITERS);
  for (const [index, name] of found.entries()) {
    const delimiter = delimiters.find(
      (candidate) =>
        name.split(candidate).filter((part) => expected.includes(cleanName(part.replaceAll('"', '')))).length > 1,
    );
    if (delimiter !== undefined)
      return { rule: 'csv-delimiter', index, found: OTHER_DELIMITERS[delimiter] ?? delimiter };
  }
  return undefined;
}

/** What is wrong with one column name by itself, whatever the schema. */
function findNameFault(found: readonly string[], index: number, expected: readonly string[]): HeaderFault | undefined {
  const name = found[index] ?? '';
  const bad = findBadCharacter(name);
  if (bad) return { ...bad, index };
  if (name.trim() === '') return { rule: 'csv-header-empty', index, found: name };
  const twice =
    found.indexOf(name) < index ||
    (expected.includes(name) && expected[index] !== name && found[expected.indexOf(name)] === name);
  if (twice) return { rule: 'csv-header-duplicate', index, found: name };
  if (name.trim() !== name) return { rule: 'csv-header-padded', index, found: name };
  return name === '__proto__' ? { rule: 'csv-header-unsafe', index, found: name } : undefined;
}

/** Rules that one habit of writing breaks in many columns at once: `id, name, amount`, or commas after the last name. */
const GATHERED = new Set(['csv-header-padded', 'csv-header-empty', 'csv-header-order']);

/** Of the faults of one such rule the first stands for all. */
export function gatherFaults(faults: readonly HeaderFault[]): HeaderFault[] {
  return faults.filter(
    (fault) => !GATHERED.has(fault.rule) || fault === faults.find(({ rule }) => rule === fault.rule),
  );
}

/** Faults of a header as wide as the schema: each wrong name, and each that stands in another place. */
export function judgeSameWidth(found: readonly string[], expected: readonly string[]): HeaderFault[] {
  return found.flatMap((name, index): HeaderFault[] => {
    const fault = findNameFault(found, index, expected);
    if (fault) return [fault];
    if (name === expected[index]) return [];
    return [{ rule: expected.includes(name) ? 'csv-header-order' : 'csv-header', index, found: name }];
  });
}

/** Faults of a header that is shorter or longer than the schema. */
export function judgeOtherWidth(found: readonly string[], expected: readonly string[]): HeaderFault[] {
  const named = found.flatMap((_, index) => findNameFault(found, index, expected) ?? []);
  const missing = expected.filter((name) => !found.map(cleanName).includes(name));
  const extra = found.flatMap((name, index) =>
    expected.includes(cleanName(name)) || named.some((fault) => fault.index === index)
      ? []
      : [{ rule: 'csv-header-extra', index, found: name }],
  );
  if (missing.length === 0) return [...named, ...extra];
  const index = expected.findIndex((name, position) => cleanName(found[position] ?? '') !== name);
  return [
    ...named,
    { rule: extra.length === 0 ? 'csv-header-missing' : 'csv-header', index, found: found[index] ?? '' },
  ];
}
