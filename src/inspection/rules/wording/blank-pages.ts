import { GUIDE } from '../bases.ts';
import { type InspectionRule, show } from '../inspection-rule.ts';
import { writeSlip } from '../write-slip.ts';

export const BLANK_PAGE: InspectionRule = {
  id: 'blank-page',
  ofAnyPaper: true,
  title: '空白页',
  weight: 'wording',
  side: 'form',
  basis: [GUIDE],
  compares: '看有没有除了页眉、页码什么也没有的页。扫描的页、只有图的页和文件末尾的空页不算。',
  find: ({ blankPages }) =>
    blankPages.map((page) =>
      writeSlip(
        { id: '', locator: `第${page}页` },
        {
          rule: 'blank-page',
          key: String(page),
          weight: 'wording',
          kind: 'slip',
          title: `空白页：第${page}页`,
          printed: `第${page}页`,
          verdict: '这一页什么也没有。',
          explanation: `文件的第${page}页是空白页。`,
        },
      ),
    ),
  wrong: [{ ...show('', '目录之后的第3页什么也没有'), given: { blankPages: [3] }, found: '这一页什么也没有。' }],
  right: [show('', '每一页都有字'), show('', '第3页只有一幅图'), show('', '第3页是扫描的附表')],
};
