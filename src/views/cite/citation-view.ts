import type { Citation } from './citation.ts';
import { packBibtex, packCitationText } from './pack-citations.ts';

/** A citation as a page prints it. */
export interface CitationView {
  /** GB/T 7714. */
  readonly text: string;
  readonly notes: readonly string[];
  readonly bibtex: string;
}

/** The citation and what a reader must add to it. */
export function viewCitation(citation: Citation): CitationView {
  const [text = '', notes = ''] = packCitationText(citation).trim().split('\n\n');
  return { text, notes: notes.split('\n').filter((note) => note !== ''), bibtex: packBibtex(citation).trim() };
}
