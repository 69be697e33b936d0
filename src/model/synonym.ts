import type { Place } from './issue.ts';

/** What people type, and the words of the volumes that it stands for; one entry of `content/synonyms.yaml`. */
export interface Synonym {
  readonly words: readonly string[];
  readonly means: readonly string[];
  /** Where each of `means` stands in the file. */
  readonly places: readonly Place[];
}
