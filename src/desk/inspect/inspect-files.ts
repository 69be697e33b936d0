import type { ClaimGround, Finding, Passage } from '../../inspection/claims/claim.ts';
import { type JudgedItem, judgeItem } from '../../inspection/items/judge-item.ts';
import { examine } from '../../inspection/rules/examine.ts';
import { findByRules } from '../../inspection/rules/list-rules.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { DocumentNotice, SourceDocument } from '../../model/document.ts';
import { type Issue, refuse } from '../../model/issue.ts';
import { listFormTitles, type Profile } from '../../model/profile.ts';
import { readDisclosure } from '../../source/read-disclosure.ts';
import { readProfiles } from '../../source/read-profiles.ts';
import { readSchemas } from '../../source/read-schemas.ts';
import { readWording } from '../../source/read-wording.ts';
import { chooseProfile } from '../intake/choose-profile.ts';
import { findDocumentPublisher } from '../intake/find-document-publisher.ts';
import { findPublisherNames } from '../intake/find-publisher-name.ts';
import { fillForms } from '../intake/fill-forms.ts';
import type { HandedFile } from '../intake/handed-file.ts';
import { makeIdentities } from '../intake/make-identities.ts';
import { openFiles, type OpenedFiles, sortFiles, type Tell } from '../intake/open-files.ts';
import { makeOutline } from '../intake/outline/make-outline.ts';
import type { OutlinePlace } from '../intake/outline/piece.ts';
import { flattenPassages, listPassages } from '../intake/chapters/list-passages.ts';
import { readAllForms, type RefusedForm } from '../intake/read-all-forms.ts';
import { READ_DOCUMENT } from '../intake/read-document.ts';
import { joinDocuments } from '../intake/text/join-documents.ts';
import { findProfileByText } from './find-profile.ts';
import { findYear, isOther } from './find-year.ts';
import { type JudgedForm, judgeForms } from './judge-forms.ts';
import { listExaminedForms } from './list-examined-forms.ts';
import { readContents } from './read-contents.ts';

/** What an inspector would find in a disclosure. */
export interface FilesInspected {
  readonly files: readonly string[];
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

type Outcome = FilesInspected | { readonly issues: readonly Issue[] };

const WEIGHTS = ['material', 'minor', 'wording'] as const;

/** What the engine knows of forms, words and disclosures; it lies beside its code, so that no project is needed. */
interface Known {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly schemas: Awaited<ReturnType<typeof readSchemas>>;
  readonly disclosure: Disclosure;
  readonly engine: string;
}

async function openKnown(engine: string): Promise<Known | { readonly issues: readonly Issue[] }> {
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

function inspectOpened({ sheets, documents }: OpenedFiles, files: readonly HandedFile[], known: Known, wanted: string | undefined): Outcome {
  const { profiles, schemas, disclosure, engine } = known;
  const own = documents.map(({ document }) => document);
  const inner = own.flatMap((document) => document.sheets);
  if (isOther([...sheets, ...inner], own)) return { issues: [refuse('inspect-nothing', files.map(({ name }) => name).join('、'))] };
  const year = wanted ?? findYear([...sheets, ...inner], own);
  if (year === '') return { issues: [refuse('inspect-year', files.map(({ name }) => name).join('、'))] };
  const profile = chooseProfile([...sheets, ...inner], profiles, schemas) ?? findProfileByText(own, profiles) ?? [...profiles.values()][0];
  if (!profile) return { issues: [refuse('inspect-nothing', files.map(({ name }) => name).join('、'))] };
  const read = readAllForms(sheets, inner, { year, profile, schemas, draft: undefined, former: undefined });
  if ('issues' in read) return read;
  const blocks = joinDocuments(own);
  const said = findDocumentPublisher(blocks, year);
  const publisher = said === '' ? findPublisherNames(read.readings)[0] ?? '' : said;
  const { passages, places } = readText(own, profile, year, publisher);
  if (passages.length === 0 && read.readings.length === 0) return { issues: [refuse('inspect-nothing', files.map(({ name }) => name).join('、'))] };
  const filled = fillForms(profile, read, (source) => ({ draft: undefined, source, formerSource: '' }));
  const exact = read.readings.every(({ shift }) => shift > 1);
  const ground: ClaimGround = { year, publisher, profile, wording: readWording(engine, []), forms: filled, books: new Map() };
  const examined = examine(passages, ground, {
    equalities: makeIdentities(profile, filled, exact), forms: listExaminedForms(read), days: disclosure.days,
    ...readContents(blocks, profile, { year, publisher }, [...sheets, ...inner].map(({ name }) => name)),
  });
  return {
    files: files.map(({ name }) => name), year, publisher, profile, forms: judgeForms(profile, read, disclosure),
    items: own.length === 0 ? [] : disclosure.items.filter(({ id }) => id !== 'contents').map((item) => judgeItem(passages, item)),
    findings: sortFindings(findByRules(examined), passages), passages: new Map(passages.map((passage) => [passage.id, passage])),
    places: new Map(places.map((place) => [place.locator, place])), notices: own.flatMap(({ notices }) => notices),
    refused: read.refused, others: read.others, figures: [...examined.reading.figures.values()].reduce((sum, fates) => sum + fates.length, 0),
  };
}

/**
 * Inspects a disclosure of final accounts, anybody's: what of it is there, what is missing or thin, what contradicts.
 * Nothing is written.
 * @param engine the folder of the engine, which knows forms, words and what is asked
 * @param year of the accounts; undefined where the files say it
 */
export async function inspectFiles(engine: string, files: readonly HandedFile[], year: string | undefined, tell: Tell): Promise<Outcome> {
  const known = await openKnown(engine);
  if ('issues' in known) return known;
  const opened = await openFiles(await sortFiles(files, READ_DOCUMENT), listFormTitles(known.profiles.values()), READ_DOCUMENT, tell);
  return 'issues' in opened ? opened : inspectOpened(opened, files, known, year);
}
