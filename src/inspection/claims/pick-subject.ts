import type { Context, State } from './context.ts';
import { isSameClaim } from './context.ts';
import type { Subject } from './subject.ts';

/** Which of several things of one name is meant. */
export type Picked =
  | { readonly kind: 'one'; readonly subject: Subject }
  | { readonly kind: 'several'; readonly subjects: readonly Subject[] };

const LEVELS: readonly (readonly [words: RegExp, length: number])[] = [
  [/[（(]类[）)]/, 3],
  [/[（(]款[）)]/, 5],
  [/[（(]项[）)]/, 7],
];

const CODE = /(?<!\d)(\d{3}|\d{5}|\d{7})(?!\d)/;

/** Accounts of one name on several levels: the level that the words print, or that of the account told of before, or the class. */
function pickLevel(own: readonly Subject[], { subject, item }: State, words: string): Subject | undefined {
  const said = own.find(({ code }) => code !== '' && code === CODE.exec(words)?.[1]);
  if (said) return said;
  if (own.some(({ code }) => code === '')) return undefined;
  const printed = LEVELS.findLast(([mark]) => mark.test(words))?.[1];
  const length = printed ?? (item ? 0 : subject?.code.length) ?? 0;
  const level = own.filter(({ code }) => code.length === (length === 0 ? 3 : length));
  return level.length === 1 ? level[0] : undefined;
}

/** Those of forms that are there, and rows that texts make; where there is none, those of the forms that are missing. */
function listThere(subjects: readonly Subject[], { amounts }: Context): readonly Subject[] {
  const there = subjects.filter(({ of, unit }) => unit !== '' || amounts.has(of));
  return there.length > 0 ? there : subjects;
}

/** Several that an editor may choose among; of forms that are missing nobody can choose, and the widest is taken. */
function chooseSeveral(subjects: readonly Subject[], context: Context): Picked {
  const own = listThere(subjects, context);
  const {
    amounts,
    ground: {
      wording: { widest },
    },
  } = context;
  const isMissing = own.every(({ of, unit }) => unit === '' && !amounts.has(of));
  const first =
    widest.map((form) => own.find(({ table }) => table === form)).find((subject) => subject !== undefined) ?? own[0];
  return isMissing && first ? { kind: 'one', subject: first } : { kind: 'several', subjects: own };
}

const FISCAL = '财政拨款';
const FISCAL_FORM = '04-fiscal-summary';

/**
 * The nearest form of the section that has the name decides; rows that texts make come where no form has it. Elsewhere
 * all forms that print an amount under that name must print the same.
 * @param words in front of the figure, as printed
 */
export function pickSubject(subjects: readonly Subject[], state: State, context: Context, words: string): Picked {
  const { amounts } = context;
  const { scope } = state;
  for (const form of scope.forms) {
    const own = subjects.filter(({ table }) => table === form);
    if (own.length === 1 && own[0]) return { kind: 'one', subject: own[0] };
    const level = own.length > 1 ? pickLevel(own, state, words) : undefined;
    if (level) return { kind: 'one', subject: level };
    if (own.length > 1) return chooseSeveral(own, context);
  }
  const made = subjects.filter(({ unit, table }) => unit !== '' && table === scope.own);
  if (made.length === 1 && made[0]) return { kind: 'one', subject: made[0] };
  // Outside its section the form of 财政拨款 is meant only by its name.
  const wide = words.includes(FISCAL) ? subjects : subjects.filter(({ table }) => table !== FISCAL_FORM);
  const all = listThere(wide.length > 0 ? wide : subjects, context);
  const filled = all.filter(({ of, unit }) => unit !== '' || (amounts.get(of) ?? '') !== '');
  const [first, ...others] = filled.length > 0 ? filled : all;
  const isOne =
    first !== undefined && others.every(({ of }) => isSameClaim(amounts.get(of) ?? '', amounts.get(first.of) ?? ''));
  return isOne ? { kind: 'one', subject: first } : chooseSeveral(all, context);
}
