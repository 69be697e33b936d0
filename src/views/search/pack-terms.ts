import { foldText } from '../../lib/fold-text.ts';
import type { Site } from '../../model/site.ts';
import { listTables } from '../../model/release.ts';
import { listParts, namePart } from '../text/name-part.ts';
import type { Terms } from './client-data.ts';
import { pairTraditional } from './traditional.ts';

const HAN = /\p{Script=Han}/u;

function listCharacters(site: Site): Set<string> {
  const texts = site.volumes.flatMap((volume) => [
    ...volume.chapters.flatMap(({ title, summary, texts: runs }) => [title, summary, ...runs.map(({ text }) => text)]),
    ...listTables(volume.latest).flatMap(({ schema, rows }) => [schema.title, schema.description, ...rows.flatMap(({ values }) => Object.values(values))]),
  ]);
  const characters = new Set<string>();
  for (const text of [...(site.synonyms ?? []).flatMap(({ words, means }) => [...words, ...means]), ...texts]) for (const character of text) characters.add(character);
  return new Set([...characters].filter((character) => HAN.test(character)));
}

/** The names of all parts, by their numbers, the newest year's first: the same number may be another part in another year. */
function listPartNames({ volumes }: Site): string[] {
  const parts = volumes.flatMap((volume) => listParts(volume).map((part) => ({ part, name: namePart(volume, part) })));
  return [...new Set(parts.toSorted((a, b) => a.part - b.part).map(({ name }) => name))];
}

/** The small file that the search page always loads. */
export function packTerms(site: Site): string {
  const [newest] = site.volumes;
  const terms: Terms = {
    years: site.volumes.map(({ year }) => year),
    parts: listPartNames(site).map((name) => [name, name]),
    traditional: pairTraditional(listCharacters(site)),
    synonyms: (site.synonyms ?? []).map(({ words, means }) => [words.map(foldText), means.map(foldText)]),
  };
  return JSON.stringify(terms);
}
