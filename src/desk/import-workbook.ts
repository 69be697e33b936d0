import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Judgement } from '../model/identity.ts';
import { type Issue, refuse } from '../model/issue.ts';
import { NO_MEMORY } from '../model/memory.ts';
import type { Profile } from '../model/profile.ts';
import type { Publisher } from '../model/publisher.ts';
import { getVerdicts } from '../model/release.ts';
import type { Volume } from '../model/volume.ts';
import { nameWorkbookPlace, type WorkbookSheet } from '../model/workbook.ts';
import { inspectSite } from '../site.ts';
import { readProfiles } from '../source/read-profiles.ts';
import { readPublisher } from '../source/read-content.ts';
import { readSchemas } from '../source/read-schemas.ts';
import { readWorkbook, type WorkbookNotice } from '../source/workbook/read-workbook.ts';
import type { WorkbookReading } from '../source/workbook/parse-workbook.ts';
import type { WorkbookFault } from '../source/workbook/workbook-fault.ts';
import type { FormReading } from './form/take-amounts.ts';
import { chooseProfile, listFitting, listMissing } from './intake/choose-profile.ts';
import { compareBooks, type RenamedCode } from './intake/collect-codes.ts';
import { findPublisherNames } from './intake/find-publisher-name.ts';
import { keepLast, moveYearIn, restoreLast } from './intake/keep-last.ts';
import { judgeNaming, moveNameIn, restoreName, type SiteNaming, writeSiteName } from './intake/name-site.ts';
import { type FormGround, type FormsRead, readForms } from './intake/read-forms.ts';
import { type HandedFile, type YearWritten, writeYear } from './intake/write-year.ts';
import { onStage, type Stage } from './stage.ts';

export interface ImportOrder {
  readonly files: readonly string[];
  readonly year: string;
  /** Whether forms may be missing in the workbook. */
  readonly partial: boolean;
}

/** What an import did: the profile it followed, each form with what was taken and left, the code books, and what was written. */
export interface Imported extends YearWritten {
  readonly profile: Profile;
  readonly readings: readonly FormReading[];
  readonly others: readonly string[];
  readonly twoNames: FormsRead['twoNames'];
  readonly renamed: readonly RenamedCode[];
  /** Codes that the year before does not have, where there is one. */
  readonly added: readonly Omit<RenamedCode, 'former'>[];
  /** Whether the year begins with this import. */
  readonly isNew: boolean;
  /** How the site got its name, where it had none. */
  readonly naming: SiteNaming;
  /** Identities of the draft that do not come out and that nobody has explained. */
  readonly contradictions: readonly Judgement[];
  /** Identities whose difference rounding explains. */
  readonly rounded: readonly Judgement[];
  /** What the check of the year still finds, blanks for an editor among it. */
  readonly open: readonly Issue[];
}

export type ImportOutcome = { readonly issues: readonly Issue[] } | Imported;

/** What is wrong with a file as a whole, told with its name. */
function describeFault({ rule, found, facts }: WorkbookFault, file: string): Issue {
  return refuse(rule, found === '' ? file : `${file}：${found}`, facts);
}

/** Hears what is worth a word while workbooks are read. */
type Tell = (notice: WorkbookNotice) => void;

/** The sheets of all files; of several files they are named with their file. */
async function openFiles(files: readonly HandedFile[], tell: Tell): Promise<{ sheets: WorkbookSheet[]; issues: Issue[] }> {
  const opened: { readonly file: HandedFile; readonly reading: WorkbookReading }[] = [];
  // One file after the other: each may use all that a reader is given.
  for (const file of files) opened.push({ file, reading: await readWorkbook(file.bytes, basename(file.name), tell) });
  const rename = (sheet: WorkbookSheet, name: string): WorkbookSheet => (files.length === 1 ? sheet : { ...sheet, name: `${name}｜${sheet.name}` });
  return {
    sheets: opened.flatMap(({ file: { name }, reading }) => ('fault' in reading ? [] : reading.sheets.map((sheet) => rename(sheet, basename(name))))),
    issues: opened.flatMap(({ file: { name }, reading }) => ('fault' in reading ? [describeFault(reading.fault, basename(name))] : [])),
  };
}

interface Ground extends Omit<FormGround, 'profile'> {
  readonly publisher: Publisher;
  readonly profiles: ReadonlyMap<string, Profile>;
}

/** What is there to read a year by: its draft or nothing yet, and the year before; or why nothing can be read into it. */
async function openGround({ copy, memory }: Stage, year: string): Promise<Ground | { readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const schemas = await readSchemas(copy, issues);
  const profiles = await readProfiles(copy, issues);
  const publisher = readPublisher(copy, issues);
  const faults = issues.filter(({ rule }) => rule !== 'site-blank');
  if (faults.length > 0 || !publisher) return { issues: faults };
  const { site, issues: found } = await inspectSite(copy, memory);
  const isEmpty = found.some(({ rule }) => rule === 'site-no-year');
  if (!site && !isEmpty) return { issues: found };
  const volumes = site?.volumes ?? [];
  const draft = volumes.find((volume) => volume.year === year);
  if (draft && draft.latest.status !== 'draft') return { issues: [refuse('import-year', year, { year })] };
  const former = volumes.find((volume) => volume.year < year);
  return { year, schemas, profiles, publisher, draft, former };
}

function findProfile({ draft, former, profiles, schemas }: Ground, sheets: readonly WorkbookSheet[]): Profile | undefined {
  if (draft?.profile) return draft.profile;
  const fitting = draft ? listFitting(draft, profiles, schemas) : profiles;
  return chooseProfile(sheets, fitting.size > 0 ? fitting : profiles, schemas) ?? former?.profile ?? [...profiles.values()][0];
}

