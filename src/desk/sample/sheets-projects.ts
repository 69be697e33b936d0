import type { Cents } from './books.ts';
import { PROJECTS } from './department.ts';
import { percentOf, sumLeaves, write } from './ledger.ts';
import { derived, type Row, type Sheet, stated, type Year } from './year.ts';

/** A project of the year: its money, and what it promised and did. */
export interface YearProject {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly office: string;
  readonly source: string;
  readonly spent: Cents;
  readonly budget: Cents;
  readonly items: readonly {
    readonly group: string;
    readonly level1: string;
    readonly level2: string;
    readonly name: string;
    readonly expected: bigint;
    readonly actual: bigint;
    readonly unit: string;
    readonly least: boolean;
  }[];
}

function drawItems(
  { name, unit, work, people }: (typeof PROJECTS)[number],
  year: Year,
  spent: Cents,
): YearProject['items'] {
  const of = year.draw('indicators', name);
  const promised = of.between(6n, 18n) + spent / of.between(900n, 1600n);
  const folk = of.between(120n, 2400n);
  const done = (expected: bigint): bigint => (expected * of.between(93n, 118n)) / 100n;
  const item = (
    group: string,
    level1: string,
    level2: string,
    label: string,
    expected: bigint,
    actual: bigint,
    own: string,
    least: boolean,
  ) => ({ group, level1, level2, name: label, expected, actual, unit: own, least });
  return [
    item('quantity', '产出指标', '数量指标', work, promised, done(promised), unit, false),
    item('people', '产出指标', '数量指标', people, folk, done(folk), '人', false),
    item('quality', '产出指标', '质量指标', '验收合格率', 98n, of.between(97n, 100n), '%', true),
    item('time', '产出指标', '时效指标', '按期完成率', 95n, of.between(88n, 100n), '%', true),
    item('satisfaction', '满意度指标', '服务对象满意度', '受访群众满意度', 90n, of.between(86n, 99n), '%', true),
  ];
}

/** The projects that have money in the year, in the order of the report. */
export function listProjects(year: Year): YearProject[] {
  const active = PROJECTS.map((project) => ({
    project,
    spent: sumLeaves(year.books, (leaf) => leaf.project === project.id),
  })).filter(({ spent }) => spent > 0n);
  return active.map(({ project, spent }, index) => {
    const items = new Set(
      [...year.books.leaves.keys()].filter((leaf) => leaf.project === project.id).map(({ item }) => item),
    );
    const left = [...year.books.unspent].reduce((sum, [item, amount]) => (items.has(item) ? sum + amount : sum), 0n);
    return {
      id: project.id,
      number: index + 1,
      name: project.name,
      office: project.office,
      source: `2.10.4.${index + 1}`,
      spent,
      budget: spent + left,
      items: drawItems(project, year, spent),
    };
  });
}

function makeMoney(projects: readonly YearProject[]): Sheet[] {
  const row = ({ id, source }: YearProject, column: string, amount: Cents): Row =>
    stated(
      { id: `${id}-summary-${column}`, project: id, place: 'summary', column, amount: write(amount), date: '' },
      source,
    );
  const all = (column: string, pick: (project: YearProject) => Cents): Row =>
    derived(
      {
        id: `all-summary-${column}`,
        project: '',
        place: 'summary',
        column,
        amount: write(projects.reduce((sum, project) => sum + pick(project), 0n)),
        date: '',
      },
      projects.map(({ id }) => `project-budgets:${id}-summary-${column}`).join(' + '),
      '2.10.4',
    );
  return [
    {
      name: 'project-budgets',
      rows: [
        ...projects.flatMap((project) => [
          row(project, 'budget', project.budget),
          row(project, 'executed', project.spent),
        ]),
        all('budget', ({ budget }) => budget),
        all('executed', ({ spent }) => spent),
      ],
    },
    {
      name: 'project-completion',
      rows: projects.map(({ id, source, spent, budget }) =>
        stated(
          {
            id: `${id}-summary-completion`,
            project: id,
            place: 'summary',
            measure: 'completion',
            rate: percentOf(spent, budget) ?? '',
          },
          source,
        ),
      ),
    },
  ];
}

