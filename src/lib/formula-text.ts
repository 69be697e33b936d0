/** What stands before the sign that spreadsheets go by: blanks of any kind, which some take away, and quotes that a careless reader eats. */
const BEFORE_SIGN = /^[\s\uFEFF"]+/u;
/** A minus sign alone, or before a plain number with a percent sign or words behind it; before anything else a spreadsheet takes it for a sum of names. */
const PLAIN_MINUS = /^.(?:\d[\d.,]*[%‰％]?(?:[^\u0000-\u007F][^=+|!(@*/^&<>-]*)?)?$/su;

/**
 * True for a text that a spreadsheet would run, or turn into an error: = + @ in front, also full-width, small or raised,
 * a tab or a line end in front, or a minus before a word.
 */
export function isFormulaText(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const bare = text.replace(BEFORE_SIGN, '');
  const sign = bare.slice(0, 1).normalize('NFKC');
  return sign === '-' ? !PLAIN_MINUS.test(bare.trimEnd()) : sign !== '' && '=+@'.includes(sign);
}