function refuseNone(sheets: readonly WorkbookSheet[], profiles: Iterable<Profile>): Issue {
  const titles = [...new Set([...profiles].flatMap(({ forms }) => forms.map(({ title }) => title)))];
  return refuse('import-none', sheets.map((sheet) => nameWorkbookPlace(sheet)).join('、'), { titles: titles.join('、') });
}

function refuseMissing(profile: Profile, { readings, others }: FormsRead, { files, partial }: ImportOrder, draft: Volume | undefined): Issue[] {
  const there = new Set(readings.map(({ table: { schema } }) => schema.name));
  const missing = partial ? [] : listMissing(profile, there);
  if (missing.length === 0 || draft?.latest.status === 'released') return [];
  const unread = others.length > 0 ? `，没有读的工作表：${others.join('、')}` : '';
  return [refuse('import-missing', `${files.map((file) => basename(file)).join('、')}${unread}`, { titles: missing.join('、') })];
}

/** How the code books differ from those of the year before. */
function compareWithFormer({ books }: FormsRead, former: Volume | undefined): Pick<Imported, 'renamed' | 'added'> {
  const compared = [...books].map(([book, rows]) => compareBooks(rows, former?.classification.get(book)));
  return { renamed: compared.flatMap(({ renamed }) => renamed), added: compared.flatMap(({ added }) => added) };
}

/** How the identities of a written year come out, and what its check finds. */
async function judgeYear({ copy, memory }: Stage, year: string): Promise<Pick<Imported, 'contradictions' | 'rounded' | 'open'>> {
  const { judged, issues } = await inspectSite(copy, memory);
  const release = judged?.volumes.find((volume) => volume.year === year)?.latest;
  const judgements = release ? getVerdicts(release).judgements : [];
  return {
    contradictions: judgements.filter(({ verdict, identity }) => verdict === 'inconsistent' && identity.known === ''),
    rounded: judgements.filter(({ verdict, identity }) => verdict === 'rounding' && identity.tolerance !== undefined),
    open: issues.filter(({ rule, place: { file } }) => rule === 'site-blank' || file.includes(`/${year}/`)),
  };
}

async function importOnStage(stage: Stage, order: ImportOrder, files: readonly HandedFile[], tell: Tell): Promise<ImportOutcome> {
  const { root, copy, confirm } = stage;
  const { sheets, issues } = await openFiles(files, tell);
  if (issues.length > 0) return { issues };
  const ground = await openGround(stage, order.year);
  if ('issues' in ground) return ground;
  const profile = findProfile(ground, sheets);
  if (!profile) return { issues: [refuseNone(sheets, ground.profiles.values())] };
  const read = readForms(sheets, { ...ground, profile });
  if ('issues' in read) return read;
  if (read.readings.length === 0) return { issues: [refuseNone(sheets, [profile])] };
  const missing = refuseMissing(profile, read, order, ground.draft);
  if (missing.length > 0) return { issues: missing };
  const naming = judgeNaming(ground.publisher.name, findPublisherNames(read.readings));
  await writeSiteName(copy, naming.written);
  const publisher = naming.written === '' ? ground.publisher.name : naming.written;
  const written = await writeYear({ ...ground, profile, publisher, copy, files }, read);
  const judged = await judgeYear(stage, order.year);
  await confirm();
  await keepLast(root, order.year);
  await moveYearIn(root, copy, order.year);
  await moveNameIn(root, copy, order.year, naming);
  const { readings, others, twoNames } = read;
  return { ...written, ...judged, naming, profile, readings, others, twoNames, ...compareWithFormer(read, ground.former), isNew: !ground.draft };
}

/** The bytes of a file in the first of some folders that has it. */
async function findFile(folders: readonly string[], name: string): Promise<HandedFile | undefined> {
  for (const folder of folders) {
    const bytes = await readFile(resolve(folder, name)).catch(() => undefined);
    if (bytes) return { name, bytes: new Uint8Array(bytes) };
  }
  return undefined;
}

/**
 * Reads the official forms of workbooks into the draft of a year, exactly, in 万元; where there is no such year, it begins.
 * The year changes as a whole or not at all.
 * @param folders where the workbooks may lie, the first one first
 * @param memory of the same project looked at before, where there is one
 * @param tell hears what is worth a word while the workbook is read
 */
export async function importWorkbook(
  root: string, order: ImportOrder, folders: readonly string[], memory = NO_MEMORY, tell: Tell = () => undefined,
): Promise<ImportOutcome> {
  const files = await Promise.all(order.files.map(async (name) => ({ name, file: await findFile(folders, name) })));
  const absent = files.filter(({ file }) => !file).map(({ name }) => refuse('import-file', name));
  if (absent.length > 0) return { issues: absent };
  const handed = files.flatMap(({ file }) => file ?? []);
  const outcome = await onStage(root, (stage) => importOnStage(stage, order, handed, tell), memory);
  return 'rule' in outcome ? { issues: [outcome] } : outcome;
}

/** Puts a year back as it was before the last import, or says that there was none. */
export async function undoImport(root: string, year: string): Promise<{ readonly folders: readonly string[] } | { readonly issues: readonly Issue[] }> {
  const outcome = await onStage(root, async ({ confirm }) => {
    await confirm();
    const folders = await restoreLast(root, year);
    if (folders) await restoreName(root, year);
    return { folders };
  });
  if ('rule' in outcome) return { issues: [outcome] };
  return outcome.folders ? { folders: outcome.folders } : { issues: [refuse('import-undo', year, { year })] };
}
