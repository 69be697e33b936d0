import type { Chapter } from '../../model/chapter.ts';
import { type Cell, findCell } from '../../model/cell.ts';
import { findField, getLabel } from '../../model/schema.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { projectAddress } from './addresses.ts';

/** A project as a line of a list: what it was given, what it spent, and where more is said. */
export interface ProjectView {
  readonly id: string;
  readonly name: string;
  readonly row: Row;
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

/** The project a row of any table belongs to; blank where it is of none. */
export function findProject({ latest }: Volume, table: Table, row: Row): string {
  if (table.schema.name === 'projects') return row.id;
  const own = getText(row, 'project');
  const indicator = latest.tables.get('indicators')?.byId.get(getText(row, 'indicator'));
  return own === '' && indicator ? getText(indicator, 'project') : own;
}

/** Rows of a table that belong to a project. */
export function listProjectRows(volume: Volume, name: string, project: string): Row[] {
  const table = volume.latest.tables.get(name);
  return (table?.rows ?? []).filter((row) => table && findProject(volume, table, row) === project);
}

function findMoney(volume: Volume, table: string, project: string, field: string, value: string): Cell | undefined {
  const row = listProjectRows(volume, table, project).find((candidate) => getText(candidate, 'place') === 'summary' && getText(candidate, field) === value);
  return row && findCell(volume.latest, `${table}:${row.id}`);
}

function viewProject(volume: Volume, row: Row): ProjectView {
  const { id } = row;
  return {
    id, row, name: getText(row, 'name'), address: projectAddress(volume.year, id),
    budget: findMoney(volume, 'project-budgets', id, 'column', 'budget'), executed: findMoney(volume, 'project-budgets', id, 'column', 'executed'), rate: findMoney(volume, 'project-completion', id, 'measure', 'completion'),
    indicators: listProjectRows(volume, 'indicators', id).length, items: listProjectRows(volume, 'indicator-items', id).length,
    chapter: volume.chapters.find(({ project }) => project === id),
  };
}

/** The projects whose results a year publishes, in the order of the source; none where it has no such table. */
export function listProjectViews(volume: Volume): ProjectView[] {
  return (volume.latest.tables.get('projects')?.rows ?? []).map((row) => viewProject(volume, row));
}

/** What a project set out to do, and what it says it did. */
export function listGoals(volume: Volume, project: string): { readonly id: string; readonly kind: string; readonly text: string }[] {
  const schema = volume.latest.tables.get('goals')?.schema;
  const kind = schema && findField(schema, 'kind');
  return listProjectRows(volume, 'goals', project).map((row) => ({ id: row.id, kind: kind ? getLabel(kind, getText(row, 'kind')) : '', text: getText(row, 'text') }));
}

/** What the pages of projects lay out themselves; rows of other tables about a project are listed as they are. */
const LAID_OUT = new Set(['projects', 'project-budgets', 'project-completion', 'project-allocations', 'goals', 'indicators', 'indicator-items']);

/** Other tables with rows about a project. */
export function listOtherTables(volume: Volume, project: string): { readonly table: Table; readonly ids: ReadonlySet<string> }[] {
  return [...volume.latest.tables.values()].filter(({ schema }) => !LAID_OUT.has(schema.name) && schema.foreignKeys.some(({ resource }) => resource === 'projects')).flatMap((table) => {
    const ids = new Set(listProjectRows(volume, table.schema.name, project).map(({ id }) => id));
    return ids.size > 0 ? [{ table, ids }] : [];
  });
}
