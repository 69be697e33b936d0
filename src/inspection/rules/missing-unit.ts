import type { Finding, Passage } from '../claims/claim.ts';
import type { SaidFigure } from '../claims/list-figures.ts';
import { writeFinding } from './write-finding.ts';

/** A number stands without the sign or unit that it must have. */
export function findMissingUnit(passage: Passage, { number }: SaidFigure, of: string, unit: string): Finding {
  return writeFinding({
    rule: 'unit', key: of.replace(/[:.]/g, '-'), passage: passage.id, weight: 'wording', title: `${number}：没有写${unit}`,
    a: { of, locator: passage.locator, printed: number }, b: { of: '', locator: '', printed: `${number}${unit}` },
    difference: '', kind: 'slip', isProvable: true, verdict: `照前后的数重算，这里是${number}${unit}；原文没有印${unit}。`,
    explanation: `正文里的${number}应是${number}${unit}，原文漏了${unit}。`,
  });
}
