/** Terms of the invented accounts. */
export const TERMS: readonly (readonly [id: string, term: string, definition: string])[] = [
  ['fiscal-income', '财政拨款收入', '本级财政当年拨给部门的钱。'],
  ['other-income', '其他收入', '财政拨款以外的零星收入，这里主要是存款利息。'],
  ['carry-in', '年初结转和结余', '以前年度没有花完、带进本年接着用的钱。'],
  ['carry-out', '年末结转和结余', '本年没有花完、留给下年接着用的钱。'],
  ['basic-expenditure', '基本支出', '让机构正常运转的钱，包括给人的和日常办公的。'],
  ['project-expenditure', '项目支出', '基本支出以外，为一件专门的事花的钱。'],
  ['three-public', '“三公”经费', '用财政拨款支付的因公出国（境）费、公务用车购置及运行维护费和公务接待费。'],
  ['operating-cost', '机关运行经费', '行政单位买货物和服务、维持运转的钱，如办公、水电、差旅。'],
];

/** The term of a functional item. */
export const ITEM_TERM = { source: '{name}（项）', definition: '{division}中，用于“{name}”的支出。' };

/** Where the invented source disagrees with itself. */
export const ROUNDING = {
  id: 'evaluation-rounding',
  title: '评价报告的全年支出取了整数',
  place_a: 'evaluation-accounts:expenditure',
  locator_a: '4.1',
  printed_a: '{rounded}万元',
  place_b: '03-expenditure:total',
  locator_b: '2.3',
  printed_b: '{expenditure}万元',
  difference: '{difference}万元',
  kind: 'rounding',
  provable: 'yes',
  verdict: '评价报告四舍五入到万元，两处说的是同一笔支出。',
  explanation: '部门整体支出绩效评价报告把全年支出写成整万元，与支出决算说明的数差了零头。',
  origin: 'document',
  weight: 'material',
  reason: '同一笔支出，两处金额不同，报告没有说明取了整数。',
};

/** Two figures of different scope, which a reader may take for one. */
export const SCOPE = {
  id: 'expenditure-scope',
  title: '本年支出与一般公共预算财政拨款支出',
  place_a: '03-expenditure:total',
  locator_a: '2.3',
  printed_a: '本年支出{expenditure}万元',
  place_b: '06-general-expenditure:total',
  locator_b: '2.5',
  printed_b: '一般公共预算财政拨款支出{general}万元',
  kind: 'scope',
  explanation: '本年支出包括各种来源的钱，一般公共预算财政拨款支出是其中一种，两个数不同不是矛盾。',
};
