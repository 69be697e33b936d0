import { OPERATION } from '../bases.ts';
import type { ExaminedForm } from '../examined.ts';
import { type InspectionRule, show } from '../inspection-rule.ts';
import { writeSlip } from '../write-slip.ts';

const TITLE = '政府性基金预算财政拨款收入支出决算表';
const form = (isEmpty: boolean, isSaidEmpty: boolean): { given: { forms: readonly ExaminedForm[] } } => ({
  given: { forms: [{ table: '11-fund', title: TITLE, place: '附表8', isEmpty, isSaidEmpty }] },
});

export const EMPTY_FORM: InspectionRule = {
  id: 'empty-form',
  title: '空表没有说明',
  weight: 'minor',
  side: 'complete',
  basis: [OPERATION],
  compares: '没有数的附表应保留，并写明没有这类收支。有数的表、印着0的表和写了说明的表不算。',
  find: ({ forms }) =>
    forms
      .filter(({ isEmpty, isSaidEmpty }) => isEmpty && !isSaidEmpty)
      .map(({ table, title, place }) =>
        writeSlip(
          { id: '', locator: place },
          {
            rule: 'empty-form',
            key: table,
            weight: 'minor',
            kind: 'missing',
            title: `空表没有说明：${title}`,
            printed: title,
            verdict: '这张表没有一个数，也没有写明没有这类收支。',
            explanation: `${title}是空表，没有附“没有此项收支，本表无数据”一类的说明。`,
          },
        ),
      ),
  wrong: [{ ...show('', `${TITLE}：空表`), ...form(true, false), found: '这张表没有一个数，也没有写明没有这类收支。' }],
  right: [
    { ...show('', `${TITLE}：空表，下面写明没有这类收支`), ...form(true, true) },
    { ...show('', `${TITLE}：本年支出100万元`), ...form(false, false) },
    show('', '没有附表'),
  ],
};
