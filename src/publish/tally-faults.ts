import type { Issue } from '../model/issue.ts';

/** A fault of a page as it is first met, and on how many pages it stands. */
interface Counted {
  readonly file: string;
  readonly found: string;
  readonly rule: string;
  readonly facts: Readonly<Record<string, string>>;
  count: number;
}

/** Faults of pages, each named once with the first page that has it: a menu with a dead link is one fault, not one a page. */
export class FaultTally {
  readonly #counted = new Map<string, Counted>();

  add(rule: string, file: string, found: string, facts: Readonly<Record<string, string>> = {}): void {
    const key = `${rule} ${found}`;
    const known = this.#counted.get(key) ?? { rule, file, found, facts, count: 0 };
    this.#counted.set(key, known);
    known.count += 1;
  }

  list(): Issue[] {
    return [...this.#counted.values()].map(({ rule, file, found, facts, count }) => ({
      rule,
      place: { file },
      found,
      facts: { ...facts, count: String(count) },
    }));
  }
}
