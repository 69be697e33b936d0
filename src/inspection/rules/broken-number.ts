import { nameByWords } from '../claims/open-ledger.ts';
import type { Place } from '../claims/context.ts';
import type { Finding } from '../claims/claim.ts';
import { writeFinding } from './write-finding.ts';

const AROUND = 12;

/** A number whose digits are parted, so that nobody can tell which one is meant; it stands as it is printed. */
export function findBrokenNumber({ figure, state: { passage } }: Place): Finding {
  const printed = passage.text.slice(Math.max(0, figure.start - AROUND), figure.end);
  return writeFinding({
    rule: 'digits', key: nameByWords(passage.id, String(figure.start)), passage: passage.id, weight: 'minor', title: `数字认不准：${printed}`,
    a: { of: '', locator: passage.locator, printed }, b: { of: '', locator: '', printed: '' }, difference: '', kind: 'slip', isProvable: true,
    verdict: '数字中间断开，或位数多得不像金额，看不出是哪一个数。', explanation: `正文“${printed}”里的数认不准，网页照原文印出，没有记入数据。`,
  });
}
