import type { Issue } from './issue.ts';

/** What was made before, by what it was made from: after a change the live site makes only what depends on it. */
export interface Memory {
  /**
   * Gives again what was made under a key where it would be made from the very same; has it made otherwise.
   * @param from the maker itself and all that it looks at; values are compared by identity, bytes by bytes
   */
  readonly recall: <Value>(key: string, from: readonly unknown[], make: () => Value) => Value;
  /** A text that changes with any file at or below these paths of the project, without reading them. */
  readonly stamp: (root: string, paths: readonly string[]) => string;
}

/** For a run of its own: everything is made anew, and no file is looked at for it. */
export const NO_MEMORY: Memory = { recall: (_key, _from, make) => make(), stamp: () => '' };

/** As `recall`, for what is read with issues: they are told again, too. */
export function recallReading<Value>(
  memory: Memory,
  key: string,
  from: readonly unknown[],
  issues: Issue[],
  read: (own: Issue[]) => Value,
): Value {
  const { value, own } = memory.recall(key, from, () => {
    const found: Issue[] = [];
    return { value: read(found), own: found };
  });
  issues.push(...own);
  return value;
}
