import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '../../model/profile.ts';
import { findForm } from '../../model/profile.ts';
import { OUTLINE } from '../../model/tables/outline.ts';
import { packCsv } from '../../views/files/pack-csv.ts';
import { findDocumentPublisher } from './find-document-publisher.ts';
import { findPublisherNames } from './find-publisher-name.ts';
import { type ImportRecord, readRecord, writeRecord } from './import-record.ts';
import type { Filled } from '../../inspection/forms/make-identities.ts';
import { judgeNaming, type SiteNaming, writeSiteName } from './name-site.ts';
import type { OpenedFiles } from './open-files.ts';
import type { ImportGround } from './open-ground.ts';
import { makeOutline } from './outline/make-outline.ts';
import { openTitles } from './outline/name-headings.ts';
import type { DocumentOutline } from './outline/piece.ts';
import { findFormerLocators, placeForms, type PlacedForms } from './place-forms.ts';
import type { FormsRead } from './read-forms.ts';
import { storeFiles } from './stored-files.ts';
import { type BindPassages, listDraftRows } from './text/bind-text.ts';
import { joinDocuments } from './text/join-documents.ts';
import { type WordsWritten, writeWords } from './text/write-words.ts';
import { writeFormChapters } from './write-form-chapters.ts';
import { writeInto } from './write-into.ts';
import type { NarrativeGround } from './write-narrative.ts';
import { writeSourceRegister } from './write-source-register.ts';
import { isWaiting, writeYearSettings } from './write-year-narrative.ts';
import { writeYear, type YearWritten } from './write-year.ts';

/** Everything that an import is written of. */
export interface ImportWork extends ImportGround {
  readonly profile: Profile;
  readonly copy: string;
  readonly opened: OpenedFiles;
  readonly bind: BindPassages;
}

/** What was written of an import. */
export interface ImportWritten {
  readonly written: YearWritten;
  readonly naming: SiteNaming;
  readonly words: WordsWritten | undefined;
}

function openOutline({ opened, profile, year }: ImportWork, publisher: string): DocumentOutline | undefined {
  const blocks = joinDocuments(opened.documents.map(({ document }) => document));
  return opened.documents.length === 0 ? undefined : makeOutline({ blocks }, profile, { year, publisher });
}

/** The part of a document that holds the forms. */
function findFormsPart(
  { places }: DocumentOutline,
  profile: Profile,
  year: string,
  publisher: string,
): string | undefined {
  const titles = openTitles(profile, { year, publisher });
  return places.find(({ kind, title }) => kind === 'part' && titles.findPart(title) === profile.formsPart)?.locator;
}

/** The forms of the year, those too that the draft has from elsewhere. */
function fillUp({ profile, draft }: ImportWork, filled: Filled): Filled {
  const own = [...listDraftRows(draft?.latest.tables)].filter(
    ([table]) => findForm(profile, table) && !filled.has(table),
  );
  return new Map([...filled, ...own]);
}

async function writeSeeds(
  { copy, year, opened, schemas }: ImportWork,
  publisher: string,
  { rows }: PlacedForms,
): Promise<ImportRecord['files']> {
  const schema = schemas.get(OUTLINE.id);
  if (schema)
    await writeInto(
      copy,
      `seeds/${year}/${OUTLINE.id}.csv`,
      packCsv(
        rows,
        schema.fields.map(({ name }) => name),
      ),
    );
  const register = `seeds/${year}/register.yaml`;
  const text = existsSync(join(copy, register)) ? await readFile(join(copy, register), 'utf8') : '';
  if (text !== '' && !/^kind: (?:workbook|document)$/m.test(text)) return [];
  const documents = opened.documents.map(({ file }) => file);
  const files = await storeFiles(copy, year, opened.workbooks, documents);
  await writeInto(
    copy,
    register,
    writeSourceRegister({ year, publisher, workbooks: opened.workbooks, documents: opened.documents }, text),
  );
  return files;
}

/** Writes a year from its forms and documents into the copy of a project. */
export async function writeImport(work: ImportWork, read: FormsRead): Promise<ImportWritten> {
  const { copy, year, profile, draft, opened } = work;
  const printed = findPublisherNames(read.readings);
  const said = findDocumentPublisher(joinDocuments(opened.documents.map(({ document }) => document)), year);
  const naming = judgeNaming(work.publisher.name, printed.length > 0 || said === '' ? printed : [said]);
  await writeSiteName(copy, naming.written);
  const publisher = naming.written === '' ? work.publisher.name : naming.written;
  const record = await readRecord(copy, year);
  const outline = openOutline(work, publisher);
  const formsPart = outline && findFormsPart(outline, profile, year, publisher);
  const placed = placeForms(read, profile, draft, outline, formsPart, new Set());
  const formerLocators = findFormerLocators(profile, draft);
  const written = await writeYear({ ...work, locators: placed.locators, formerLocators }, read);
  const files = await writeSeeds(work, publisher, placed);
  const filled = fillUp(work, written.filled);
  const locators = new Map([...formerLocators, ...placed.locators]);
  const narrative: NarrativeGround = { year, profile, filled, printed: read.printed, publisher, locators };
  const isFresh = !draft || isWaiting(draft, profile);
  await writeYearSettings(copy, narrative, draft);
  const { folder, identities, books } = written;
  const words =
    outline &&
    (await writeWords({ ...work, publisher, folder, filled, identities, books, narrative, record, isFresh }, outline));
  const chapters = words
    ? words.record.chapters
    : await writeFormChapters(copy, narrative, draft, record.chapters, isFresh);
  await writeRecord(copy, year, { files, places: [], rows: record.rows, ...words?.record, chapters });
  return { written, naming, words };
}
