import { OPENNESS } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';

const GENERAL = '# 五、一般公共预算财政拨款支出决算情况说明';

export const SHARE: InspectionRule = {
  id: 'share',
  title: '占比算得不对',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares:
    '正文写的占比，与它的部分除以整体的得数比，两个金额取自附表或正文。金额末位四舍五入能解释的差别不算；只差末一位的算一般问题。',
  find: pickFindings('share'),
  wrong: [
    showWrong(
      '# 三、支出决算情况说明\n本年支出合计2350万元，其中：基本支出1800万元，占67.60%。',
      '1800万元除以2350万元，得76.60%；原文写67.60%。',
      '支出决算表：本年支出合计2350万元，基本支出1800万元',
    ),
  ],
  right: [
    show('# 三、支出决算情况说明\n本年支出合计2350万元，其中：基本支出1800万元，占76.60%；项目支出550万元，占23.40%。'),
    show('# 三、支出决算情况说明\n本年支出2350万元，基本支出占76.6%，项目支出占23.4%。'),
    show(`${GENERAL}\n一般公共预算财政拨款支出2100万元，占本年支出合计的89.36%。比上年减少50万元，降低2.33%。`),
  ],
};
