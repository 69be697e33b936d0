import type { Finding, Passage } from '../claims/claim.ts';
import type { SaidFigure } from '../claims/list-said-figures.ts';
import { writeFinding } from './write-finding.ts';
import { GUIDE } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';

/** A number stands without the sign or unit that it must have. */
export function findMissingUnit(passage: Passage, { number }: SaidFigure, of: string, unit: string): Finding {
  return writeFinding({
    rule: 'unit',
    key: of.replace(/[:.]/g, '-'),
    passage: passage.id,
    weight: 'wording',
    title: `${number}：没有写${unit}`,
    a: { of, locator: passage.locator, printed: number },
    b: { of: '', locator: '', printed: `${number}${unit}` },
    difference: '',
    kind: 'slip',
    isProvable: true,
    verdict: `照前后的数重算，这里是${number}${unit}；原文没有印${unit}。`,
    explanation: `正文里的${number}应是${number}${unit}，原文漏了${unit}。`,
  });
}

const GENERAL = '# 五、一般公共预算财政拨款支出决算情况说明';

export const MISSING_UNIT: InspectionRule = {
  id: 'unit',
  title: '数后面漏了%',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares: '紧跟在增减额后面、没有单位的数，重算正好是增减率的，应有%。',
  find: pickFindings('unit'),
  wrong: [
    showWrong(
      `${GENERAL}\n一般公共预算财政拨款支出2100万元。与2030年度相比，一般公共预算财政拨款支出减少50万元，下降2.33。`,
      '照前后的数重算，这里是2.33%；原文没有印%。',
    ),
  ],
  right: [
    show(
      `${GENERAL}\n一般公共预算财政拨款支出2100万元。与2030年度相比，一般公共预算财政拨款支出减少50万元，下降2.33%。`,
    ),
    show('# （三）国有资产占有使用情况\n共有车辆2辆，其中其他用车2辆。'),
    show('# 一、主要职能\n编制《水利发展规划2031》。'),
  ],
};
