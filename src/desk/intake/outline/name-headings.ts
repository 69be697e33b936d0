import type { Profile, ProfileSection } from '../../../model/profile.ts';
import { foldHeading, foldSection, type Titled } from './fold-heading.ts';

/** What a profile knows of the titles of documents. */
export interface Titles {
  /** Which part of the profile a title names, from 1; `exactly` where nothing may stand before it. */
  readonly findPart: (text: string, exactly?: boolean) => number | undefined;
  readonly findSection: (text: string) => ProfileSection | undefined;
  /** Whether a text is the beginning of a title that goes on with the other. */
  readonly joins: (text: string, more: string) => boolean;
  readonly fold: (text: string) => string;
}

/** Words before the title of a part, such as the name of a department. */
const LONGEST_FRONT = 24;
const SHORTEST_BROKEN = 5;

/** Opens the titles of a profile for documents of a year and a publisher. */
export function openTitles(profile: Profile, titled: Titled): Titles {
  const fold = (text: string): string => foldHeading(text, titled);
  const parts = profile.parts.map(({ title, also }) => [title, ...also].map(fold));
  const sections = profile.sections.map((section) => ({
    section,
    names: new Set([section.title, ...section.also].map((name) => foldSection(name, titled))),
  }));
  const whole = new Set([
    ...parts.flat(),
    ...profile.sections.flatMap(({ title, also }) => [title, ...also].map(fold)),
  ]);
  const findPart = (text: string, exactly = false): number | undefined => {
    const own = fold(text);
    const ranked = parts
      .flatMap((names, index) => names.map((name) => ({ name, part: index + 1 })))
      .filter(
        ({ name }) => own === name || (!exactly && own.endsWith(name) && own.length - name.length <= LONGEST_FRONT),
      )
      .toSorted((a, b) => b.name.length - a.name.length);
    return ranked[0]?.part;
  };
  return {
    fold,
    findPart,
    findSection: (text) => sections.find(({ names }) => names.has(foldSection(text, titled)))?.section,
    joins: (text, more) =>
      fold(text).length >= SHORTEST_BROKEN && !whole.has(fold(text)) && whole.has(fold(text + more)),
  };
}
