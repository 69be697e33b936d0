/** The text with U+FFFD in the place of every half of a pair of surrogates that stands alone; as `toWellFormed`, which older browsers lack. */
export function formWell(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
