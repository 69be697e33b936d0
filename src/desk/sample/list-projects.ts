import type { Cents } from './books.ts';
import { SAMPLE_PROJECTS } from './sample-department.ts';
import { sumLeaves } from './ledger.ts';
import { INDICATORS } from './projects.zh.ts';
import type { Year } from './year.ts';

/** One thing that a project promised and did. */
export interface ProjectItem {
  readonly group: keyof typeof INDICATORS;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly expected: bigint;
  readonly actual: bigint;
  readonly unit: string;
  /** Whether it was to be at least so much. */
  readonly least: boolean;
}

/** A project of the year: its money, and what it promised and did. */
export interface YearProject {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly office: string;
  readonly source: string;
  readonly spent: Cents;
  readonly budget: Cents;
  readonly items: readonly ProjectItem[];
}

function drawItems(
  { name, unit, work, people }: (typeof SAMPLE_PROJECTS)[number],
  year: Year,
  spent: Cents,
): readonly ProjectItem[] {
  const of = year.draw('indicators', name);
  const promised = of.between(6n, 18n) + spent / of.between(900n, 1600n);
  const folk = of.between(120n, 2400n);
  const done = (expected: bigint): bigint => (expected * of.between(93n, 118n)) / 100n;
  const { quantity, people: crowd, quality, time, satisfaction } = INDICATORS;
  const least = (low: bigint, high: bigint): { actual: bigint; least: boolean } => ({
    actual: of.between(low, high),
    least: true,
  });
  return [
    { group: 'quantity', ...quantity, name: work, unit, expected: promised, actual: done(promised), least: false },
    { group: 'people', ...crowd, name: people, expected: folk, actual: done(folk), least: false },
    { group: 'quality', ...quality, expected: 98n, ...least(97n, 100n) },
    { group: 'time', ...time, expected: 95n, ...least(88n, 100n) },
    { group: 'satisfaction', ...satisfaction, expected: 90n, ...least(86n, 99n) },
  ];
}

/** The projects that have money in the year, in the order of the report. */
export function listProjects(year: Year): YearProject[] {
  const active = SAMPLE_PROJECTS.map((project) => ({
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
