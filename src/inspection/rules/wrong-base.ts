import type { Finding, Passage } from '../claims/claim.ts';
import { nameByCell } from '../claims/open-ledger.ts';
import type { Subject } from '../claims/subject.ts';
import { writeFinding } from './write-finding.ts';

/** A comparison names another year than the one before the volume's. */
export function findWrongBase(passage: Passage, comparedWith: string, year: string, subject: Subject): Finding | undefined {
  const right = String(Number(year) - 1);
  if (comparedWith === '' || comparedWith === right) return undefined;
  return writeFinding({
    rule: 'base', key: `${nameByCell(subject.of)}-${comparedWith}`, passage: passage.id, weight: 'material', title: `${subject.label}：比较的年度`,
    a: { of: subject.of, locator: passage.locator, printed: `与${comparedWith}年度相比` }, b: { of: '', locator: '', printed: `${year}年度决算应与${right}年度相比` },
    difference: '', kind: 'slip', isProvable: true,
    verdict: `${year}年度的决算与上一年度比较，上一年度是${right}年；这里写${comparedWith}年。`,
    explanation: `说${subject.label}的增减时，正文写的比较年度是${comparedWith}年，不是上一年度${right}年。`,
  });
}
