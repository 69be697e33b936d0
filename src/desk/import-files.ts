import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { DocumentNotice } from '../model/document.ts';
import type { Judgement } from '../model/identity.ts';
import { type Issue, refuse } from '../model/issue.ts';
import { NO_MEMORY } from '../model/memory.ts';
import type { Profile } from '../model/profile.ts';
import { getVerdicts } from '../model/release.ts';
import type { Volume } from '../model/volume.ts';
import { nameWorkbookPlace, type WorkbookSheet } from '../model/workbook.ts';
import { bindPassages } from '../inspection/claims/bind-passages.ts';
import { inspectSite } from '../site.ts';
import type { FormReading } from './form/take-amounts.ts';
import { chooseProfile, listFitting, listMissing } from './intake/choose-profile.ts';
import { compareBooks, type RenamedCode } from './intake/collect-codes.ts';
import type { HandedFile } from './intake/handed-file.ts';
import { keepLast, moveYearIn, restoreLast } from './intake/keep-last.ts';
import { moveNameIn, restoreName, type SiteNaming } from './intake/name-site.ts';
import { type DocumentReader, openFiles, type OpenedFiles, type SortedFile, sortFiles, type Tell } from './intake/open-files.ts';
import { type ImportGround, openGround } from './intake/open-ground.ts';
import { type AllForms, type FormDifference, readAllForms, type RefusedForm } from './intake/read-all-forms.ts';
import { readRecord } from './intake/import-record.ts';
import { READ_DOCUMENT } from './intake/read-document.ts';
import { readStored } from './intake/stored-files.ts';
import type { BindPassages } from './intake/text/bind-text.ts';
import type { WordsWritten } from './intake/text/write-words.ts';
import { writeImport } from './intake/write-import.ts';
import type { YearWritten } from './intake/write-year.ts';
import { onStage, type Stage } from './stage.ts';

export interface ImportOrder {
  /** Workbooks and documents in any mix; none where those that lie in `seeds/` are to be read again. */
  readonly files: readonly string[];
  readonly year: string;
  /** Whether forms may be missing. */
  readonly partial: boolean;
}

/** What an import did: the profile it followed, each form with what was taken and left, the code books, the words, and what was written. */
export interface Imported extends YearWritten {
  readonly profile: Profile;
  readonly readings: readonly FormReading[];
  readonly others: readonly string[];
  readonly twoNames: AllForms['twoNames'];
  readonly renamed: readonly RenamedCode[];
  /** Codes that the year before does not have, where there is one. */
  readonly added: readonly Omit<RenamedCode, 'former'>[];
  /** Whether the year begins with this import. */
  readonly isNew: boolean;
  /** How the site got its name, where it had none. */
  readonly naming: SiteNaming;
  /** Amounts that a workbook and a document give differently. */
  readonly differences: readonly FormDifference[];
  /** Tables whose forms come from a document. */
  readonly fromDocument: ReadonlySet<string>;
  /** Forms of a document that cannot be read surely. */
  readonly refused: readonly RefusedForm[];
  /** What the documents came to; undefined where there was none. */
  readonly words: ImportedWords | undefined;
  /** Identities of the draft that do not come out and that nobody has explained. */
  readonly contradictions: readonly Judgement[];
  /** Identities whose difference rounding explains. */
  readonly rounded: readonly Judgement[];
  /** What the check of the year still finds, blanks for an editor among it. */
  readonly open: readonly Issue[];
}

/** The words of documents, and what their readers had to say. */
export interface ImportedWords extends WordsWritten {
  readonly documents: readonly { readonly name: string; readonly notices: readonly DocumentNotice[]; readonly texts: readonly string[] }[];
}

export type ImportOutcome = { readonly issues: readonly Issue[] } | Imported;

/** What is done by others; tests put their own in their place. */
export interface ImportParts {
  readonly reader: DocumentReader;
  readonly bind: BindPassages;
}

const PARTS: ImportParts = { reader: READ_DOCUMENT, bind: bindPassages };

function findProfile({ draft, former, profiles, schemas }: ImportGround, sheets: readonly WorkbookSheet[]): Profile | undefined {
  if (draft?.profile) return draft.profile;
  const fitting = draft ? listFitting(draft, profiles, schemas) : profiles;
  return chooseProfile(sheets, fitting.size > 0 ? fitting : profiles, schemas) ?? former?.profile ?? [...profiles.values()][0];
}

function refuseNone(sheets: readonly WorkbookSheet[], profiles: Iterable<Profile>): Issue {
  const titles = [...new Set([...profiles].flatMap(({ forms }) => forms.map(({ title }) => title)))];
  return refuse('import-none', sheets.map((sheet) => nameWorkbookPlace(sheet)).join('、'), { titles: titles.join('、') });
}

