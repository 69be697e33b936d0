import type { Cents } from './books.ts';
import { fillWords } from './fill-words.ts';
import { percentOf, write } from './ledger.ts';
import { listProjects, type YearProject } from './list-projects.ts';
import { GOALS, MANAGEMENT, PROJECT_UNIT } from './projects.zh.ts';
import { makeEvaluationSheets } from './sheets-evaluation.ts';
import { makeIndicatorSheets } from './sheets-indicators.ts';
import { derived, type SampleRow, type SampleSheet, stated, type Year } from './year.ts';

function makeBudgetRow({ id, source }: YearProject, column: string, amount: Cents): SampleRow {
  const values = {
    id: `${id}-summary-${column}`,
    project: id,
    place: 'summary',
    column,
    amount: write(amount),
    date: '',
  };
  return stated(values, source);
}

/** All projects together. */
function makeBudgetTotal(
  projects: readonly YearProject[],
  column: string,
  pick: (project: YearProject) => Cents,
): SampleRow {
  const amount = write(projects.reduce((sum, project) => sum + pick(project), 0n));
  const formula = projects.map(({ id }) => `project-budgets:${id}-summary-${column}`).join(' + ');
  const values = { id: `all-summary-${column}`, project: '', place: 'summary', column, amount, date: '' };
  return derived(values, formula, '2.10.4');
}

function makeBudgets(projects: readonly YearProject[]): SampleRow[] {
  const own = projects.flatMap((project) => [
    makeBudgetRow(project, 'budget', project.budget),
    makeBudgetRow(project, 'executed', project.spent),
  ]);
  return [
    ...own,
    makeBudgetTotal(projects, 'budget', ({ budget }) => budget),
    makeBudgetTotal(projects, 'executed', ({ spent }) => spent),
  ];
}

function makeCompletion({ id, source, spent, budget }: YearProject): SampleRow {
  const rate = percentOf(spent, budget) ?? '';
  return stated({ id: `${id}-summary-completion`, project: id, place: 'summary', measure: 'completion', rate }, source);
}

function makeProject({ id, number, name, office, source }: YearProject): SampleRow {
  return stated(
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
  );
}

function makeGoals({ id, name, source, items }: YearProject): SampleRow[] {
  const expected = fillWords(GOALS.expected, { work: items[0]?.name ?? '', name });
  const actual = items.every((item) => item.actual >= item.expected) ? GOALS.reached : GOALS.missed;
  return [
    stated({ id: `${id}-expected`, project: id, kind: 'expected', text: expected }, source),
    stated({ id: `${id}-actual`, project: id, kind: 'actual', text: actual }, source),
  ];
}

function makeManagement(projects: readonly YearProject[]): SampleRow[] {
  return MANAGEMENT.map(({ id, name, more }) =>
    stated({ id, name, value: String(projects.length + more), unit: PROJECT_UNIT }, '2.10.4'),
  );
}

/** Tables about the projects and their evaluation. */
export function makeProjectSheets(year: Year): SampleSheet[] {
  const projects = listProjects(year);
  return [
    { name: 'projects', rows: projects.map(makeProject) },
    { name: 'goals', rows: projects.flatMap(makeGoals) },
    { name: 'project-budgets', rows: makeBudgets(projects) },
    { name: 'project-completion', rows: projects.map(makeCompletion) },
    ...makeIndicatorSheets(projects),
    { name: 'performance-management', rows: makeManagement(projects) },
    ...makeEvaluationSheets(year),
  ];
}
