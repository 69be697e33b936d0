import type { Passage } from '../claims/claim.ts';
import type { Context } from '../claims/context.ts';
import { findBudgetDirection } from './budget-direction.ts';
import { findPublisherName } from './wording/publisher-name.ts';
import { findSums } from './sums.ts';
import { findTemplateWords } from './wording/template-words.ts';

/** What the words of a text show by themselves, once all its figures are read. */
export function findOfText(passages: readonly Passage[], context: Context): void {
  const findings = [
    ...passages.flatMap((passage) => [...findTemplateWords(passage), ...findBudgetDirection(passage)]),
    ...findPublisherName(passages, context.ground.publisher),
    ...findSums(passages, context.ledger),
  ];
  for (const finding of findings) context.ledger.find(finding);
}
