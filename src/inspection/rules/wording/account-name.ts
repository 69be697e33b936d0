import type { Finding, Passage } from '../../claims/claim.ts';
import type { Context } from '../../claims/context.ts';
import type { Item } from '../../claims/find-item.ts';
import { nameByWords } from '../../claims/open-ledger.ts';
import { writeFinding } from '../write-finding.ts';
import { OPERATION } from '../bases.ts';
import { pickFindings, type InspectionRule, show, showWrong } from '../inspection-rule.ts';

const MOST = 6;

/** A text names an account that its form does not have. */
export function findAccountName(
  passage: Passage,
  item: Extract<Item, { kind: 'unknown' }>,
  { ground }: Context,
): Finding | undefined {
  if (item.near.length === 0) return undefined;
  const form = ground.profile.forms.find(({ table }) => table === item.near[0]?.table)?.title ?? '';
  const there = item.near
    .slice(0, MOST)
    .map(({ label }) => label)
    .join('、');
  return writeFinding({
    rule: 'account',
    key: nameByWords(item.path),
    passage: passage.id,
    weight: 'minor',
    title: `${item.name}：附表里没有这个科目`,
    a: { of: '', locator: passage.locator, printed: item.path },
    b: { of: '', locator: '', printed: there },
    difference: '',
    kind: 'label',
    isProvable: false,
    verdict: `${form}的同一上级科目下没有“${item.name}”。`,
    explanation: `正文写的科目是“${item.name}”，${form}在同一上级科目下列的是：${there}。`,
  });
}

const GENERAL = '# 五、一般公共预算财政拨款支出决算情况说明';

export const ACCOUNT_NAME: InspectionRule = {
  id: 'account',
  title: '附表里没有的科目',
  weight: 'minor',
  side: 'true',
  basis: [OPERATION],
  compares:
    '正文写到款、项的科目名称，与附表里同一上级科目下列的名称比。附表没有这个上级科目的不比，少写“支出”二字的不算。',
  find: pickFindings('account'),
  wrong: [
    showWrong(
      `${GENERAL}\n1.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）。支出决算为120万元。`,
      '一般公共预算财政拨款支出决算表的同一上级科目下没有“事业单位离退休”。',
      '一般公共预算财政拨款支出决算表：行政单位离退休120万元',
    ),
  ],
  right: [
    show(`${GENERAL}\n1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。支出决算为120万元。`),
    show(`${GENERAL}\n1.社会保障和就业（类）行政事业单位养老（款）行政单位离退休（项）：支出决算为120万元。`),
    show(`${GENERAL}\n农林水支出（类）1800万元，占85.71%。`),
    show('# 第四部分 名词解释\n21.文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）：指群众文化支出。'),
  ],
};
