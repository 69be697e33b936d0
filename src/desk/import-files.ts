import { basename } from 'node:path';
import type { DocumentBlock } from '../model/document.ts';
import { type Issue, refuse } from '../model/issue.ts';
import { NO_MEMORY } from '../model/memory.ts';
import { listFormTitles } from '../model/profile.ts';
import { bindPassages } from '../inspection/claims/bind-passages.ts';
import { chooseForms } from './intake/choose-forms.ts';
import { findHandedFiles } from './intake/find-handed-files.ts';
import type { HandedFile } from './intake/handed-file.ts';
import type { ImportOrder, ImportOutcome } from './intake/imported.ts';
import { readRecord } from './intake/import-record.ts';
import { compareWithFormer, judgeYear } from './intake/judge-import.ts';
import { isReleasedSince, keepLast, moveYearIn, restoreLast } from './intake/keep-last.ts';
import { moveNameIn, restoreName } from './intake/name-site.ts';
import { type DocumentReader, openFiles, type SortedFile, sortFiles, type Tell } from './intake/open-files.ts';
import { openGround } from './intake/open-ground.ts';
import { READ_DOCUMENT } from './intake/read-narrative.ts';
import { readStored } from './intake/stored-files.ts';
import type { BindPassages } from './intake/text/bind-text.ts';
import { writeImport } from './intake/write-import.ts';
import { onStage, type Stage } from './stage.ts';

/** What is done by others; tests put their own in their place. */
export interface ImportParts {
  readonly reader: DocumentReader;
  readonly bind: BindPassages;
}

const PARTS: ImportParts = { reader: READ_DOCUMENT, bind: bindPassages };

/** The files of an order, and of the kind that it has none of those that lie in `seeds/`. */
async function completeFiles(
  stage: Stage,
  year: string,
  files: readonly HandedFile[],
  reader: DocumentReader,
): Promise<SortedFile[]> {
  const handed = await sortFiles(files, reader);
  const stored = await sortFiles(
    await readStored(stage.copy, year, (await readRecord(stage.copy, year)).files),
    reader,
  );
  const has = (wanted: SortedFile['sort']): boolean => handed.some(({ sort }) => sort === wanted);
  return [...handed, ...stored.filter(({ sort }) => !has(sort))];
}

/** All words of a block. */
function listTexts(block: DocumentBlock): readonly string[] {
  if (block.kind === 'table') return block.rows.flat();
  return block.kind === 'paragraph' ? [block.text] : [];
}

async function importOnStage(
  stage: Stage,
  order: ImportOrder,
  handed: readonly HandedFile[],
  tell: Tell,
  { reader, bind }: ImportParts,
): Promise<ImportOutcome> {
  const { root, copy, confirm } = stage;
  const files = await completeFiles(stage, order.year, handed, reader);
  if (files.length === 0) return { issues: [refuse('import-file', '')] };
  const ground = await openGround(stage, order.year);
  if ('issues' in ground) return ground;
  const opened = await openFiles(files, listFormTitles(ground.profiles.values()), reader, tell);
  if ('issues' in opened) return opened;
  const outcome = chooseForms(ground, opened, order);
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
    name: basename(name),
    notices: document.notices,
    texts: document.blocks.flatMap(listTexts),
  }));
  return {
    ...written,
    ...judged,
    naming,
    profile,
    readings,
    others,
    twoNames,
    differences,
    refused,
    fromDocument,
    words: words && { ...words, documents },
    ...compareWithFormer(read, ground.former),
    isNew: !ground.draft,
  };
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
  root: string,
  order: ImportOrder,
  folders: readonly string[],
  memory = NO_MEMORY,
  tell: Tell = () => undefined,
  parts = PARTS,
): Promise<ImportOutcome> {
  const found = await findHandedFiles(folders, order.files);
  if ('issues' in found) return found;
  const outcome = await onStage(root, (stage) => importOnStage(stage, order, found.handed, tell, parts), memory);
  return 'rule' in outcome ? { issues: [outcome] } : outcome;
}

/** Puts a year back as it was before the last import, or says that there was none, or that it was released since. */
export async function undoImport(
  root: string,
  year: string,
): Promise<{ readonly folders: readonly string[] } | { readonly issues: readonly Issue[] }> {
  const outcome = await onStage(root, async ({ confirm }) => {
    await confirm();
    if (await isReleasedSince(root, year)) return refuse('import-undo-released', year, { year });
    const folders = await restoreLast(root, year);
    if (folders) await restoreName(root, year);
    return { folders };
  });
  if ('rule' in outcome) return { issues: [outcome] };
  return outcome.folders ? { folders: outcome.folders } : { issues: [refuse('import-undo', year, { year })] };
}
