import type { Profile } from '../../model/profile.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { findDoubledStops } from './doubled-stops.ts';
import { findFormerClass } from './former-class.ts';
import { findImpossibleRates } from './impossible-rates.ts';
import { findMissingStop } from './missing-stop.ts';
import { findStrayBrackets } from './stray-brackets.ts';

/** Slips of words and stops, and rates that cannot be, whatever they are of. */
export function findWordFindings(passages: readonly Passage[], profile: Profile): Finding[] {
  const rules = [findImpossibleRates, findDoubledStops, findMissingStop, findStrayBrackets];
  return [...rules.flatMap((find) => find(passages)), ...findFormerClass(passages, profile)];
}
