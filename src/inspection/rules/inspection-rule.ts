import type { Finding } from '../claims/claim.ts';
import type { Examined } from './examined.ts';

/** The sides on which disclosures are inspected: 及时性, 完整性, 真实性, 细化程度, 公开形式. */
export type InspectionSide = 'timely' | 'complete' | 'true' | 'detailed' | 'form';

/**
 * A text that shows what a rule finds or passes, of an invented department (`example-department.ts`) unless it says otherwise.
 * It is test and public explanation at once.
 */
export interface InspectionExample {
  /** Paragraphs, one a line; a line that begins with `# ` is the heading above those that follow. May be blank. */
  readonly text: string;
  /** What stands beside the text and is compared with it, in words: 收入决算表：本年收入合计2305.6万元. Blank: nothing. */
  readonly beside: string;
  /** Whether the invented department has published no forms. */
  readonly hasNoForms?: true;
  /** The same for the program, where it is no amount of the invented department. */
  readonly given?: Partial<Omit<Examined, 'passages' | 'reading' | 'ground'>> & { readonly publisher?: string };
}

export interface WrongExample extends InspectionExample {
  /** What the rule says of it: the verdict of its only finding, word for word. */
  readonly found: string;
}

/** A rule of the inspection. */
export interface InspectionRule {
  /** `rule` of its findings. */
  readonly id: string;
  /** What it is called in lists. */
  readonly title: string;
  /** The gravest that its findings are. */
  readonly weight: Finding['weight'];
  readonly side: InspectionSide;
  /** What it compares with what, and where it says nothing: whole sentences for everybody. */
  readonly compares: string;
  /** The documents that ask for it, by name and number. */
  readonly basis: readonly string[];
  /** Whether it is asked of papers of another kind, too, such as a budget: it looks at words and pages alone. */
  readonly ofAnyPaper?: true;
  readonly find: (examined: Examined) => readonly Finding[];
  readonly wrong: readonly [WrongExample, ...WrongExample[]];
  /** Right texts of several layouts, in which it finds nothing. */
  readonly right: readonly [InspectionExample, ...InspectionExample[]];
}

/** An example of a text alone. */
export const show = (text: string, beside = ''): InspectionExample => ({ text, beside });
/** A text that is wrong, and what is said of it. */
export const showWrong = (text: string, found: string, beside = ''): WrongExample => ({ text, beside, found });

/** For rules that are asked while figures are bound: what they have found then. */
export function pickFindings(...ids: readonly string[]): InspectionRule['find'] {
  return ({ reading }) => reading.findings.filter(({ rule }) => ids.includes(rule));
}
