import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Decision } from '../../../inspection/claims/claim.ts';
import { findForm, type Profile } from '../../../model/profile.ts';
import { DECISIONS } from '../../../model/tables/decisions.ts';
import { nameSourcePlace } from '../../../views/source/source-view.ts';
import { flattenPassages, type ReadPiece } from '../chapters/list-passages.ts';
import type { MergedChapters } from '../chapters/merge-chapters.ts';
import type { PlannedChapter } from '../chapters/plan-chapters.ts';
import type { DocumentOutline } from '../outline/piece.ts';
import { writeInto } from '../write-into.ts';
import type { BoundText } from './bind-text.ts';
import type { WordsGround } from './words-ground.ts';
import { type DecisionPlace, writeDecisions } from './write-decisions.ts';

/** Where a passage stands, for whoever decides or looks it up. */
export type PlaceOf = (decision: Pick<Decision, 'passage'>) => DecisionPlace;

/** How much hangs on a decision: money of a form first, then other cells of forms, other money, all else. */
function rank({ printed, candidates }: Decision, profile: Profile): number {
  const isMoney = printed.includes('元');
  const isForm = candidates.some(({ of }) => findForm(profile, of.split(':')[0] ?? ''));
  if (isForm) return isMoney ? 0 : 1;
  return isMoney ? 2 : 3;
}

/** Decisions with the most important first. */
export function orderDecisions(decisions: readonly Decision[], profile: Profile): Decision[] {
  return decisions.toSorted((a, b) => rank(a, profile) - rank(b, profile));
}

/** Ids that the chapters which stay ask for. */
function listKept({ draft }: WordsGround, { edited }: MergedChapters): Set<string> {
  const slugs = new Set(edited.map(({ slug }) => slug));
  const parts = (draft?.chapters ?? []).filter(({ slug }) => slugs.has(slug)).flatMap(({ parts: own }) => own);
  return new Set(parts.filter(({ name }) => name === 'Open').map(({ attributes }) => attributes['of'] ?? ''));
}

/** Writes the list of decisions of a year; choices that were made stay. */
export async function writeOpen(
  ground: WordsGround,
  bound: BoundText,
  merged: MergedChapters,
  placeOf: PlaceOf,
): Promise<void> {
  const { copy, year, schemas, draft } = ground;
  const schema = schemas.get(DECISIONS.id);
  if (!schema) return;
  const file = `content/${year}/${DECISIONS.id}.csv`;
  const former = (draft?.decisions?.rows ?? []).map(({ values }) => values);
  const text = writeDecisions(
    orderDecisions(bound.reading.decisions, ground.profile),
    placeOf,
    schema,
    former,
    listKept(ground, merged),
  );
  if (text === '') await rm(join(copy, file), { force: true });
  else await writeInto(copy, file, text);
}

/** Where decisions stand: chapter, heading, page and paragraph. */
export function placeDecisions(
  pieces: readonly ReadPiece[],
  chapters: readonly PlannedChapter[],
  outline: DocumentOutline,
): PlaceOf {
  const passages = new Map(flattenPassages(pieces).map((passage) => [passage.id, passage]));
  const slugs = new Map(
    chapters.flatMap(({ slug, pieces: own }) => flattenPassages(own).map(({ id }) => [id, slug] as const)),
  );
  const titles = new Map(outline.places.map(({ locator, title }) => [locator, title]));
  return ({ passage }) => {
    const found = passages.get(passage);
    const { page = '', paragraph = '' } = found?.place ?? {};
    const where = nameSourcePlace({ page: String(page), paragraph: String(paragraph) });
    const heading = found ? (titles.get(found.locator) ?? found.locator) : '';
    return { chapter: slugs.get(passage) ?? '', place: [heading, where].filter((part) => part !== '').join('，') };
  };
}

/** Ids of decisions with a choice. */
export function listDecided({ draft }: WordsGround): Set<string> {
  const rows = draft?.decisions?.rows ?? [];
  return new Set(rows.filter(({ values }) => (values[DECISIONS.at.choice] ?? '').trim() !== '').map(({ id }) => id));
}
