import { listCodes, percentOf, write } from './ledger.ts';
import { type Row, type Sheet, stated, type Year } from './year.ts';

const TERMS: readonly (readonly [id: string, term: string, definition: string])[] = [
  ['fiscal-income', '财政拨款收入', '本级财政当年拨给部门的钱。'],
  ['other-income', '其他收入', '财政拨款以外的零星收入，这里主要是存款利息。'],
  ['carry-in', '年初结转和结余', '以前年度没有花完、带进本年接着用的钱。'],
  ['carry-out', '年末结转和结余', '本年没有花完、留给下年接着用的钱。'],
  ['basic-expenditure', '基本支出', '让机构正常运转的钱，包括给人的和日常办公的。'],
  ['project-expenditure', '项目支出', '基本支出以外，为一件专门的事花的钱。'],
  ['three-public', '“三公”经费', '用财政拨款支付的因公出国（境）费、公务用车购置及运行维护费和公务接待费。'],
  ['operating-cost', '机关运行经费', '行政单位买货物和服务、维持运转的钱，如办公、水电、差旅。'],
];

function makeGlossary(year: Year): Row[] {
  const own = TERMS.map(([id, term, definition], index) =>
    stated({ id, number: String(index + 1), term, source_term: term, definition, item: '' }, '3'),
  );
  const items = listCodes(year.books, ({ kind }) => kind === 'project')
    .filter((code) => code.length === 7)
    .map((code, index) =>
      stated(
        {
          id: `item-${code}`,
          number: String(TERMS.length + index + 1),
          term: year.nameOf(code),
          source_term: `${year.nameOf(code)}（项）`,
          definition: `${year.nameOf(code.slice(0, 5))}中，用于“${year.nameOf(code)}”的支出。`,
          item: code,
        },
        '3',
      ),
    );
  return [...own, ...items];
}

/** The report on the whole rounds to 万元: the one place in which the invented source disagrees with itself. */
function makeInconsistencies({ totals: { expenditure } }: Year): Row[] {
  if (expenditure % 100n === 0n) return [];
  const rounded = expenditure / 100n + (expenditure % 100n >= 50n ? 1n : 0n);
  const difference = rounded * 100n - expenditure;
  return [
    {
      id: 'evaluation-rounding',
      title: '评价报告的全年支出取了整数',
      place_a: 'evaluation-accounts:expenditure',
      locator_a: '4.1',
      printed_a: `${rounded}万元`,
      place_b: '03-expenditure:total',
      locator_b: '2.3',
      printed_b: `${write(expenditure)}万元`,
      difference: `${write(difference < 0n ? -difference : difference)}万元`,
      kind: 'rounding',
      provable: 'yes',
      verdict: '评价报告四舍五入到万元，两处说的是同一笔支出。',
      explanation: '部门整体支出绩效评价报告把全年支出写成整万元，与支出决算说明的数差了零头。',
      origin: 'document',
      weight: 'material',
      reason: '同一笔支出，两处金额不同，报告没有说明取了整数。',
    },
  ];
}

/** Two figures of different scope, which a reader may take for one. */
function makeExplanations({ totals: { expenditure, general } }: Year): Row[] {
  return [
    {
      id: 'expenditure-scope',
      title: '本年支出与一般公共预算财政拨款支出',
      place_a: '03-expenditure:total',
      locator_a: '2.3',
      printed_a: `本年支出${write(expenditure)}万元`,
      place_b: '06-general-expenditure:total',
      locator_b: '2.5',
      printed_b: `一般公共预算财政拨款支出${write(general)}万元`,
      kind: 'scope',
      explanation: '本年支出包括各种来源的钱，一般公共预算财政拨款支出是其中一种，两个数不同不是矛盾。',
    },
  ];
}

function sum(table: string, ids: readonly string[], suffix: string): string {
  return ids.map((id) => `${table}:${id}${suffix}`).join(' + ');
}

