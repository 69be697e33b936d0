import type { Finding } from '../../claims/claim.ts';
import { OPERATION } from '../bases.ts';
import type { Examined } from '../examined.ts';
import { type InspectionRule, show } from '../inspection-rule.ts';
import { writeSlip } from '../write-slip.ts';

const DAY = 86_400_000;

/** Days from one day to another; undefined where one of them is none. */
function countDays(from: string, to: string): number | undefined {
  const [start, end] = [from, to].map((day) =>
    /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN,
  ) as [number, number];
  return Number.isNaN(start) || Number.isNaN(end) ? undefined : (end - start) / DAY;
}

function findLate({ approved, published, days }: Examined): Finding[] {
  const taken = countDays(approved, published);
  if (taken === undefined || (taken >= 0 && taken <= days)) return [];
  const isEarly = taken < 0;
  return [
    writeSlip(
      { id: '', locator: '' },
      {
        rule: 'deadline',
        key: 'published',
        weight: 'material',
        kind: 'count',
        title: isEarly ? '公开早于批复' : '公开超过了期限',
        printed: `${published}公开`,
        against: `${approved}批复`,
        verdict: isEarly ? `公开在批复之前${-taken}天。` : `批复后第${taken}天公开，期限是${days}天。`,
        explanation: isEarly
          ? `批复日期是${approved}，公开日期是${published}，两个日期有一个不对。`
          : `${approved}批复，${published}公开，相隔${taken}天，应在批复后${days}天内公开。`,
      },
    ),
  ];
}

const given = (approved: string, published: string): Pick<InspectionRule['right'][0], 'text' | 'beside' | 'given'> => ({
  ...show('', `批复：${approved === '' ? '不知道' : approved}；公开：${published}`),
  given: { approved, published },
});

export const DEADLINE: InspectionRule = {
  id: 'deadline',
  title: '公开超过了期限',
  weight: 'material',
  side: 'timely',
  basis: [OPERATION],
  compares: '批复日期到公开日期的天数，与20天的期限比。两个日期有一个不知道的不比。',
  find: findLate,
  wrong: [
    { ...given('2032-08-20', '2032-09-12'), found: '批复后第23天公开，期限是20天。' },
    { ...given('2032-09-12', '2032-08-20'), found: '公开在批复之前23天。' },
  ],
  right: [given('2032-08-20', '2032-09-09'), given('2032-08-20', '2032-08-20'), given('', '2032-09-12')],
};
