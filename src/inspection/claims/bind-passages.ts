import type { ClaimGround, Passage, TextReading } from './claim.ts';

/**
 * Binds the figures of a text to what they are of, by meaning: row name, measure, year, unit and value together.
 * @param passages in reading order
 * @param ground the forms of the year, as they are written into the draft
 */
export function bindPassages(_passages: readonly Passage[], _ground: ClaimGround): TextReading {
  return { figures: new Map(), rows: [], decisions: [], findings: [] };
}
