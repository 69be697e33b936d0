import type { Finding, Passage } from '../claims/claim.ts';
import { nameByCell } from '../claims/open-ledger.ts';
import type { Subject } from '../claims/subject.ts';
import { writeFinding } from './write-finding.ts';

interface Against {
  readonly passage: Passage;
  readonly subject: Subject;
  /** The cell of the form, and what the form is called. */
  readonly of: string;
  readonly form: string;
  /** 年初预算, 调整预算, or blank for the amount itself. */
  readonly what: string;
  readonly printed: string;
  readonly amount: string;
  readonly difference: string;
  /** The row that keeps what the text prints. */
  readonly own: string;
}

/** A text states another amount than the official form has for the same thing. */
export function findTextAgainstForm({ passage, subject, of, form, what, printed, amount, difference, own }: Against): Finding {
  const name = `${subject.label}${what}`;
  return writeFinding({
    rule: 'form', key: nameByCell(of), passage: passage.id, weight: 'material',
    title: `${name}：正文与附表不同`,
    a: { of: own, locator: passage.locator, printed: `${printed}万元` },
    b: { of, locator: '', printed: `${amount}万元` },
    difference: `${difference}万元`, kind: 'arithmetic', isProvable: false,
    verdict: `正文写${printed}万元，${form}是${amount}万元；只凭这份文件看不出哪一处对。`,
    explanation: `${name}在正文里是${printed}万元，在${form}里是${amount}万元，相差${difference}万元。`,
  });
}
