import {
  ACCOUNT,
  BUDGET,
  CHANGE,
  CHANGES,
  CLASSES,
  EXPENDITURE,
  INCOME,
  type PartsWords,
  PROJECT_MONEY,
  TARGETS,
  THREE_PUBLIC,
  TREE_CHART,
} from './charts.zh.ts';
import { DEPARTMENT } from './sample-department.ts';
import { fillWords } from './fill-words.ts';
import { listCodes } from './ledger.ts';
import { listProjects, type YearProject } from './list-projects.ts';
import { openThreePublic } from './sheets-three-public.ts';
import { FLOW, type FlowWords, VOLUME } from './volume.zh.ts';
import type { Year } from './year.ts';

function listFlow({ totals }: Year): readonly FlowWords[] {
  return FLOW.filter(({ when }) => when === undefined || totals.fund > 0n);
}

/** What `volume.yaml` of a year says. */
export function makeVolume(year: Year): object {
  const side = (wanted: FlowWords['side']): object[] =>
    listFlow(year)
      .filter((item) => item.side === wanted)
      .map(({ label, of, chapter }) => ({ label, of, chapter }));
  return {
    ...VOLUME,
    title: fillWords(VOLUME.title, { year: year.year }),
    summary: fillWords(VOLUME.summary, { department: DEPARTMENT.name }),
    flow: { total: ACCOUNT.whole, in: side('in'), out: side('out'), left: side('left') },
  };
}

function openChange(year: Year, { id, number, title, before, now, source }: (typeof CHANGES)[number]): object {
  const item = (year: string, of: string): object => ({ label: fillWords(CHANGE.label, { year }), of });
  const items = [item(year.before, before), item(year.year, now)];
  return { id, number, kind: 'change', title, unit: CHANGE.unit, source, items };
}

function openParts({ totals, books }: Year, { id, number, title, whole, source, items }: PartsWords): object {
  const money = { fund: totals.fund, abroad: openThreePublic(books).abroad };
  const there = items.filter(({ when }) => when === undefined || money[when] > 0n);
  const shown = there.map(({ label, of }) => ({ label, of }));
  return { id, number, kind: 'parts', title, unit: CHANGE.unit, whole, source, items: shown };
}

/** The pictures of the invented document, in its order. */
function listPictures(year: Year): object[] {
  const classes = listCodes(year.books, ({ kind }) => kind !== 'fund').filter((code) => code.length === 3);
  const items = classes.map((code) => ({ label: year.nameOf(code), of: `06-general-expenditure:${code}-total` }));
  return [
    openChange(year, CHANGES[0]),
    openParts(year, INCOME),
    openParts(year, EXPENDITURE),
    openChange(year, CHANGES[1]),
    openParts(year, { ...CLASSES, items }),
    openParts(year, THREE_PUBLIC),
  ];
}

/** What each measure of a project was to be, and what it is. */
function openTargets({ id, name, source, items }: YearProject): object {
  return {
    id: `targets-${id}`,
    kind: 'pairs',
    scale: 'own',
    title: fillWords(TARGETS.title, { name }),
    source,
    heads: TARGETS.heads,
    rows: {
      table: 'indicator-items',
      label: 'name',
      of: 'expected_value',
      against: 'actual_value',
      qualifiers: ['expected_qualifier', 'actual_qualifier'],
      where: { indicator: items.map(({ group }) => `${id}-${group}`) },
    },
  };
}

/** What `charts.yaml` of a year says. */
export function makeCharts(year: Year): readonly object[] {
  const projects = listProjects(year);
  const money = projects.map(({ id, name }) => ({
    label: name,
    of: `project-budgets:${id}-summary-budget`,
    against: `project-budgets:${id}-summary-executed`,
  }));
  return [
    ...listPictures(year),
    { ...ACCOUNT, items: listFlow(year).map(({ label, of, side }) => ({ label, of, side })) },
    TREE_CHART,
    BUDGET,
    { ...PROJECT_MONEY, items: money },
    ...projects.map(openTargets),
  ];
}
