import { bindPassages } from '../claims/bind-passages.ts';
import type { ClaimGround, Passage } from '../claims/claim.ts';
import type { Examined } from './examined.ts';

/** What a disclosure has besides text and forms, as far as it is known. */
export type ExaminedMore = Partial<Omit<Examined, 'ground' | 'passages' | 'reading'>>;

/** Twenty days, as 143号 says. */
const DAYS = 20;

/** Reads the figures of a text and lays out what the rules look at. */
export function examine(passages: readonly Passage[], ground: ClaimGround, more: ExaminedMore = {}): Examined {
  return {
    forms: [],
    equalities: [],
    contents: [],
    titles: [],
    blankPages: [],
    hidden: [],
    level: '',
    approved: '',
    published: '',
    days: DAYS,
    ...more,
    ground,
    passages,
    reading: bindPassages(passages, ground),
  };
}
