import type { IdentityWords } from './identities.zh.ts';

/** After the sums of each level. */
export const DETAILS: readonly IdentityWords[] = [
  {
    id: 'detail',
    title: '表07合计等于人员、公用和项目之和',
    kind: 'sum',
    left: '07-general-detail:total',
    right: '07-general-detail:personnel + 07-general-detail:public + 07-general-detail:project',
  },
  {
    id: 'detail-general',
    title: '表07与表06的合计',
    kind: 'equal',
    left: '07-general-detail:total',
    right: '06-general-expenditure:total',
  },
  {
    id: 'basic',
    title: '表08基本支出等于人员经费加日常公用经费',
    kind: 'sum',
    left: '08-general-basic:total',
    right: '08-general-basic:personnel + 08-general-basic:public',
  },
  {
    id: 'basic-tables',
    title: '表08与表06的基本支出',
    kind: 'equal',
    left: '08-general-basic:total',
    right: '06-general-expenditure:total-basic',
  },
  {
    id: 'projects',
    title: '表09与表06的项目支出',
    kind: 'equal',
    left: '09-general-project:total',
    right: '06-general-expenditure:total-project',
  },
  ...['budget', 'actual'].map((column) => ({
    id: `three-public-${column}`,
    title: '“三公”经费等于三项之和',
    kind: 'sum',
    left: `10-three-public:total-${column}`,
    right: `10-three-public:abroad-${column} + 10-three-public:car-${column} + 10-three-public:reception-${column}`,
  })),
  {
    id: 'operating-cost',
    title: '机关运行经费等于日常公用经费',
    kind: 'equal',
    left: 'operating-cost:total',
    right: '08-general-basic:public',
  },
  {
    id: 'procurement',
    title: '政府采购等于货物、工程和服务之和',
    kind: 'sum',
    left: 'procurement:total',
    right: 'procurement:goods + procurement:works + procurement:services',
  },
  {
    id: 'overall-completion',
    title: '一般公共预算的完成率',
    kind: 'completion',
    left: 'completion:overall',
    right:
      'round(06-general-expenditure:total / ( 06-general-expenditure:total + 04-fiscal-summary:carry-out ) * 100, 2)',
  },
  {
    id: 'evaluation',
    title: '评价报告与决算的全年支出',
    kind: 'equal',
    left: 'evaluation-accounts:expenditure',
    right: '03-expenditure:total',
    known: 'evaluation-rounding',
  },
  {
    id: 'fund-none',
    title: '没有政府性基金收入，也就没有支出',
    kind: 'equal',
    left: '11-fund:income',
    right: '11-fund:expenditure',
    when: 'no-fund',
  },
  {
    id: 'fund',
    title: '政府性基金支出等于基本支出加项目支出',
    kind: 'sum',
    left: '11-fund:expenditure',
    right: '11-fund:basic + 11-fund:project',
    when: 'fund',
  },
];
