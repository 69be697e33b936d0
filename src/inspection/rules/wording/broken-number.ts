import { nameByWords } from '../../claims/open-ledger.ts';
import type { ClaimPlace } from '../../claims/context.ts';
import type { Finding } from '../../claims/claim.ts';
import { writeFinding } from '../write-finding.ts';
import { OPENNESS } from '../bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from '../inspection-rule.ts';

const AROUND = 12;

/** A number whose digits are parted, so that nobody can tell which one is meant; it stands as it is printed. */
export function findBrokenNumber({ figure, state: { passage } }: ClaimPlace): Finding {
  const printed = passage.text.slice(Math.max(0, figure.start - AROUND), figure.end);
  return writeFinding({
    rule: 'digits',
    key: nameByWords(passage.id, String(figure.start)),
    passage: passage.id,
    weight: 'minor',
    title: `数字认不准：${printed}`,
    a: { of: '', locator: passage.locator, printed },
    b: { of: '', locator: '', printed: '' },
    difference: '',
    kind: 'slip',
    isProvable: true,
    verdict: '数字中间断开，或位数多得不像金额，看不出是哪一个数。',
    explanation: `正文“${printed}”里的数认不准，网页照原文印出，没有记入数据。`,
  });
}

export const BROKEN_NUMBER: InspectionRule = {
  id: 'digits',
  title: '数字认不准',
  weight: 'minor',
  side: 'form',
  basis: [OPENNESS],
  compares: '找中间断开、看不出是哪一个数的数字。千位分隔的逗号不算。',
  find: pickFindings('digits'),
  wrong: [
    showWrong('# 二、收入决算情况说明\n其他收入1 00.5万元。', '数字中间断开，或位数多得不像金额，看不出是哪一个数。'),
  ],
  right: [
    show('# 二、收入决算情况说明\n本年收入合计2,305.6万元。'),
    show('# 二、收入决算情况说明\n本年收入合计 2305.60 万元。'),
    show('# 二、收入决算情况说明\n其他收入100万元、财政拨款收入2205.6万元。'),
  ],
};
