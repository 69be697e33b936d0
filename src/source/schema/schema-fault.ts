import type { Issue } from '../../model/issue.ts';
import { type JsonPath, type JsonReading } from '../yaml/parse-json.ts';

/** A part of a schema with what is needed to read it exactly and to say what is wrong with it. */
export interface SchemaPart {
  readonly reading: JsonReading;
  readonly path: JsonPath;
  readonly issues: Issue[];
}

/** A path as a JSON pointer (RFC 6901): `/fields/0/constraints`. */
export function formatPointer(path: JsonPath): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Adds a fault of the member below a part, with its pointer. */
export function addFault(
  { reading, path, issues }: SchemaPart,
  rule: string,
  below: JsonPath,
  expected: string,
  found?: string,
): void {
  const whole = [...path, ...below];
  const name = whole.findLast((part) => typeof part === 'string') ?? '';
  const facts = { expected, pointer: formatPointer(whole) };
  issues.push({ rule, place: reading.placeOf(whole), found: found ?? `${name}: ${reading.textOf(whole)}`, facts });
}
