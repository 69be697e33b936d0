import type { Subject } from './subject.ts';

/** Subjects by each of their names, so that the longest name at the end of a text is found without trying them all. */
export interface NameIndex {
  readonly byName: ReadonlyMap<string, readonly Subject[]>;
  /** Lengths of names, longest first. */
  readonly lengths: readonly number[];
}

/** Builds the index of names. */
export function indexNames(subjects: readonly Subject[]): NameIndex {
  const byName = new Map<string, Subject[]>();
  for (const subject of subjects) {
    for (const name of subject.names) {
      const held = byName.get(name);
      if (held) held.push(subject);
      else byName.set(name, [subject]);
    }
  }
  const lengths = [...new Set([...byName.keys()].map(({ length }) => length))].toSorted((a, b) => b - a);
  return { byName, lengths };
}