function makeIndicators(projects: readonly YearProject[]): Sheet[] {
  const rows = projects.flatMap(({ id, source, items }) =>
    items.map((item, index) => ({ id, source, item, number: String(index + 1) })),
  );
  return [
    {
      name: 'indicators',
      rows: rows.map(({ id, source, item, number }) =>
        stated(
          {
            id: `${id}-${item.group}`,
            project: id,
            number,
            level1: item.level1,
            level2: item.level2,
            level3: item.name,
          },
          source,
        ),
      ),
    },
    {
      name: 'indicator-items',
      rows: rows.map(({ id, source, item: { group, name, expected, actual, unit, least } }) =>
        stated(
          {
            id: `${id}-${group}-1`,
            indicator: `${id}-${group}`,
            number: '1',
            printed_number: '',
            name,
            expected: `${least ? '≥' : ''}${expected}${unit}`,
            expected_qualifier: least ? '≥' : '',
            expected_value: String(expected),
            expected_max: '',
            expected_unit: unit,
            expected_date: '',
            actual: `${actual}${unit}`,
            actual_qualifier: '',
            actual_value: String(actual),
            actual_max: '',
            actual_unit: unit,
            actual_date: '',
          },
          source,
        ),
      ),
    },
  ];
}

function makeManagement(projects: readonly YearProject[]): Row[] {
  const row = (id: string, name: string, value: number, unit = '个'): Row =>
    stated({ id, name, value: String(value), unit }, '2.10.4');
  return [
    row('targets-set', '编制绩效目标的项目', projects.length + 4),
    row('monitored', '开展绩效监控的项目', projects.length + 4),
    row('self-assessed', '开展自评的项目', projects.length + 2),
    row('reported', '公开绩效目标完成情况的项目', projects.length),
  ];
}

const SELF: readonly (readonly [id: string, level2: string, level3: string, points: bigint])[] = [
  ['goal-setting', '预算编制', '目标制定', 10n],
  ['accuracy', '预算编制', '编制准确', 20n],
  ['control', '预算执行', '支出控制', 15n],
  ['progress', '预算执行', '执行进度', 25n],
  ['results', '完成结果', '目标完成', 20n],
  ['publication', '信息公开', '按时公开', 10n],
];

function makeSelfEvaluation({ draw }: Year): Row[] {
  const of = draw('self-evaluation');
  return SELF.map(([id, level2, level3, points], index) =>
    stated(
      {
        id,
        number: String(index + 1),
        level1: '部门预算管理',
        level2,
        level3,
        points: String(points),
        explanation: '',
        score: String(points - of.between(0n, 3n)),
      },
      '4.1',
    ),
  );
}

function makeEvaluation(year: Year, scores: readonly Row[]): Sheet[] {
  const total = (id: string, measure: string, field: string): Row =>
    derived(
      {
        id,
        level: 'whole',
        name: '部门整体支出',
        measure,
        value: String(scores.reduce((sum, row) => sum + BigInt(row[field] ?? '0'), 0n)),
      },
      SELF.map(([row]) => `self-evaluation:${row}.${field}`).join(' + '),
      '4.1',
    );
  const rounded = `${year.totals.expenditure / 100n + (year.totals.expenditure % 100n >= 50n ? 1n : 0n)}`;
  return [
    { name: 'self-evaluation', rows: scores },
    { name: 'self-evaluation-totals', rows: [total('points', 'points', 'points'), total('score', 'score', 'score')] },
    {
      name: 'evaluation-accounts',
      rows: [stated({ id: 'expenditure', name: '全年支出', amount: rounded }, '4.1', '报告取整到万元。')],
    },
  ];
}

/** Tables about the projects and their evaluation. */
export function makeProjectSheets(year: Year): Sheet[] {
  const projects = listProjects(year);
  return [
    {
      name: 'projects',
      rows: projects.map(({ id, number, name, office, source }) =>
        stated(
          {
            id,
            number: String(number),
            name,
            report_name: '',
            organisation: 'bureau',
            office,
            summary: source,
            target_table: source,
            report: source,
            chapter: id,
          },
          source,
        ),
      ),
    },
    {
      name: 'goals',
      rows: projects.flatMap(({ id, name, source, items }) => [
        stated(
          {
            id: `${id}-expected`,
            project: id,
            kind: 'expected',
            text: `${items[0]?.name ?? ''}，使${name}达到年初批复的目标。`,
          },
          source,
        ),
        stated(
          {
            id: `${id}-actual`,
            project: id,
            kind: 'actual',
            text: items.every(({ expected, actual }) => actual >= expected)
              ? '各项指标都完成。'
              : '多数指标完成，个别指标没有达到预期。',
          },
          source,
        ),
      ]),
    },
    ...makeMoney(projects),
    ...makeIndicators(projects),
    { name: 'performance-management', rows: makeManagement(projects) },
    ...makeEvaluation(year, makeSelfEvaluation(year)),
  ];
}