/** Each total of a table by functional code is the sum of the level below it. */
function listTree(
  year: Year,
  table: string,
  codes: readonly string[],
  columns: readonly string[],
  totals: readonly string[],
): Row[] {
  const isBelow = (code: string, parent: string): boolean =>
    parent === '' ? code.length === 3 : code.length === parent.length + 2 && code.startsWith(parent);
  return columns.flatMap((column, index) =>
    ['', ...codes.filter((code) => code.length < 7)].map((code) => ({
      id: `tree-${table}-${code === '' ? 'all' : code}-${column}`,
      title: `${code === '' ? '合计' : year.nameOf(code)}等于下一级之和`,
      kind: 'sum',
      left: `${table}:${code === '' ? (totals[index] ?? '') : `${code}-${column}`}`,
      right: sum(
        table,
        codes.filter((other) => isBelow(other, code)),
        `-${column}`,
      ),
      known: '',
      note: '',
    })),
  );
}

function makeIdentities(year: Year): Row[] {
  const row = (id: string, title: string, kind: string, left: string, right: string, known = ''): Row => ({
    id,
    title,
    kind,
    left,
    right,
    known,
    note: '',
  });
  const all = listCodes(year.books);
  const general = listCodes(year.books, ({ kind }) => kind !== 'fund');
  const classes = all.filter((code) => code.length === 3);
  const [s, f, g] = ['01-summary', '04-fiscal-summary', '06-general-expenditure'];
  return [
    row(
      'income-sources',
      '本年收入等于各项来源之和',
      'sum',
      `${s}:income-total`,
      sum(
        s,
        ['general', 'fund', 'capital', 'superior', 'business', 'operating', 'affiliated', 'other'].map(
          (id) => `income-${id}`,
        ),
        '',
      ),
    ),
    row(
      'income-balance',
      '收入总计等于本年收入加年初结转',
      'balance',
      `${s}:income-grand-total`,
      `${s}:income-total + ${s}:nonfiscal-used + ${s}:carry-in`,
    ),
    row(
      'expenditure-classes',
      '本年支出等于各类之和',
      'sum',
      `${s}:expenditure-total`,
      sum(
        s,
        classes.map((code) => `class-${code}`),
        '',
      ),
    ),
    row(
      'expenditure-balance',
      '支出总计等于本年支出加年末结转',
      'balance',
      `${s}:expenditure-grand-total`,
      `${s}:expenditure-total + ${s}:surplus-distribution + ${s}:carry-out`,
    ),
    row('balance', '收入总计等于支出总计', 'balance', `${s}:income-grand-total`, `${s}:expenditure-grand-total`),
    row('income-tables', '表01与表02的本年收入', 'equal', `${s}:income-total`, '02-income:total'),
    row(
      'income-columns',
      '表02合计等于各栏之和',
      'sum',
      '02-income:total',
      sum('02-income', ['fiscal', 'superior', 'business', 'operating', 'affiliated', 'other'], ''),
    ),
    row('expenditure-tables', '表01与表03的本年支出', 'equal', `${s}:expenditure-total`, '03-expenditure:total'),
    row(
      'expenditure-columns',
      '表03合计等于各栏之和',
      'sum',
      '03-expenditure:total',
      sum('03-expenditure', ['basic', 'project', 'superior', 'operating', 'affiliated'], ''),
    ),
    row(
      'fiscal-balance',
      '财政拨款收入总计等于支出总计',
      'balance',
      `${f}:income-grand-total`,
      `${f}:expenditure-grand-total`,
    ),
    row(
      'fiscal-income',
      '财政拨款收入总计等于本年收入加年初结转',
      'balance',
      `${f}:income-grand-total`,
      `${f}:income-total + ${f}:carry-in`,
    ),
    row(
      'fiscal-expenditure',
      '财政拨款支出总计等于本年支出加年末结转',
      'balance',
      `${f}:expenditure-grand-total`,
      `${f}:expenditure-total + ${f}:carry-out`,
    ),
    ...['total', 'general', 'fund', 'capital'].map((column) =>
      row(
        `fiscal-classes-${column}`,
        '表04本年支出等于各类之和',
        'sum',
        `${f}:expenditure-${column}`,
        sum(f, classes, `-${column}`),
      ),
    ),
    row('fiscal-general', '表04与表06的一般公共预算支出', 'equal', `${f}:expenditure-general`, `${g}:total`),
    row('fiscal-fund', '表04与表11的政府性基金支出', 'equal', `${f}:expenditure-fund`, '11-fund:expenditure'),
    ...listTree(year, '02-income', all, ['total', 'fiscal', 'other'], ['total', 'fiscal', 'other']),
    ...listTree(year, '03-expenditure', all, ['total', 'basic', 'project'], ['total', 'basic', 'project']),
    ...listTree(year, g, general, ['total', 'basic', 'project'], ['total', 'total-basic', 'total-project']),
    ...general
      .filter((code) => code.length === 7)
      .map((code) =>
        row(
          `parts-${code}`,
          `${year.nameOf(code)}等于基本支出加项目支出`,
          'sum',
          `${g}:${code}-total`,
          `${g}:${code}-basic + ${g}:${code}-project`,
        ),
      ),
    row(
      'detail',
      '表07合计等于人员、公用和项目之和',
      'sum',
      '07-general-detail:total',
      sum('07-general-detail', ['personnel', 'public', 'project'], ''),
    ),
    row('detail-general', '表07与表06的合计', 'equal', '07-general-detail:total', `${g}:total`),
    row(
      'basic',
      '表08基本支出等于人员经费加日常公用经费',
      'sum',
      '08-general-basic:total',
      '08-general-basic:personnel + 08-general-basic:public',
    ),
    row('basic-tables', '表08与表06的基本支出', 'equal', '08-general-basic:total', `${g}:total-basic`),
    row('projects', '表09与表06的项目支出', 'equal', '09-general-project:total', `${g}:total-project`),
    ...['budget', 'actual'].map((column) =>
      row(
        `three-public-${column}`,
        '“三公”经费等于三项之和',
        'sum',
        `10-three-public:total-${column}`,
        sum('10-three-public', ['abroad', 'car', 'reception'], `-${column}`),
      ),
    ),
    row('operating-cost', '机关运行经费等于日常公用经费', 'equal', 'operating-cost:total', '08-general-basic:public'),
    row(
      'procurement',
      '政府采购等于货物、工程和服务之和',
      'sum',
      'procurement:total',
      'procurement:goods + procurement:works + procurement:services',
    ),
    row(
      'overall-completion',
      '一般公共预算的完成率',
      'completion',
      'completion:overall',
      `round(${g}:total / ( ${g}:total + ${f}:carry-out ) * 100, 2)`,
    ),
    row(
      'evaluation',
      '评价报告与决算的全年支出',
      'equal',
      'evaluation-accounts:expenditure',
      '03-expenditure:total',
      year.totals.expenditure % 100n === 0n ? '' : 'evaluation-rounding',
    ),
    ...(percentOf(year.totals.fund, year.totals.fund) === undefined
      ? [row('fund-none', '没有政府性基金收入，也就没有支出', 'equal', '11-fund:income', '11-fund:expenditure')]
      : [
          row(
            'fund',
            '政府性基金支出等于基本支出加项目支出',
            'sum',
            '11-fund:expenditure',
            '11-fund:basic + 11-fund:project',
          ),
        ]),
  ];
}

/** Terms, sums to check, and where the invented source disagrees with itself, if it does: a table has at least one row. */
export function makeWordSheets(year: Year): Sheet[] {
  const inconsistencies = makeInconsistencies(year);
  return [
    { name: 'glossary', rows: makeGlossary(year) },
    { name: 'identities', rows: makeIdentities(year) },
    ...(inconsistencies.length > 0 ? [{ name: 'inconsistencies', rows: inconsistencies }] : []),
    { name: 'explanations', rows: makeExplanations(year) },
  ];
}
