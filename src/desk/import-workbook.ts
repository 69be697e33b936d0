import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Issue, refuse } from '../model/issue.ts';
import { NO_MEMORY } from '../model/memory.ts';
import type { Release } from '../model/release.ts';
import type { Table } from '../model/table.ts';
import type { Volume } from '../model/volume.ts';
import { nameWorkbookPlace } from '../model/workbook.ts';
import { inspectSite } from '../site.ts';
import { readWorkbook, type WorkbookNotice } from '../source/workbook/read-workbook.ts';
import type { WorkbookFault } from '../source/workbook/workbook-fault.ts';
import { fillTable } from './form/fill-table.ts';
import { foldTitle } from './form/fold-title.ts';
import { findForms } from './form/find-form.ts';
import { type FormReading, takeAmounts } from './form/take-amounts.ts';
import { findOrderedVolume } from './find-ordered.ts';
import { moveIn, onStage, type Stage } from './stage.ts';

export interface ImportOrder {
  readonly file: string;
  readonly year: string;
  /** Whether forms may be missing in the workbook. */
  readonly partial: boolean;
}

/** What an import did: the folder it wrote in, each form with what was taken and left, and sheets that are no form. */
export type ImportOutcome = { readonly issues: readonly Issue[] } | { readonly folder: string; readonly readings: readonly FormReading[]; readonly others: readonly string[] };

/** Hears what is worth a word while a workbook is read. */
type Tell = (notice: WorkbookNotice) => void;

/** Tables that have an official form with a number. */
function listFormed({ tables }: Release): Table[] {
  return [...tables.values()].filter(({ schema }) => schema.number !== undefined && schema.form !== undefined);
}

/** The place of a form in the outline: the heading of its table. */
function findLocator({ outline }: Volume, { schema }: Table): string {
  const [title, titles] = [foldTitle(schema.title), [...outline.values()].filter(({ kind }) => kind === 'table')];
  return titles.find((place) => foldTitle(place.title) === title)?.locator ?? '';
}

function listMissing(release: Release, readings: readonly { table: Table }[], others: readonly string[], { partial, file }: ImportOrder): Issue[] {
  const missing = listFormed(release).filter((table) => !readings.some((reading) => reading.table === table));
  if (partial || missing.length === 0) return [];
  const unread = others.length > 0 ? `，没有读的工作表：${others.join('、')}` : '';
  return [refuse('import-missing', `${basename(file)}${unread}`, { titles: missing.map(({ schema }) => schema.title).join('、') })];
}

/** What is wrong with a file as a whole, told with its name. */
function describeFault({ rule, found, facts }: WorkbookFault, file: string): Issue {
  return refuse(rule, found === '' ? file : `${file}：${found}`, facts);
}

/** Everything that a workbook says, or all that is wrong with it. */
async function readForms(bytes: Uint8Array, volume: Volume, release: Release, order: ImportOrder, tell: Tell): Promise<ImportOutcome> {
  const reading = await readWorkbook(bytes, basename(order.file), tell);
  if ('fault' in reading) return { issues: [describeFault(reading.fault, basename(order.file))] };
  const { sheets } = reading;
  const { forms, others, issues } = findForms(sheets, listFormed(release), order.year);
  if (forms.length === 0 && issues.length === 0) return { issues: [refuse('import-none', sheets.map((sheet) => nameWorkbookPlace(sheet)).join('、'), { titles: listFormed(release).map(({ schema }) => schema.title).join('、') })] };
  const taken = forms.map((form) => takeAmounts(form, volume.classification));
  const faults = [...issues, ...taken.flatMap((entry) => entry.issues), ...(issues.length > 0 ? [] : listMissing(release, forms, others, order))];
  return faults.length > 0 ? { issues: faults } : { folder: release.folder, readings: taken.map(({ reading }) => reading), others };
}

async function importOnStage(
  { root, copy, confirm, memory }: Stage, order: ImportOrder, bytes: Uint8Array, tell: Tell,
): Promise<ImportOutcome> {
  const { site, issues } = await inspectSite(copy, memory);
  if (!site) return { issues };
  const volume = findOrderedVolume(site, { year: order.year, version: '', note: '', date: '' });
  if ('rule' in volume) return { issues: [refuse('import-year', order.year, { year: order.year })] };
  const { latest } = volume;
  if (latest.status !== 'draft') return { issues: [refuse('import-year', order.year, { year: order.year })] };
  const outcome = await readForms(bytes, volume, latest, order, tell);
  if ('issues' in outcome) return outcome;
  for (const { table, takings } of outcome.readings) await writeFile(join(copy, table.file), fillTable(table, takings, findLocator(volume, table)));
  await confirm();
  await moveIn(root, copy, latest.folder);
  return outcome;
}

/**
 * Reads the official forms of a workbook into the draft of a year, exactly, in 万元. The draft changes as a whole or not at all.
 * @param folders where the workbook may lie, the first one first
 * @param memory of the same project looked at before, where there is one
 * @param tell hears what is worth a word while the workbook is read
 */
export async function importWorkbook(
  root: string, order: ImportOrder, folders: readonly string[], memory = NO_MEMORY, tell: Tell = () => undefined,
): Promise<ImportOutcome> {
  for (const folder of folders) {
    const bytes = await readFile(resolve(folder, order.file)).catch(() => undefined);
    if (!bytes) continue;
    const outcome = await onStage(root, (stage) => importOnStage(stage, order, new Uint8Array(bytes), tell), memory);
    return 'rule' in outcome ? { issues: [outcome] } : outcome;
  }
  return { issues: [refuse('import-file', order.file)] };
}
