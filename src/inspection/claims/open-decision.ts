import type { Candidate, FigureFate } from './claim.ts';
import type { ClaimPlace } from './context.ts';
import { nameByWords } from './open-ledger.ts';
import { putFact } from './put-fact.ts';

/** The sentence of a figure with what stands around it, without blanks. */
function sayAround({ figure, state }: ClaimPlace): string {
  const text = figure.sentenceText.replace(/\s/g, '');
  return [...text].length > 4 ? text : state.passage.text.replace(/\s/g, '').slice(0, 120);
}

/**
 * Leaves a figure open: it gets a row of its own, which stands last among its candidates.
 * @param why in words
 */
export function openDecision(
  place: ClaimPlace,
  candidates: readonly Candidate[],
  why: string,
  name?: string,
): FigureFate {
  const { state, figure, context } = place;
  const { subject, fate } = putFact(place, { table: 'text-facts', ...(name === undefined ? {} : { name }) });
  const sentence = sayAround(place);
  const id = `d-${nameByWords(sentence, figure.printed, figure.words)}`;
  const own: Candidate = {
    of: subject.of,
    tag: fate.fate.kind === 'bound' ? fate.fate.tag : 'Count',
    name: `正文自己的数：${subject.label}`,
    value: `${figure.number}${figure.unit}`,
  };
  context.ledger.decide({
    id,
    passage: state.passage.id,
    sentence,
    printed: figure.printed,
    why,
    candidates: [...candidates, own],
  });
  return { start: figure.start, end: figure.end, printed: figure.printed, fate: { kind: 'open', decision: id } };
}
