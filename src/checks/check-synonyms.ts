import { foldText } from '../lib/fold-text.ts';
import { findNearest } from '../lib/nearest.ts';
import type { Issue } from '../model/issue.ts';
import type { Site } from '../model/site.ts';
import { findText } from '../model/table.ts';
import { GLOSSARY } from '../model/tables/glossary.ts';
import { listRows } from '../model/tables/known-rows.ts';
import { listTables } from '../model/release.ts';
import type { Volume } from '../model/volume.ts';
import type { Rule } from './rule.ts';

/** Everything a reader may find in a year: titles, narrative, and what the tables hold. */
function listTexts(volume: Volume): string[] {
  const chapters = volume.chapters.flatMap(({ title, summary, texts }) => [
    title,
    summary,
    texts.map(({ text }) => text).join(''),
  ]);
  const tables = listTables(volume.latest).flatMap(({ schema, rows }) => [
    schema.title,
    schema.description,
    ...schema.fields.map(({ title }) => title),
    ...rows.flatMap(({ values }) => Object.values(values)),
  ]);
  return [
    volume.settings.title,
    volume.register.publisher,
    ...volume.charts.map(({ title }) => title),
    ...chapters,
    ...tables,
  ];
}

/** Names a wrong word may have been meant for. */
function listNames(site: Site): Set<string> {
  return new Set(
    site.volumes.flatMap((volume) => [
      ...volume.chapters.map(({ title }) => title),
      ...listRows(volume.latest, GLOSSARY).flatMap(({ row }) => findText(row, GLOSSARY.at.term) ?? []),
    ]),
  );
}

/** The folded words that no volume has; no more volumes are looked through than it takes. */
function listUnwritten(site: Site, words: readonly string[]): Set<string> {
  const unwritten = new Set(words.map(foldText));
  for (const volume of site.volumes) {
    if (unwritten.size === 0) break;
    const text = [...new Set(listTexts(volume))].map(foldText).join('\n');
    for (const word of unwritten) if (text.includes(word)) unwritten.delete(word);
  }
  return unwritten;
}

/** What an entry of the synonyms stands for is written somewhere in a volume. */
export const checkSynonyms: Rule = (site) => {
  const synonyms = site.synonyms ?? [];
  const unwritten = listUnwritten(
    site,
    synonyms.flatMap(({ means }) => means),
  );
  return synonyms.flatMap(({ means, places }) =>
    means.flatMap((word, index): Issue[] => {
      if (!unwritten.has(foldText(word))) return [];
      return [
        {
          rule: 'synonym-unmatched',
          place: places[index] ?? { file: '' },
          found: word,
          facts: { nearest: findNearest(word, listNames(site)).join('、') },
        },
      ];
    }),
  );
};
