import { foldText } from '../../../lib/fold-text.ts';
import type { Site } from '../../../model/site.ts';
import { listTables } from '../../../model/release.ts';
import { findName } from '../../../model/tables/shared-columns.ts';
import { listParts, namePart } from '../../words/name-part.ts';
import type { Terms } from '../browser/plan/client-data.ts';
import { HELP_WORDS } from './help-topics.ts';
import { listStandardWords } from './standard-words.ts';
import { pairTraditional } from './traditional.ts';
import { PLACE } from './words.zh.ts';

const HAN = /\p{Script=Han}/u;

function listTexts({ volumes }: Site): string[] {
  return volumes.flatMap((volume) => [
    ...volume.chapters.flatMap(({ title, summary, texts: runs }) => [title, summary, ...runs.map(({ text }) => text)]),
    ...listTables(volume.latest).flatMap(({ schema, rows }) => [
      schema.title,
      schema.description,
      ...rows.flatMap(({ values }) => Object.values(values)),
    ]),
    ...[...volume.classification.values()].flatMap(({ rows }) => rows.flatMap((row) => findName(row) ?? [])),
  ]);
}

/** A word that a department explains itself means that first, and what it means elsewhere after it. */
function joinWords(
  entries: readonly (readonly [words: readonly string[], means: readonly string[]])[],
): Terms['synonyms'] {
  const byWord = new Map<string, string[]>();
  for (const [words, means] of entries)
    for (const word of words) byWord.set(word, [...new Set([...(byWord.get(word) ?? []), ...means])]);
  const byMeans = Map.groupBy([...byWord], ([, means]) => means.join('，'));
  return [...byMeans.values()].map((group): [string[], string[]] => [group.map(([word]) => word), group[0]?.[1] ?? []]);
}

/** The place in the name of who publishes, 某市 with and without 市; it stands on every page, and tells none apart. */
function listPlaceNames({ publisher }: Site): string[] {
  const [place = ''] = PLACE.exec(publisher.name) ?? [];
  return place.length > 2 ? [place, place.slice(0, -1)].map(foldText) : [];
}

function listCharacters(site: Site): Set<string> {
  const texts = listTexts(site);
  const characters = new Set<string>();
  for (const text of [...(site.synonyms ?? []).flatMap(({ words, means }) => [...words, ...means]), ...texts])
    for (const character of text) characters.add(character);
  return new Set([...characters].filter((character) => HAN.test(character)));
}

/**
 * The names of all parts, by their numbers, the newest year's first: the same number may be another part in another
 * year.
 */
function listPartNames({ volumes }: Site): string[] {
  const parts = volumes.flatMap((volume) => listParts(volume).map((part) => ({ part, name: namePart(volume, part) })));
  return [...new Set(parts.toSorted((a, b) => a.part - b.part).map(({ name }) => name))];
}

/** The small file that the search page always loads. */
export function packTerms(site: Site): string {
  const text = foldText(listTexts(site).join('\n'));
  const own = (site.synonyms ?? []).map(({ words, means }) => [words.map(foldText), means.map(foldText)] as const);
  const terms: Terms = {
    years: site.volumes.map(({ year }) => year),
    parts: listPartNames(site).map((name) => [name, name]),
    traditional: pairTraditional(listCharacters(site)),
    synonyms: joinWords([...own, ...listStandardWords((term) => text.includes(term) || HELP_WORDS.has(term))]),
    common: listPlaceNames(site),
  };
  return JSON.stringify(terms);
}
