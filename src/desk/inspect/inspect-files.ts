import { type Issue, refuse } from '../../model/issue.ts';
import { listFormTitles } from '../../model/profile.ts';
import { readDisclosure } from '../../source/profile/read-disclosure.ts';
import { readProfiles } from '../../source/profile/read-profiles.ts';
import { readSchemas } from '../../source/schema/read-schemas.ts';
import { chooseProfile } from '../intake/choose-profile.ts';
import type { HandedFile } from '../intake/handed-file.ts';
import { openFiles, type OpenedFiles, sortFiles, type Tell } from '../intake/open-files.ts';
import { READ_DOCUMENT } from '../intake/read-narrative.ts';
import { joinDocuments } from '../intake/text/join-documents.ts';
import { findProfileByText } from './find-profile.ts';
import { findBudgetYear, findKind, findPaperYear } from './find-year.ts';
import { findNothing, inspectAccounts, inspectBudget } from './inspect-paper.ts';
import type { InspectOrder, KnownSite, InspectionOutcome, Paper } from './inspected.ts';

/** Reads what the engine knows; its files lie in its own folder. */
export async function openKnown(engine: string): Promise<KnownSite | { readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const profiles = await readProfiles(engine, issues);
  const schemas = await readSchemas(engine, issues);
  const disclosure = readDisclosure(engine, issues);
  return issues.length > 0 || !disclosure ? { issues } : { profiles, schemas, disclosure, engine };
}

/** Inspects files that were opened and read. */
export function inspectOpened(
  opened: OpenedFiles,
  handed: readonly HandedFile[],
  known: KnownSite,
  order: InspectOrder,
): InspectionOutcome {
  const own = opened.documents.map(({ document }) => document);
  const all = [...opened.sheets, ...own.flatMap((document) => document.sheets)];
  const files = handed.map(({ name }) => name);
  const kind = findKind(all, own);
  if (kind === 'other') return findNothing({ files });
  const year = order.year ?? (kind === 'budget' ? findBudgetYear(own) : findPaperYear(all, own));
  if (year === '') return { issues: [refuse('inspect-year', files.join('、'))] };
  const profile =
    chooseProfile(all, known.profiles, known.schemas) ??
    findProfileByText(own, known.profiles) ??
    [...known.profiles.values()][0];
  if (!profile) return findNothing({ files });
  const paper: Paper = { ...opened, own, all, blocks: joinDocuments(own), files, kind, year };
  return kind === 'budget'
    ? inspectBudget(paper, profile, known, order)
    : inspectAccounts(paper, profile, known, order);
}

/**
 * Inspects a disclosure of final accounts, anybody's: what of it is there, what is missing or thin, what contradicts.
 * Nothing is written.
 * @param engine the folder of the engine, which knows forms, words and what is asked
 */
export async function inspectFiles(
  engine: string,
  files: readonly HandedFile[],
  order: InspectOrder,
  tell: Tell,
): Promise<InspectionOutcome> {
  const known = await openKnown(engine);
  if ('issues' in known) return known;
  const opened = await openFiles(
    await sortFiles(files, READ_DOCUMENT),
    listFormTitles(known.profiles.values()),
    READ_DOCUMENT,
    tell,
  );
  return 'issues' in opened ? opened : inspectOpened(opened, files, known, order);
}
