import { absolute, add, compare, type Decimal, formatValue, parseDecimal, subtract } from '../../lib/decimal.ts';
import type { Finding } from '../claims/claim.ts';
import { nameByWords } from '../claims/open-ledger.ts';
import { OPENNESS } from './bases.ts';
import type { Examined } from './examined.ts';
import { type InspectionRule, show, showWrong } from './inspection-rule.ts';
import { cutAround, writeSlip } from './write-slip.ts';

const LEFT = /(?<!非)财政拨款(?:年末)?结转(?:和结余|结余)?(?:资金)?(?:为)?\s*([\d,]+(?:\.\d+)?)\s*万元/;
const AT_END = /年末[^。；]*$/;
const TOTAL = '04-fiscal-summary:income-grand-total';
const SPENT = ['06-general-expenditure:total', '11-fund:expenditure', '13-capital:expenditure'];
const CAPITAL = '14-capital-expenditure:total';
/** Half a last place of five amounts. */
const ROUNDING: Decimal = { units: 25n, scale: 3 };

/** What the text says of a cell whose form is not there, by the name that pages have for it. */
function readSaid({ reading, ground }: Examined, cell: string): Decimal | undefined {
  const name = ground.wording.names[cell]?.[0];
  const row = reading.rows.find(
    ({ table, values }) => table === 'text-facts' && values['name'] === name && values['unit'] === '万元',
  );
  return parseDecimal(row?.values['value'] ?? '');
}

/** Fiscal funds left at the end of the year that are not total less expenditure, in a text without forms. */
function findCarryOut(examined: Examined): Finding[] {
  if (examined.ground.forms.has('04-fiscal-summary')) return [];
  const total = readSaid(examined, TOTAL);
  const [general, fund, capital = readSaid(examined, CAPITAL)] = SPENT.map((cell) => readSaid(examined, cell));
  if (!total || !general || !fund || !capital) return [];
  const right = subtract(total, add(general, add(fund, capital)));
  return examined.passages.flatMap((passage) => {
    const match = LEFT.exec(passage.text);
    const left =
      match && AT_END.test(passage.text.slice(0, match.index))
        ? parseDecimal(match[1]?.replaceAll(',', '') ?? '')
        : undefined;
    if (!match || !left || compare(absolute(subtract(left, right)), ROUNDING) <= 0) return [];
    return [
      writeSlip(passage, {
        rule: 'carry-out',
        key: nameByWords(passage.id),
        weight: 'material',
        kind: 'arithmetic',
        title: '年末财政拨款结转与收支相减不同',
        printed: cutAround(match[0], 0, match[0].length, 0),
        against: `${formatValue(right)}万元`,
        verdict: `财政拨款总计${formatValue(total)}万元减去财政拨款支出是${formatValue(right)}万元；原文写${match[1] ?? ''}万元。`,
        explanation: `照正文写的财政拨款收支，年末应结转${formatValue(right)}万元，正文写${match[1] ?? ''}万元。`,
      }),
    ];
  });
}

const TEXT = `# 四、财政拨款收入支出决算总体情况说明
财政拨款收、支总计2250万元。
# 五、一般公共预算财政拨款支出决算情况说明
一般公共预算财政拨款支出2100万元。
# 八、政府性基金预算支出决算情况说明
政府性基金预算财政拨款支出0万元。
# 九、国有资本经营预算支出决算情况说明
国有资本经营预算财政拨款支出0万元。
# 十、整体支出情况
年末结转和结余160万元，其中财政拨款结转资金`;
const NO_FORMS = '没有附表';

export const FISCAL_CARRY_OUT: InspectionRule = {
  id: 'carry-out',
  title: '年末财政拨款结转算得不对',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS],
  compares:
    '没有附表时，正文写的年末财政拨款结转，与财政拨款总计减去各种财政拨款支出的得数比。支出没有写全的不比；有附表的由附表核对。',
  find: findCarryOut,
  wrong: [
    {
      ...showWrong(`${TEXT}130万元。`, '财政拨款总计2250万元减去财政拨款支出是150万元；原文写130万元。', NO_FORMS),
      hasNoForms: true,
    },
  ],
  right: [
    { ...show(`${TEXT}150万元。`, NO_FORMS), hasNoForms: true },
    { ...show('# 十、整体支出情况\n年末结转和结余160万元，其中财政拨款结转资金130万元。', NO_FORMS), hasNoForms: true },
    { ...show(`${TEXT}150万元，非财政拨款结转资金10万元。`, NO_FORMS), hasNoForms: true },
  ],
};
