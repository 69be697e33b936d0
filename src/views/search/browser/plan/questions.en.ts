/** Words that stand in half of all questions, and say little of what is asked for. */
export const FILLERS: ReadonlySet<string> = new Set(
  `
    the of and or in on for to a an is are was were what which how much many did does do it by with from this that
    please show me list total spent spend money year annual cost costs amount amounts figure figures value data
  `.split(/\s+/),
);
