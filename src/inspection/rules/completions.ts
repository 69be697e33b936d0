import { OPENNESS } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';

const GENERAL = '# 五、一般公共预算财政拨款支出决算情况说明';

export const COMPLETION_RATES: InspectionRule = {
  id: 'completion',
  title: '预算完成率算得不对',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares: '正文写的完成率，与决算数除以预算数的得数比。没有写预算数、附表也没有的不比。',
  find: pickFindings('completion'),
  wrong: [
    showWrong(
      `${GENERAL}\n1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。年初预算为150万元，支出决算为120万元，完成年初预算的81%。`,
      '120万元除以预算150万元，得80%；原文写81%。',
    ),
  ],
  right: [
    show(
      `${GENERAL}\n1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。年初预算为150万元，支出决算为120万元，完成年初预算的80%。`,
    ),
    show(
      `${GENERAL}\n1.社会保障和就业（类）行政事业单位养老（款）行政单位离退休（项）：支出决算为120万元，完成预算100%。`,
    ),
    show('# 七、财政拨款“三公”经费支出决算情况说明\n因公出国（境）费支出决算为0万元，完成预算的0%，与上年持平。'),
  ],
};
