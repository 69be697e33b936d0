import { type Decimal, equals, parseDecimal } from '../../lib/decimal.ts';
import type { Finding, Passage } from '../claims/claim.ts';
import { nameByCell } from '../claims/open-ledger.ts';
import { OPENNESS } from './bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { writeFinding } from './write-finding.ts';

/** 万元 for 元, or 亿元 for 万元, and the other way round. */
const POWERS = [4, 8, -4, -8];

/** Whether two amounts are the same digits in units that lie four or eight places apart; zero is none. */
export function isOtherUnit(a: string, b: string): boolean {
  const left = parseDecimal(a);
  const right = parseDecimal(b);
  if (!left || !right || right.units === 0n) return false;
  const move = (power: number): Decimal => ({
    units: right.units * 10n ** BigInt(Math.max(0, power)),
    scale: right.scale + Math.max(0, -power),
  });
  return POWERS.some((power) => equals(left, move(power)));
}

interface Mixed {
  readonly passage: Passage;
  readonly label: string;
  /** The cell of the form and what the form is called. */
  readonly of: string;
  readonly form: string;
  readonly own: string;
  /** As printed, with its unit. */
  readonly printed: string;
  readonly amount: string;
}

/** A text states the amount of a form in another unit: 2400元 for 2400万元. */
export function findMixedUnits({ passage, label, of, form, own, printed, amount }: Mixed): Finding {
  return writeFinding({
    rule: 'units',
    key: nameByCell(of),
    passage: passage.id,
    weight: 'material',
    title: `${label}：单位写错`,
    a: { of: own, locator: passage.locator, printed },
    b: { of, locator: '', printed: `${amount}万元` },
    difference: '',
    kind: 'slip',
    isProvable: true,
    verdict: `${form}是${amount}万元，正文写${printed}，数字相同而单位不同。`,
    explanation: `${label}在${form}里是${amount}万元，正文写成${printed}。`,
  });
}

const BESIDE = '收入决算表：本年收入合计2305.6万元';

export const MIXED_UNITS: InspectionRule = {
  id: 'units',
  title: '元与万元写错',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares: '正文写明是哪一行的金额，数字与附表相同，而单位差一万倍。换算正确的元、万元、亿元不算。',
  find: pickFindings('units'),
  wrong: [
    showWrong(
      '# 二、收入决算情况说明\n本年收入合计2305.6元。',
      '收入决算表是2305.6万元，正文写2305.6元，数字相同而单位不同。',
      BESIDE,
    ),
  ],
  right: [
    show('# 二、收入决算情况说明\n本年收入合计2305.6万元。', BESIDE),
    show('# 二、收入决算情况说明\n本年收入合计23056000元。', BESIDE),
    show('# 二、收入决算情况说明\n本年收入合计0.23056亿元，其中会议费每人每天150元。', BESIDE),
  ],
};
