/** Where something stands: a file relative to the project's root, and line and column from 1. No line means the whole file. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * A fault as data. The sentences for a rule live in `views/say/issue-text.ts` under the same rule id;
 * `found` and `facts` fill their blanks.
 */
export interface Issue {
  readonly rule: string;
  readonly place: Place;
  readonly found: string;
  readonly facts: Readonly<Record<string, string>>;
  /** The year of a draft that was never released, where this is only a blank in it: something to do, no fault. */
  readonly unfilled?: string;
}

/** A fault of what a person asked for, such as the words after a command; it stands in no file. */
export function refuse(rule: string, found: string, facts: Readonly<Record<string, string>> = {}): Issue {
  return { rule, place: { file: '' }, found, facts };
}

/** Thrown at the edge when a run has collected issues; nothing is published. */
export class IssuesError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], message: string) {
    super(message);
    this.name = 'IssuesError';
    this.issues = issues;
  }
}
