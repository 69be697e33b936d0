import type { ClaimGround, Finding, Passage } from '../../inspection/claims/claim.ts';
import { type JudgedItem, judgeItem } from '../../inspection/items/judge-item.ts';
import { listAmounts } from '../../inspection/rules/form-sums.ts';
import { EMPTY_FORM } from '../../inspection/rules/empty-form.ts';
import { examine, type ExaminedMore } from '../../inspection/rules/examine.ts';
import type { Examined } from '../../inspection/rules/examined.ts';
import { findByRules, RULES } from '../../inspection/rules/list-rules.ts';
import type { Rule } from '../../inspection/rules/rule.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { DocumentBlock, DocumentNotice, SourceDocument } from '../../model/document.ts';
import { type Issue, refuse } from '../../model/issue.ts';
import { listFormTitles, type Profile } from '../../model/profile.ts';
import type { WorkbookSheet } from '../../model/workbook.ts';
import { readDisclosure } from '../../source/read-disclosure.ts';
import { readProfiles } from '../../source/read-profiles.ts';
import { readSchemas } from '../../source/read-schemas.ts';
import { readWording } from '../../source/read-wording.ts';
import { chooseProfile } from '../intake/choose-profile.ts';
import { findDocumentPublisher } from '../intake/find-document-publisher.ts';
import { findPublisherNames } from '../intake/find-publisher-name.ts';
import { fillForms } from '../intake/fill-forms.ts';
import type { HandedFile } from '../intake/handed-file.ts';
import { makeIdentities } from '../../inspection/forms/make-identities.ts';
import { openFiles, type OpenedFiles, sortFiles, type Tell } from '../intake/open-files.ts';
import { makeOutline } from '../intake/outline/make-outline.ts';
import type { OutlinePlace } from '../intake/outline/piece.ts';
import { flattenPassages, listPassages } from '../intake/chapters/list-passages.ts';
import { readAllForms, type RefusedForm } from '../intake/read-all-forms.ts';
import { READ_DOCUMENT } from '../intake/read-document.ts';
import { joinDocuments } from '../intake/text/join-documents.ts';
import { findProfileByText } from './find-profile.ts';
import { findBudgetYear, findDay, findKind, findLevel, findYear, type PaperKind } from './find-year.ts';
import { type JudgedForm, judgeForms } from './judge-forms.ts';
import { listExaminedForms } from './list-examined-forms.ts';
import { readContents } from './read-contents.ts';

/** What an inspector would find in a disclosure. */
export interface FilesInspected {
  readonly files: readonly string[];
  readonly kind: Exclude<PaperKind, 'other'>;
  readonly year: string;
  /** Who publishes; blank where the files do not say. */
  readonly publisher: string;
  readonly profile: Profile;
  readonly forms: readonly JudgedForm[];
  readonly items: readonly JudgedItem[];
  /** The gravest first, then in reading order. */
  readonly findings: readonly Finding[];
  readonly passages: ReadonlyMap<string, Passage>;
  /** The places of the document, by locator. */
  readonly places: ReadonlyMap<string, OutlinePlace>;
  readonly notices: readonly DocumentNotice[];
  readonly refused: readonly RefusedForm[];
  /** Sheets of workbooks that are no form. */
  readonly others: readonly string[];
  /** How many figures the text has. */
  readonly figures: number;
}

export type Outcome = FilesInspected | { readonly issues: readonly Issue[] };

const WEIGHTS = ['material', 'minor', 'wording'] as const;

/** What the engine knows of forms, words and disclosures; it lies beside its code, so that no project is needed. */
export interface Known {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly schemas: Awaited<ReturnType<typeof readSchemas>>;
  readonly disclosure: Disclosure;
  readonly engine: string;
}

/** Reads what the engine knows; its files lie in its own folder. */
export async function openKnown(engine: string): Promise<Known | { readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const [profiles, schemas, disclosure] = [await readProfiles(engine, issues), await readSchemas(engine, issues), readDisclosure(engine, issues)];
  return issues.length > 0 || !disclosure ? { issues } : { profiles, schemas, disclosure, engine };
}

function readText(documents: readonly SourceDocument[], profile: Profile, year: string, publisher: string): { passages: Passage[]; places: readonly OutlinePlace[] } {
  if (documents.length === 0) return { passages: [], places: [] };
  const outline = makeOutline({ blocks: joinDocuments(documents) }, profile, { year, publisher });
  return { passages: flattenPassages(listPassages(outline)), places: outline.places };
}

function sortFindings(findings: readonly Finding[], passages: readonly Passage[]): Finding[] {
  const order = new Map(passages.map(({ id }, index) => [id, index]));
  const at = ({ passage }: Finding): number => order.get(passage) ?? -1;
  return findings.toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || at(a) - at(b));
}

/** What whoever starts an inspection knows besides the files. */
export interface InspectOrder {
  /** Undefined where the files say it. */
  readonly year: string | undefined;
  /** YYYY-MM-DD; blank where they are not known. */
  readonly approved: string;
  readonly published: string;
}

/** Files as they were opened, and what they are. */
interface Paper extends OpenedFiles {
  readonly own: readonly SourceDocument[];
  /** Sheets of workbooks and forms of documents. */
  readonly all: readonly WorkbookSheet[];
  readonly blocks: readonly DocumentBlock[];
  readonly files: readonly string[];
  readonly kind: FilesInspected['kind'];
  readonly year: string;
}

function nothing({ files }: Pick<Paper, 'files'>): Outcome {
  return { issues: [refuse('inspect-nothing', files.join('、'))] };
}

