/** Signs between names, between parts of a sentence, between its halves, and at its end. */
export const LIST_SIGN = '、';
export const PART_SIGN = '，';
export const HALF_SIGN = '；';
export const SENTENCE_END = '。';
