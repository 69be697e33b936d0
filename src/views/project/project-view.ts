import type { Chapter } from '../../model/chapter.ts';
import { type Cell, findCell, parseSources } from '../../model/cell.ts';
import { findField, getLabel } from '../../model/schema.ts';
import { findText, type Row, type Table } from '../../model/table.ts';
import type { Columns, KnownRow, TableContract } from '../../model/tables/table-contract.ts';
import { GOALS } from '../../model/tables/goals.ts';
import { INDICATOR_ITEMS } from '../../model/tables/indicator-items.ts';
import { INDICATORS } from '../../model/tables/indicators.ts';
import { listRows, nameCell } from '../../model/tables/known-rows.ts';
import { PROJECT_ALLOCATIONS } from '../../model/tables/project-allocations.ts';
import { PROJECT_BUDGETS } from '../../model/tables/project-budgets.ts';
import { PROJECT_COMPLETION } from '../../model/tables/project-completion.ts';
import { PROJECTS } from '../../model/tables/projects.ts';
import type { Volume } from '../../model/volume.ts';
import { projectAddress } from '../words/addresses.ts';

/** A project as a line of a list: what it was given, what it spent, and where more is said. */
export interface ProjectView {
  readonly id: string;
  readonly name: string;
  /** Where the source tells of it. */
  readonly locators: readonly string[];
  readonly address: string;
  readonly budget: Cell | undefined;
  readonly executed: Cell | undefined;
  readonly rate: Cell | undefined;
  /** How many indicators it was measured by, and into how many items they fall. */
  readonly indicators: number;
  readonly items: number;
  /** The chapter that tells of it. */
  readonly chapter: Chapter | undefined;
}

/** A row that says which project it is about. */
interface OfProject {
  readonly project: string;
}

/** Rows of a known table that are about a project. */
export function listProjectRows<Known extends Columns>(
  { latest }: Volume,
  contract: TableContract<Known>,
  project: string,
): KnownRow<Known>[] {
  return listRows(latest, contract).filter((row) => (row as Partial<OfProject>).project === project);
}

/** What is known of a project's money: the cell of the row that the summary of all projects gives. */
function findSummary<Known extends Columns>(
  volume: Volume,
  contract: TableContract<Known>,
  column: string,
  isWanted: (row: KnownRow<Known>) => boolean,
): Cell | undefined {
  const row = listRows(volume.latest, contract).find(isWanted);
  return row && findCell(volume.latest, nameCell(row, column));
}

function findBudget(volume: Volume, project: string, wanted: string): Cell | undefined {
  return findSummary(
    volume,
    PROJECT_BUDGETS,
    PROJECT_BUDGETS.at.amount,
    (row) => row.project === project && row.place === 'summary' && row.column === wanted,
  );
}

/** The items of a project's indicators. */
function listItems(volume: Volume, indicators: readonly { readonly id: string }[]): unknown[] {
  const ids = new Set(indicators.map(({ id }) => id));
  return listRows(volume.latest, INDICATOR_ITEMS).filter(({ indicator }) => ids.has(indicator));
}

function viewProject(volume: Volume, project: KnownRow<typeof PROJECTS.columns>): ProjectView {
  const { id, name, summary, target_table: targets, report } = project;
  const indicators = listProjectRows(volume, INDICATORS, id);
  return {
    id,
    name,
    locators: [...new Set([summary, targets, report].flatMap(parseSources))],
    address: projectAddress(volume.year, id),
    budget: findBudget(volume, id, 'budget'),
    executed: findBudget(volume, id, 'executed'),
    rate: findSummary(
      volume,
      PROJECT_COMPLETION,
      PROJECT_COMPLETION.at.rate,
      (row) => row.project === id && row.place === 'summary' && row.measure === 'completion',
    ),
    indicators: indicators.length,
    items: listItems(volume, indicators).length,
    chapter: volume.chapters.find((chapter) => chapter.project === id),
  };
}

/** The projects whose results a year publishes, in the order of the source; none where it has no such table. */
export function listProjectViews(volume: Volume): ProjectView[] {
  return listRows(volume.latest, PROJECTS).map((project) => viewProject(volume, project));
}

/** What a project set out to do, and what it says it did. */
export function listGoals(
  volume: Volume,
  project: string,
): { readonly id: string; readonly kind: string; readonly text: string }[] {
  return listProjectRows(volume, GOALS, project).map(({ id, kind, text, table }) => {
    const field = findField(table.schema, GOALS.at.kind);
    return { id, kind: field ? getLabel(field, kind) : kind, text };
  });
}

/** What the pages of projects lay out themselves; rows of other tables about a project are listed as they are. */
const LAID_OUT = new Set(
  [PROJECTS, PROJECT_BUDGETS, PROJECT_COMPLETION, PROJECT_ALLOCATIONS, GOALS, INDICATORS, INDICATOR_ITEMS].map(
    ({ id }) => id,
  ),
);

/** The project that a row of any other table points to; undefined where it points to none. */
function findProject({ schema }: Table, row: Row): string | undefined {
  const key = schema.foreignKeys.find(({ resource, fields }) => resource === PROJECTS.id && fields.length === 1);
  return key && findText(row, key.fields[0] ?? '');
}

/** Other tables with rows about a project. */
export function listOtherProjectTables(
  volume: Volume,
  project: string,
): { readonly table: Table; readonly ids: ReadonlySet<string> }[] {
  return [...volume.latest.tables.values()]
    .filter(({ schema }) => !LAID_OUT.has(schema.name))
    .flatMap((table) => {
      const ids = new Set(table.rows.filter((row) => findProject(table, row) === project).map(({ id }) => id));
      return ids.size > 0 ? [{ table, ids }] : [];
    });
}