/** What the rules look at besides text and forms. */
function listMore({ own, blocks, all, year }: Paper, profile: Profile, publisher: string, { approved, published }: InspectOrder): ExaminedMore {
  return {
    hidden: own.flatMap(({ notices }) => notices.filter(({ kind }) => kind === 'hidden').map(({ text, place }) => ({ text, place }))),
    blankPages: own.flatMap(({ blankPages }) => blankPages ?? []), level: findLevel(own),
    approved: approved === '' ? findDay(own, '批复') : approved, published: published === '' ? findDay(own, '公开') : published,
    ...readContents(blocks, profile, { year, publisher }, all.map(({ name }) => name)),
  };
}

/** What every inspection tells in the same way. */
function sumUp(paper: Paper, examined: Examined, places: readonly OutlinePlace[], rules: readonly Rule[]): Pick<
  FilesInspected, 'files' | 'kind' | 'year' | 'publisher' | 'profile' | 'findings' | 'passages' | 'places' | 'notices'
> {
  const { files, kind, year, own } = paper;
  const { passages, ground: { publisher, profile } } = examined;
  return {
    files, kind, year, publisher, profile, findings: sortFindings(findByRules(examined, rules), passages),
    passages: new Map(passages.map((passage) => [passage.id, passage])), places: new Map(places.map((place) => [place.locator, place])),
    notices: own.flatMap(({ notices }) => notices),
  };
}

/** A budget: its words and pages are looked at, its figures and contents are another matter. */
function inspectBudget(paper: Paper, profile: Profile, { engine }: Known, order: InspectOrder): Outcome {
  const { own, blocks, year } = paper;
  const publisher = findDocumentPublisher(blocks, year, '预算');
  const { passages, places } = readText(own, profile, year, publisher);
  if (passages.length === 0) return nothing(paper);
  const ground: ClaimGround = { year, publisher, profile, wording: readWording(engine, []), forms: new Map(), books: new Map() };
  const examined = examine(passages, ground, listMore(paper, profile, publisher, order));
  const rules = RULES.filter(({ ofAnyPaper }) => ofAnyPaper === true);
  return { ...sumUp(paper, examined, places, rules), forms: [], items: [], refused: [], others: [], figures: 0 };
}

/** Forms tell of themselves that they are empty, so that nothing is told twice. */
const ACCOUNTS_RULES = RULES.filter(({ id }) => id !== EMPTY_FORM.id);

function inspectAccounts(paper: Paper, profile: Profile, { schemas, disclosure, engine }: Known, order: InspectOrder): Outcome {
  const { own, sheets, blocks, year } = paper;
  const read = readAllForms(sheets, own.flatMap((document) => document.sheets), { year, profile, schemas, draft: undefined, former: undefined });
  if ('issues' in read) return read;
  const said = findDocumentPublisher(blocks, year);
  const publisher = said === '' ? findPublisherNames(read.readings)[0] ?? '' : said;
  const { passages, places } = readText(own, profile, year, publisher);
  if (passages.length === 0 && read.readings.length === 0) return nothing(paper);
  const filled = fillForms(profile, read, (source) => ({ draft: undefined, source, formerSource: '' }));
  const exact = read.readings.every(({ shift }) => shift > 1);
  const ground: ClaimGround = { year, publisher, profile, wording: readWording(engine, []), forms: filled, books: new Map() };
  const examined = examine(passages, ground, {
    ...listMore(paper, profile, publisher, order), equalities: makeIdentities(profile, filled, exact), forms: listExaminedForms(read), days: disclosure.days,
  });
  return {
    ...sumUp(paper, examined, places, ACCOUNTS_RULES), forms: judgeForms(profile, read, disclosure),
    items: own.length === 0 ? [] : disclosure.items.filter(({ id }) => id !== 'contents').map((item) => judgeItem(passages, item, listAmounts(ground))),
    refused: read.refused, others: read.others, figures: [...examined.reading.figures.values()].reduce((sum, fates) => sum + fates.length, 0),
  };
}

/** Inspects files that were opened and read. */
export function inspectOpened(opened: OpenedFiles, handed: readonly HandedFile[], known: Known, order: InspectOrder): Outcome {
  const own = opened.documents.map(({ document }) => document);
  const all = [...opened.sheets, ...own.flatMap((document) => document.sheets)];
  const files = handed.map(({ name }) => name);
  const kind = findKind(all, own);
  if (kind === 'other') return nothing({ files });
  const year = order.year ?? (kind === 'budget' ? findBudgetYear(own) : findYear(all, own));
  if (year === '') return { issues: [refuse('inspect-year', files.join('、'))] };
  const profile = chooseProfile(all, known.profiles, known.schemas) ?? findProfileByText(own, known.profiles) ?? [...known.profiles.values()][0];
  if (!profile) return nothing({ files });
  const paper: Paper = { ...opened, own, all, blocks: joinDocuments(own), files, kind, year };
  return kind === 'budget' ? inspectBudget(paper, profile, known, order) : inspectAccounts(paper, profile, known, order);
}

/**
 * Inspects a disclosure of final accounts, anybody's: what of it is there, what is missing or thin, what contradicts.
 * Nothing is written.
 * @param engine the folder of the engine, which knows forms, words and what is asked
 */
export async function inspectFiles(engine: string, files: readonly HandedFile[], order: InspectOrder, tell: Tell): Promise<Outcome> {
  const known = await openKnown(engine);
  if ('issues' in known) return known;
  const opened = await openFiles(await sortFiles(files, READ_DOCUMENT), listFormTitles(known.profiles.values()), READ_DOCUMENT, tell);
  return 'issues' in opened ? opened : inspectOpened(opened, files, known, order);
}
