/** What the search page always loads. */
export interface Terms {
  /** Published years, newest first. */
  readonly years: readonly string[];
  /** Parts of the disclosure in their order: what stands in the index, and its name. */
  readonly parts: readonly (readonly [part: string, name: string])[];
  /** Traditional and simplified characters in turn. */
  readonly traditional: string;
  /** What people type, and what it stands for in the volumes; folded. */
  readonly synonyms: readonly (readonly [words: readonly string[], means: readonly string[]])[];
  /** Words that the site has everywhere, as the name of its place; folded. */
  readonly common?: readonly string[];
  /** Bases of the sites among several that have one year only, and so no file of the rows of a table in all years. */
  readonly alone?: readonly string[];
}

/** What the search page loads when letters were typed or a phrase was not found. */
export interface Lexicon {
  /** A term, its syllables where its characters are not sounded as usual, and its English name where there is one. */
  readonly entries: readonly (readonly [term: string, pinyin?: string, english?: string])[];
  /**
   * The sounds of the common characters in the order of GB 2312, which goes by sound: each with how many follow one
   * another.
   */
  readonly common: readonly (readonly [sound: string, count: number])[];
  /** Other characters of the terms by their sounds. */
  readonly rare: Readonly<Record<string, string>>;
}
