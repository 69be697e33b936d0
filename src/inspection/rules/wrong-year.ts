import type { Finding, Passage } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { GUIDE } from './bases.ts';
import type { Examined } from './examined.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { writeSlip } from './write-slip.ts';

const TITLE = /(20\d\d)\s*年(?:度)?\s*(?:部门|单位)?决算(?:表|情况说明|说明)?/g;
const HELD =
  /截[至止]\s*(20\d\d)\s*年\s*12\s*月(?:\s*31\s*日|底|末)?[，,]?[^。；]{0,40}?(?:共有|拥有|占有|实有|保有)?(?:车辆|公务用车|设备)/g;
const WHOLE =
  /^[^。；，]{0,30}?(20\d\d)\s*年(?:度)?\s*(?:部门|单位|决算)*(?:收入支出总计|收入总计|支出总计|收、支总计|财政拨款收入支出总计|本年收入合计|本年支出合计|机关运行经费支出|政府采购支出总额|政府采购金额)/g;

/** What a passage says of a year, where it should be that of the accounts. */
function listYears({ kind, text, headings }: Passage): { year: string; words: string }[] {
  const isTold = headings.some((heading) => /说明/.test(heading));
  const patterns = kind === 'heading' ? [TITLE] : isTold ? [HELD, WHOLE] : [HELD];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([words, year = '']) => ({ words, year })));
}

/** A title, a total or a count at the end of the year names another year than that of the accounts. */
function findWrongYear({ passages, ground }: Examined): Finding[] {
  return passages.flatMap((passage) => {
    const isBoth =
      passage.kind !== 'heading' && [`${ground.year}年`, `${ground.year} 年`].some((own) => passage.text.includes(own));
    if (isBoth) return [];
    return listYears(passage)
      .filter(({ year }) => year !== ground.year)
      .map(({ words, year }) =>
        writeSlip(passage, {
          rule: 'year',
          key: nameByWords(passage.id, words),
          weight: 'material',
          kind: 'slip',
          title: `年度不对：${year}年`,
          printed: words,
          against: `${ground.year}年`,
          verdict: `这是${ground.year}年度的决算，这里写${year}年。`,
          explanation: `正文写“${words}”，而这是${ground.year}年度的决算。`,
        }),
      );
  });
}

const COVER = '封面：2031年度部门决算';

export const WRONG_YEAR: InspectionRule = {
  id: 'year',
  title: '年度不对',
  weight: 'material',
  side: 'true',
  basis: [GUIDE],
  compares: '标题、收支总计和年末资产写明的年度，与封面的年度比。同一段里两个年度都有的，是在作比较，不算。',
  find: findWrongYear,
  wrong: [
    showWrong('# 第三部分 2030年度部门决算情况说明', '这是2031年度的决算，这里写2030年。', COVER),
    showWrong(
      '# （三）国有资产占有使用情况说明\n截至2030年12月31日，共有车辆2辆。',
      '这是2031年度的决算，这里写2030年。',
      COVER,
    ),
  ],
  right: [
    show('# 第三部分 2031年度部门决算情况说明\n2031年度收入支出总计2400万元，2030年度收入支出总计2000万元。', COVER),
    show('# （三）国有资产占有使用情况说明\n截至2031年12月31日，共有车辆2辆。', COVER),
    show('# 一、收入支出决算总体情况说明\n与2030年度相比，收入支出总计增加400万元。', COVER),
    show('# 一、主要职能\n根据2029年机构改革方案设立。', COVER),
  ],
};
