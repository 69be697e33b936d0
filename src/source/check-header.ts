import type { Issue } from '../model/issue.ts';
import type { CsvRecord } from './parse-csv.ts';

/** What is wrong with a header, as rule, column and found text; undefined where it is the expected one. */
interface HeaderFault {
  readonly rule: string;
  readonly column: number;
  readonly found: string;
}

const OTHER_DELIMITERS: Readonly<Record<string, string>> = { ';': '分号', '\t': '制表符', '，': '全角逗号', '|': '竖线', '、': '顿号' };

function findDelimiter(found: readonly string[], expected: readonly string[]): HeaderFault | undefined {
  const [only = ''] = found;
  if (found.length >= expected.length) return undefined;
  const field = found.findIndex((name) => Object.keys(OTHER_DELIMITERS).some((delimiter) => name.split(delimiter).filter((part) => expected.includes(part.trim())).length > 1));
  if (field < 0) return undefined;
  const delimiter = Object.keys(OTHER_DELIMITERS).find((candidate) => (found[field] ?? only).includes(candidate)) ?? '';
  return { rule: 'csv-delimiter', column: field + 1, found: OTHER_DELIMITERS[delimiter] ?? delimiter };
}

function findNameFault(found: readonly string[]): HeaderFault | undefined {
  const empty = found.findIndex((name) => name.trim() === '');
  if (empty >= 0) return { rule: 'csv-header-empty', column: empty + 1, found: found[empty] ?? '' };
  const padded = found.findIndex((name) => name.trim() !== name);
  if (padded >= 0) return { rule: 'csv-header-padded', column: padded + 1, found: found[padded] ?? '' };
  const twice = found.findIndex((name, index) => found.indexOf(name) < index);
  return twice < 0 ? undefined : { rule: 'csv-header-duplicate', column: twice + 1, found: found[twice] ?? '' };
}

function findDifference(found: readonly string[], expected: readonly string[]): HeaderFault | undefined {
  const length = Math.max(found.length, expected.length);
  const column = Array.from({ length }, (_, index) => index).find((index) => found[index] !== expected[index]);
  if (column === undefined) return undefined;
  const sameNames = found.length === expected.length && expected.every((name) => found.includes(name));
  if (sameNames) return { rule: 'csv-header-order', column: column + 1, found: found[column] ?? '' };
  const missing = expected.filter((name) => !found.includes(name));
  const extra = found.filter((name) => !expected.includes(name));
  if (extra.length === 0) return { rule: 'csv-header-missing', column: column + 1, found: found[column] ?? '' };
  if (missing.length === 0) return { rule: 'csv-header-extra', column: found.indexOf(extra[0] ?? '') + 1, found: extra[0] ?? '' };
  return { rule: 'csv-header', column: column + 1, found: found[column] ?? '' };
}

/** The one thing wrong with the first record of a file, as an issue; undefined where it is the header of the schema. */
export function checkHeader(records: readonly CsvRecord[], expected: readonly string[], file: string): Issue | undefined {
  const [header, second] = records;
  const found = header?.fields ?? [];
  const difference = findDifference(found, expected);
  if (!difference) return undefined;
  const titleRow = second?.fields.join(',') === expected.join(',');
  const fault = titleRow ? { rule: 'csv-title-row', column: 1, found: found[0] ?? '' } : findDelimiter(found, expected) ?? findNameFault(found) ?? difference;
  const missing = expected.filter((name) => !found.includes(name));
  return {
    rule: fault.rule,
    place: { file, line: header?.lines[fault.column - 1] ?? 1, column: fault.column },
    found: fault.found,
    facts: { expected: expected[fault.column - 1] ?? '', missing: missing.join('、'), header: expected.join(',') },
  };
}
