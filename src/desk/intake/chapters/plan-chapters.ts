import type { ProfileSection } from '../../../model/profile.ts';
import type { DocumentOutline, OutlinePlace } from '../outline/piece.ts';
import type { ReadPiece } from './list-passages.ts';

/** A chapter that a document makes: a section of a part, or a part that has none. */
export interface PlannedChapter {
  readonly slug: string;
  readonly part: number;
  readonly order: number;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly string[];
  readonly pieces: readonly ReadPiece[];
}

const TEN = 10;
/** The chapter that explains terms is one, whatever is numbered in it. */
export const TERMS = 'terms';

/** The place of a part's section that something lies in, or the part itself. */
function findSection(locator: string, places: ReadonlyMap<string, OutlinePlace>, part: string): string {
  let place = places.get(locator);
  while (place && place.parent !== part && place.locator !== part) place = places.get(place.parent);
  return place?.kind === 'section' ? place.locator : part;
}

interface Draft {
  readonly place: OutlinePlace;
  readonly part: OutlinePlace;
  readonly sections: readonly string[];
  readonly pieces: readonly ReadPiece[];
}

/** The chapters of a part; what stands before its first section goes with that. */
function cutPart(
  part: OutlinePlace,
  places: ReadonlyMap<string, OutlinePlace>,
  own: readonly ReadPiece[],
  isOne: boolean,
): Draft[] {
  const bySection = Map.groupBy(own, ({ piece }) =>
    isOne ? part.locator : findSection(piece.locator, places, part.locator),
  );
  const before = (bySection.get(part.locator) ?? []).filter(({ piece }) => piece.role !== 'part');
  const sections = [...places.values()].filter(
    ({ parent, kind }) => !isOne && parent === part.locator && kind === 'section',
  );
  if (sections.length === 0) return [{ place: part, part, sections: [part.locator], pieces: before }];
  return sections.map((place, index): Draft => {
    const pieces = (bySection.get(place.locator) ?? []).filter(
      ({ piece }) => piece.locator !== place.locator || piece.role !== 'section',
    );
    const isFirst = index === 0 && before.length > 0;
    return {
      place,
      part,
      sections: [...(isFirst ? [part.locator] : []), place.locator],
      pieces: [...(isFirst ? before : []), ...pieces],
    };
  });
}

const isWords = ({ piece: { role } }: ReadPiece): boolean => role !== 'section';

/**
 * The chapters of a document, in reading order; sections without a word make none, unless there is a form for them.
 * @param findNamed the section of the profile that a title is of
 * @param hasForm whether a chapter of that name has a form
 */
export function planChapters(
  outline: DocumentOutline,
  pieces: readonly ReadPiece[],
  findNamed: (title: string) => ProfileSection | undefined,
  hasForm: (slug: string) => boolean,
): PlannedChapter[] {
  const places = new Map(outline.places.map((place) => [place.locator, place]));
  const taken = new Set<string>();
  const nameSlug = (place: OutlinePlace): string => {
    const slug = findNamed(place.title)?.slug;
    const own =
      slug !== undefined && !taken.has(slug) ? slug : `section-${place.locator.toLowerCase().replaceAll('.', '-')}`;
    taken.add(own);
    return own;
  };
  const parts = outline.places.filter(({ kind }) => kind === 'part');
  return parts.flatMap((part) => {
    const own = pieces.filter(({ piece: { locator } }) => findTop(locator, places) === part.locator);
    const drafts = cutPart(part, places, own, findNamed(part.title)?.slug === TERMS);
    return drafts
      .map((draft, index) => ({ draft, order: (index + 1) * TEN }))
      .flatMap(({ draft, order }): PlannedChapter[] => {
        const named = findNamed(draft.place.title);
        const isShown =
          draft.pieces.some(isWords) || (named !== undefined && !taken.has(named.slug) && hasForm(named.slug));
        if (!isShown) return [];
        const slug = nameSlug(draft.place);
        const summary = named?.slug === slug ? named.summary : `原文“${draft.place.title.replace(/\d.*$/, '…')}”一节。`;
        return [
          {
            slug,
            part: Number(part.locator),
            order,
            title: draft.place.title,
            summary,
            sections: draft.sections,
            pieces: draft.pieces,
          },
        ];
      });
  });
}

/** The part that something lies in. */
function findTop(locator: string, places: ReadonlyMap<string, OutlinePlace>): string {
  let place = places.get(locator);
  while (place && place.parent !== '') place = places.get(place.parent);
  return place?.locator ?? '';
}
