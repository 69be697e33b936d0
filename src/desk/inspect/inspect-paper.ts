import type { ClaimGround, Finding, Passage } from '../../inspection/claims/claim.ts';
import { judgeItem } from '../../inspection/items/judge-item.ts';
import { EMPTY_FORM } from '../../inspection/rules/wording/empty-form.ts';
import { examine, type ExaminedMore } from '../../inspection/rules/examine.ts';
import type { Examined } from '../../inspection/rules/examined.ts';
import { listAmounts } from '../../inspection/rules/form-sums.ts';
import { findByRules, RULES } from '../../inspection/rules/list-rules.ts';
import type { InspectionRule } from '../../inspection/rules/inspection-rule.ts';
import type { SourceDocument } from '../../model/document.ts';
import { refuse } from '../../model/issue.ts';
import type { Profile } from '../../model/profile.ts';
import { readWording } from '../../source/profile/read-wording.ts';
import { flattenPassages, listPassages } from '../intake/chapters/list-passages.ts';
import { fillForms } from '../intake/fill-forms.ts';
import { findDocumentPublisher } from '../intake/find-document-publisher.ts';
import { findPublisherNames } from '../intake/find-publisher-name.ts';
import { makeIdentities } from '../../inspection/forms/make-identities.ts';
import { makeOutline } from '../intake/outline/make-outline.ts';
import type { OutlinePlace } from '../intake/outline/piece.ts';
import { readAllForms } from '../intake/read-all-forms.ts';
import { joinDocuments } from '../intake/text/join-documents.ts';
import { findDay, findLevel } from './find-year.ts';
import type { FilesInspected, InspectOrder, KnownSite, InspectionOutcome, Paper } from './inspected.ts';
import { judgeForms } from './judge-forms.ts';
import { listExaminedForms } from './list-examined-forms.ts';
import { readContents } from './read-contents.ts';

const WEIGHTS = ['material', 'minor', 'wording'] as const;

function readText(
  documents: readonly SourceDocument[],
  profile: Profile,
  year: string,
  publisher: string,
): { passages: Passage[]; places: readonly OutlinePlace[] } {
  if (documents.length === 0) return { passages: [], places: [] };
  const outline = makeOutline({ blocks: joinDocuments(documents) }, profile, { year, publisher });
  return { passages: flattenPassages(listPassages(outline)), places: outline.places };
}

function sortFindings(findings: readonly Finding[], passages: readonly Passage[]): Finding[] {
  const order = new Map(passages.map(({ id }, index) => [id, index]));
  const at = ({ passage }: Finding): number => order.get(passage) ?? -1;
  return findings.toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || at(a) - at(b));
}

/** Says that there is nothing of a disclosure in some files. */
export function findNothing({ files }: Pick<Paper, 'files'>): InspectionOutcome {
  return { issues: [refuse('inspect-nothing', files.join('、'))] };
}

/** What the rules look at besides text and forms. */
function listMore(
  { own, blocks, all, year }: Paper,
  profile: Profile,
  publisher: string,
  { approved, published }: InspectOrder,
): ExaminedMore {
  return {
    hidden: own.flatMap(({ notices }) =>
      notices.filter(({ kind }) => kind === 'hidden').map(({ text, place }) => ({ text, place })),
    ),
    blankPages: own.flatMap(({ blankPages }) => blankPages ?? []),
    level: findLevel(own),
    approved: approved === '' ? findDay(own, '批复') : approved,
    published: published === '' ? findDay(own, '公开') : published,
    ...readContents(
      blocks,
      profile,
      { year, publisher },
      all.map(({ name }) => name),
    ),
  };
}

/** What every inspection tells in the same way. */
function sumUp(
  paper: Paper,
  examined: Examined,
  places: readonly OutlinePlace[],
  rules: readonly InspectionRule[],
): Pick<
  FilesInspected,
  'files' | 'kind' | 'year' | 'publisher' | 'profile' | 'findings' | 'passages' | 'places' | 'notices'
> {
  const { files, kind, year, own } = paper;
  const {
    passages,
    ground: { publisher, profile },
  } = examined;
  return {
    files,
    kind,
    year,
    publisher,
    profile,
    findings: sortFindings(findByRules(examined, rules), passages),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    places: new Map(places.map((place) => [place.locator, place])),
    notices: own.flatMap(({ notices }) => notices),
  };
}

/** A budget: its words and pages are looked at, its figures and contents are another matter. */
export function inspectBudget(
  paper: Paper,
  profile: Profile,
  { engine }: KnownSite,
  order: InspectOrder,
): InspectionOutcome {
  const { own, blocks, year } = paper;
  const publisher = findDocumentPublisher(blocks, year, '预算');
  const { passages, places } = readText(own, profile, year, publisher);
  if (passages.length === 0) return findNothing(paper);
  const ground: ClaimGround = {
    year,
    publisher,
    profile,
    wording: readWording(engine, []),
    forms: new Map(),
    books: new Map(),
  };
  const examined = examine(passages, ground, listMore(paper, profile, publisher, order));
  const rules = RULES.filter(({ ofAnyPaper }) => ofAnyPaper === true);
  return { ...sumUp(paper, examined, places, rules), forms: [], items: [], refused: [], others: [], figures: 0 };
}

/** Forms tell of themselves that they are empty, so that nothing is told twice. */
const ACCOUNTS_RULES = RULES.filter(({ id }) => id !== EMPTY_FORM.id);

/** Accounts: forms, items, figures and words. */
export function inspectAccounts(
  paper: Paper,
  profile: Profile,
  { schemas, disclosure, engine }: KnownSite,
  order: InspectOrder,
): InspectionOutcome {
  const { own, sheets, blocks, year } = paper;
  const read = readAllForms(
    sheets,
    own.flatMap((document) => document.sheets),
    { year, profile, schemas, draft: undefined, former: undefined },
  );
  if ('issues' in read) return read;
  const said = findDocumentPublisher(blocks, year);
  const publisher = said === '' ? (findPublisherNames(read.readings)[0] ?? '') : said;
  const { passages, places } = readText(own, profile, year, publisher);
  if (passages.length === 0 && read.readings.length === 0) return findNothing(paper);
  const filled = fillForms(profile, read, (source) => ({ draft: undefined, source, formerSource: '' }));
  const exact = read.readings.every(({ shift }) => shift > 1);
  const ground: ClaimGround = {
    year,
    publisher,
    profile,
    wording: readWording(engine, []),
    forms: filled,
    books: new Map(),
  };
  const examined = examine(passages, ground, {
    ...listMore(paper, profile, publisher, order),
    equalities: makeIdentities(profile, filled, exact),
    forms: listExaminedForms(read),
    days: disclosure.days,
  });
  return {
    ...sumUp(paper, examined, places, ACCOUNTS_RULES),
    forms: judgeForms(profile, read, disclosure),
    items:
      own.length === 0
        ? []
        : disclosure.items
            .filter(({ id }) => id !== 'contents')
            .map((item) => judgeItem(passages, item, listAmounts(ground))),
    refused: read.refused,
    others: read.others,
    figures: [...examined.reading.figures.values()].reduce((sum, fates) => sum + fates.length, 0),
  };
}
