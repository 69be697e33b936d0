/** The words of a rule: what was expected and one way out. `{found}` and the facts fill the blanks. */
export interface RuleText {
  readonly title: string;
  readonly expected: string;
  readonly suggestion: string;
}
