import { bindKnown } from './bind-known.ts';
import type { FigureFate } from './claim.ts';
import { isSameClaim, type ClaimPlace } from './context.ts';
import { isInReason } from './find-reason.ts';
import { foldWords } from './fold-words.ts';
import { pickSubject } from './pick-subject.ts';
import { putFact } from './put-fact.ts';
import type { Lead } from './read-lead.ts';
import { bareWords } from './bare-words.ts';
import type { Subject } from './subject.ts';

const SIDES: readonly (readonly [said: RegExp, side: string, other: string])[] = [
  [/支出$/, '支出', '收入'],
  [/收入$/, '收入', '支出'],
];

/** The other side of what was told of: 政府性基金收入10万元，支出8万元; the same where the words name no side. */
function turnSide({ state, figure, context }: ClaimPlace, subject: Subject): Subject | undefined {
  const words = bareWords(foldWords(figure.words));
  const turned = SIDES.find(
    ([said, side, other]) => said.test(words) && subject.label.includes(other) && !subject.label.includes(side),
  );
  if (!turned) return subject;
  const named = subject.names.flatMap((name) => context.index.byName.get(name.replace(turned[2], turned[1])) ?? []);
  const own = named.filter(({ table }) => table === subject.table);
  const picked = own.length > 0 ? pickSubject([...new Set(own)], state, context, figure.words) : undefined;
  return picked?.kind === 'one' ? picked.subject : undefined;
}

/** Binds an amount whose words name nothing: it goes on with what was told of before. */
export function bindUnnamed(place: ClaimPlace, lead: Lead): FigureFate {
  const { state, figure } = place;
  const isBlank =
    !lead.isNamed &&
    bareWords(foldWords(figure.words)) === '' &&
    !(state.head > 0 && state.head === figure.start - figure.words.length);
  const subject = state.subject && !isBlank && !isInReason(figure) ? turnSide(place, state.subject) : undefined;
  if (!subject) return putFact(place).fate;
  state.subject = subject;
  return bindKnown(place, subject, lead, { names: [subject], isLoose: state.isOfPart });
}

/** 2023年收入10万元 where nothing was told of before: the total, if it is. */
export function bindTotal(place: ClaimPlace, lead: Lead): FigureFate | undefined {
  const { state, context, figure } = place;
  const side = /(?:收入|支出)$/.exec(bareWords(foldWords(figure.words)))?.[0];
  if (state.subject || side === undefined || lead.measure.kind !== 'amount') return undefined;
  const picked = pickSubject(context.index.byName.get(`${side}合计`) ?? [], state, context, figure.words);
  if (picked.kind !== 'one' || !isSameClaim(context.amounts.get(picked.subject.of) ?? '', figure.number))
    return undefined;
  state.subject = picked.subject;
  return bindKnown(place, picked.subject, lead, { names: [picked.subject], isLoose: true });
}
