import type { Context, State } from './context.ts';
import { isSame } from './context.ts';
import type { Subject } from './subject.ts';

/** Which of several things of one name is meant. */
export type Picked =
  | { readonly kind: 'one'; readonly subject: Subject }
  | { readonly kind: 'several'; readonly subjects: readonly Subject[] };

/**
 * The nearest form of the section that has the name decides; rows that texts make come where no form has it. Elsewhere
 * all forms that print an amount under that name must print the same.
 */
export function pickSubject(subjects: readonly Subject[], { scope }: State, { amounts }: Context): Picked {
  for (const form of scope.forms) {
    const own = subjects.filter(({ table }) => table === form);
    if (own.length === 1 && own[0]) return { kind: 'one', subject: own[0] };
    if (own.length > 1) return { kind: 'several', subjects: own };
  }
  const made = subjects.filter(({ unit, table }) => unit !== '' && table === scope.own);
  if (made.length === 1 && made[0]) return { kind: 'one', subject: made[0] };
  const filled = subjects.filter(({ of, unit }) => unit !== '' || (amounts.get(of) ?? '') !== '');
  const [first, ...others] = filled.length > 0 ? filled : subjects;
  const isOne = first !== undefined && others.every(({ of }) => isSame(amounts.get(of) ?? '', amounts.get(first.of) ?? ''));
  return isOne ? { kind: 'one', subject: first } : { kind: 'several', subjects };
}
