import { OPENNESS } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';

const GENERAL = '# 五、一般公共预算财政拨款支出决算情况说明';

export const CHANGE: InspectionRule = {
  id: 'change',
  title: '增减率算得不对',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares:
    '正文写的增减率，与增减额除以上年数的得数比；上年数由本年数减去增加额（或加上减少额）得出。增减额和本年数不全的不比。',
  find: pickFindings('change'),
  wrong: [
    showWrong(
      `${GENERAL}\n一般公共预算财政拨款支出2100万元。与2030年度相比，一般公共预算财政拨款支出减少50万元，下降3.23%。`,
      '50万元除以上年2150万元，得2.33%；原文写3.23%。',
    ),
    showWrong(
      '# 一、收入支出决算总体情况说明\n收入支出总计2400万元。与2030年度相比，收入支出总计减少404.19万元，下降1.10%。',
      '404.19万元除以上年2804.19万元，得14.41%；原文写1.10%。',
    ),
  ],
  right: [
    show(
      `${GENERAL}\n一般公共预算财政拨款支出2100万元。与2030年度相比，一般公共预算财政拨款支出减少50万元，下降2.33%。`,
    ),
    show(`${GENERAL}\n一般公共预算财政拨款支出2100万元，比上年增加50万元，增长2.4%。`),
    show(`${GENERAL}\n一般公共预算财政拨款支出2100万元，与上年持平。`),
  ],
};
