/** Why a file cannot be read as a document of words: a rule, and what was found, in words that need no translation. */
export class DocumentFault extends Error {
  readonly rule: string;
  readonly found: string;
  readonly facts: Readonly<Record<string, string>>;

  constructor(rule: string, found: string, facts: Readonly<Record<string, string>> = {}) {
    super(`${rule} ${found}`);
    this.name = 'DocumentFault';
    this.rule = rule;
    this.found = found;
    this.facts = facts;
  }
}