/** Forms that the profile asks for and nobody has given. */
function refuseMissing(profile: Profile, { readings, others, refused }: AllForms, { files, partial }: ImportOrder, draft: Volume | undefined, hasWords: boolean): Issue[] {
  if (partial || draft?.latest.status === 'released') return [];
  const own = readings.map(({ table: { schema } }) => schema.name);
  const there = new Set([...own, ...(own.length === 0 ? draft?.latest.tables.keys() ?? [] : [])]);
  const missing = listMissing(profile, there);
  if (missing.length === 0) return [];
  const named = files.map((file) => basename(file)).join('、');
  if (hasWords && there.size === 0) return [refuse('import-no-forms', named, { titles: missing.join('、') })];
  if (own.length === 0) return [];
  const unread = others.length > 0 ? `，没有读的工作表：${others.join('、')}` : '';
  const doubtful = refused.length > 0 ? `，文档里认不准的附表：${refused.map(({ sheet }) => sheet).join('、')}` : '';
  return [refuse('import-missing', `${named}${unread}${doubtful}`, { titles: missing.join('、') })];
}

/** How the code books differ from those of the year before. */
function compareWithFormer({ books }: AllForms, former: Volume | undefined): Pick<Imported, 'renamed' | 'added'> {
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

/** The files of an order, and of the kind that it has none of those that lie in `seeds/`. */
async function completeFiles(stage: Stage, year: string, files: readonly HandedFile[], reader: DocumentReader): Promise<SortedFile[]> {
  const handed = await sortFiles(files, reader);
  const stored = await sortFiles(await readStored(stage.copy, year, (await readRecord(stage.copy, year)).files), reader);
  const has = (wanted: SortedFile['sort']): boolean => handed.some(({ sort }) => sort === wanted);
  return [...handed, ...stored.filter(({ sort }) => !has(sort))];
}

/** The forms of all files by the profile that fits, or why they cannot be taken. */
function readYear(ground: ImportGround, { sheets, documents }: OpenedFiles, order: ImportOrder): { profile: Profile; read: AllForms } | { readonly issues: readonly Issue[] } {
  const own = documents.flatMap(({ document }) => document.sheets);
  const all = [...sheets, ...own];
  const profile = findProfile(ground, all);
  if (!profile) return { issues: [refuseNone(all, ground.profiles.values())] };
  const read = readAllForms(sheets, own, { ...ground, profile });
  if ('issues' in read) return read;
  if (read.readings.length === 0 && documents.length === 0) return { issues: [refuseNone(all, [profile])] };
  const missing = refuseMissing(profile, read, order, ground.draft, documents.length > 0);
  return missing.length > 0 ? { issues: missing } : { profile, read };
}

async function importOnStage(stage: Stage, order: ImportOrder, handed: readonly HandedFile[], tell: Tell, { reader, bind }: ImportParts): Promise<ImportOutcome> {
  const { root, copy, confirm } = stage;
  const files = await completeFiles(stage, order.year, handed, reader);
  if (files.length === 0) return { issues: [refuse('import-file', '')] };
  const ground = await openGround(stage, order.year);
  if ('issues' in ground) return ground;
  const titles = [...ground.profiles.values()].flatMap(({ forms }) => forms.flatMap(({ title, also }) => [title, ...also]));
  const opened = await openFiles(files, [...new Set(titles)], reader, tell);
  if ('issues' in opened) return opened;
  const outcome = readYear(ground, opened, order);
  if ('issues' in outcome) return outcome;
  const { profile, read } = outcome;
  const { written, naming, words } = await writeImport({ ...ground, profile, copy, opened, bind }, read);
  const judged = await judgeYear(stage, order.year);
  await confirm();
  await keepLast(root, order.year);
  await moveYearIn(root, copy, order.year);
  await moveNameIn(root, copy, order.year, naming);
  const { readings, others, twoNames, differences, refused, fromDocument } = read;
  const documents = opened.documents.map(({ file: { name }, document }) => ({
    name: basename(name), notices: document.notices, texts: document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.kind === 'table' ? block.rows.flat() : [])),
  }));
  return {
    ...written, ...judged, naming, profile, readings, others, twoNames, differences, refused, fromDocument,
    words: words && { ...words, documents }, ...compareWithFormer(read, ground.former), isNew: !ground.draft,
  };
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
 * Reads workbooks and documents into the draft of a year: the official forms, exactly, in 万元, and the words as
 * chapters whose figures are bound; where there is no such year, it begins. The year changes as a whole or not at all.
 * @param folders where the files may lie, the first one first
 * @param memory of the same project looked at before, where there is one
 * @param tell hears what is worth a word while files are read
 * @param parts that others do
 */
export async function importFiles(
  root: string, order: ImportOrder, folders: readonly string[], memory = NO_MEMORY, tell: Tell = () => undefined, parts = PARTS,
): Promise<ImportOutcome> {
  const files = await Promise.all(order.files.map(async (name) => ({ name, file: await findFile(folders, name) })));
  const absent = files.filter(({ file }) => !file).map(({ name }) => refuse('import-file', name));
  if (absent.length > 0) return { issues: absent };
  const handed = files.flatMap(({ file }) => file ?? []);
  const outcome = await onStage(root, (stage) => importOnStage(stage, order, handed, tell, parts), memory);
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
