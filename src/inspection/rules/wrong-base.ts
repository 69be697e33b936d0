import type { Finding, Passage } from '../claims/claim.ts';
import { nameByCell } from '../claims/open-ledger.ts';
import type { Subject } from '../claims/subject.ts';
import { writeFinding } from './write-finding.ts';
import { GUIDE } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';

/** A comparison names another year than the one before the volume's. */
export function findWrongBase(
  passage: Passage,
  comparedWith: string,
  year: string,
  subject: Subject,
): Finding | undefined {
  const right = String(Number(year) - 1);
  if (comparedWith === '' || comparedWith === right) return undefined;
  return writeFinding({
    rule: 'base',
    key: `${nameByCell(subject.of)}-${comparedWith}`,
    passage: passage.id,
    weight: 'material',
    title: `${subject.label}：比较的年度`,
    a: { of: subject.of, locator: passage.locator, printed: `与${comparedWith}年度相比` },
    b: { of: '', locator: '', printed: `${year}年度决算应与${right}年度相比` },
    difference: '',
    kind: 'slip',
    isProvable: true,
    verdict: `${year}年度的决算与上一年度比较，上一年度是${right}年；这里写${comparedWith}年。`,
    explanation: `说${subject.label}的增减时，正文写的比较年度是${comparedWith}年，不是上一年度${right}年。`,
  });
}

export const WRONG_BASE: InspectionRule = {
  id: 'base',
  title: '比较的年度不对',
  weight: 'material',
  side: 'true',
  basis: [GUIDE],
  compares: '正文写明“与某年度相比”的，这一年应是上一年度。没有写明年度的不比。',
  find: pickFindings('base'),
  wrong: [
    showWrong(
      '# 一、收入支出决算总体情况说明\n收入支出总计2400万元。与2029年度相比，收入支出总计增加400万元。',
      '2031年度的决算与上一年度比较，上一年度是2030年；这里写2029年。',
    ),
  ],
  right: [
    show('# 一、收入支出决算总体情况说明\n收入支出总计2400万元。与2030年度相比，收入支出总计增加400万元，增长20%。'),
    show('# 一、收入支出决算总体情况说明\n2031年收入总计2400万元，比上年决算数增加400万元，增长20%。'),
    show('# 一、收入支出决算总体情况说明\n收入支出总计2400万元，较2030年增加400万元。'),
    show(
      '# 三、支出决算情况说明\n本年支出合计2350万元，比2030年的2300万元增加50万元，增长2.17%；比2025年增加300万元。',
    ),
    show('# 三、主要工作\n2031年，农村居民人均可支配收入比2020年增长58%。'),
  ],
};
