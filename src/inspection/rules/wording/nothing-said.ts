import { parseDecimal } from '../../../lib/decimal.ts';
import type { Finding } from '../../claims/claim.ts';
import { OPENNESS, OPERATION } from '../bases.ts';
import type { Examined } from '../examined.ts';
import { type InspectionRule, show, showWrong } from '../inspection-rule.ts';
import { writeFinding } from '../write-finding.ts';

interface Nothing {
  readonly what: string;
  /** How a text says that there is none of it. */
  readonly said: RegExp;
  readonly table: string;
  readonly cells: readonly string[];
}

const NO = '(?:没有|无|未(?:安排|发生|使用|有)?|不涉及)(?:使用)?(?:财政拨款安排的?)?(?:当年)?';
/** The words end with the sentence, so that 没有政府性基金结余 is not taken for 没有政府性基金. */
const END = '(?:预算)?(?:财政拨款)?(?:安排的?)?(?:收入和支出|收入支出|收入、支出|收支|收入|支出)?(?=[，。；,;]|$)';
const KINDS: readonly Nothing[] = [
  {
    what: '政府性基金预算财政拨款',
    said: new RegExp(`${NO}政府性基金${END}`),
    table: '11-fund',
    cells: ['income', 'expenditure'],
  },
  {
    what: '国有资本经营预算财政拨款',
    said: new RegExp(`${NO}国有资本经营${END}`),
    table: '13-capital',
    cells: ['income', 'expenditure'],
  },
  {
    what: '因公出国（境）费',
    said: /(?:没有|无|未发生|未安排)因公出国（境）(?:费|费用|经费|支出|费支出)*(?=[，。；]|$)/,
    table: '10-three-public',
    cells: ['abroad-actual'],
  },
  {
    what: '公务接待费',
    said: /(?:没有|无|未发生|未安排)公务接待(?:费|费用|经费|支出|费支出)*(?=[，。；]|$)/,
    table: '10-three-public',
    cells: ['reception-actual'],
  },
];

/** A text says that there is nothing of what a form has an amount of. */
function findSaid({ what, said, table, cells }: Nothing, { passages, ground }: Examined): Finding[] {
  const rows = ground.forms.get(table) ?? [];
  const full = rows.find(
    ({ id, amount }) => cells.includes(id ?? '') && (parseDecimal(amount ?? '')?.units ?? 0n) !== 0n,
  );
  const passage = full && passages.find(({ text, kind }) => kind !== 'heading' && said.test(text.replace(/\s/g, '')));
  if (!passage) return [];
  const title = ground.profile.forms.find((form) => form.table === table)?.title ?? '';
  const words = said.exec(passage.text.replace(/\s/g, ''))?.[0] ?? '';
  return [
    writeFinding({
      rule: 'nothing',
      key: table + cells.join(''),
      passage: passage.id,
      weight: 'material',
      title: `正文说没有${what}，附表有数`,
      a: { of: '', locator: passage.locator, printed: words },
      b: { of: `${table}:${full['id'] ?? ''}`, locator: '', printed: `${full['amount'] ?? ''}万元` },
      difference: '',
      kind: 'label',
      isProvable: true,
      verdict: `正文写“${words}”，${title}有${full['amount'] ?? ''}万元。`,
      explanation: `正文说没有${what}，${title}里却有${full['amount'] ?? ''}万元。`,
    }),
  ];
}

const FUND = '政府性基金预算财政拨款收入支出决算表：本年支出100万元';

export const NOTHING_SAID: InspectionRule = {
  id: 'nothing',
  title: '说没有，附表却有数',
  weight: 'material',
  side: 'true',
  basis: [OPENNESS, OPERATION],
  compares: '正文写“没有政府性基金收支”“未发生公务接待费”一类的话，与附表比。只说某一部分没有的不算。',
  find: (examined) => KINDS.flatMap((kind) => findSaid(kind, examined)),
  wrong: [
    showWrong(
      '# 八、政府性基金预算财政拨款收入支出决算情况说明\n本年度没有政府性基金预算财政拨款收入和支出。',
      '正文写“没有政府性基金预算财政拨款收入和支出”，政府性基金预算财政拨款收入支出决算表有100万元。',
      FUND,
    ),
  ],
  right: [
    show('# 八、政府性基金预算财政拨款收入支出决算情况说明\n本年度政府性基金预算财政拨款支出100万元。', FUND),
    show('# 八、政府性基金预算财政拨款收入支出决算情况说明\n上年没有政府性基金预算结转资金。', FUND),
    show(
      '# 九、国有资本经营预算财政拨款收入支出决算情况说明\n本年度没有国有资本经营预算财政拨款收入和支出。',
      '国有资本经营预算财政拨款收入支出决算表：空表',
    ),
  ],
};
