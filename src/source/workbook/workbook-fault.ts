/** Why a file cannot be read as a workbook: a rule, and what was found, in words that need no translation. */
export class WorkbookFault extends Error {
  readonly rule: string;
  readonly found: string;
  readonly facts: Readonly<Record<string, string>>;

  constructor(rule: string, found: string, facts: Readonly<Record<string, string>> = {}) {
    super(`${rule} ${found}`);
    this.name = 'WorkbookFault';
    this.rule = rule;
    this.found = found;
    this.facts = facts;
  }
}
