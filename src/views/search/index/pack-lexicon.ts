import { foldText } from '../../../lib/fold-text.ts';
import { compareText } from '../../../lib/order.ts';
import { getRowLabel } from '../../../model/cell.ts';
import type { TableGroup } from '../../../model/schema.ts';
import type { Site } from '../../../model/site.ts';
import { findText, type Table } from '../../../model/table.ts';
import { GLOSSARY } from '../../../model/tables/glossary.ts';
import { listRows } from '../../../model/tables/known-rows.ts';
import { findName, SHARED } from '../../../model/tables/shared-columns.ts';
import { listTables } from '../../../model/release.ts';
import type { Volume } from '../../../model/volume.ts';
import type { Lexicon } from '../browser/plan/client-data.ts';
import { listCommonCharacters } from '../browser/common-characters.ts';
import { spellPinyin } from './pinyin.ts';

const HAN = /\p{Script=Han}/u;
const LONGEST = 18;
/** Groups whose rows are called by names; the others have sentences for labels. */
const NAMED: ReadonlySet<TableGroup> = new Set(['annex', 'performance', 'results', 'reference']);

function split(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/[；;]/));
}

/** Other names of rows, where their table has such. */
function listAliases({ rows }: Table): string[] {
  return split(rows.flatMap((row) => findText(row, SHARED.aliases) ?? []));
}

function listLabels(table: Table): string[] {
  return table.schema.labelField === undefined || !NAMED.has(table.schema.group)
    ? []
    : table.rows.map((row) => getRowLabel(table, row));
}

function listTerms(volume: Volume): string[] {
  const { latest } = volume;
  const titles = [
    ...volume.chapters.flatMap(({ title, keyFigureLabel }) => [title, keyFigureLabel]),
    ...volume.charts.map(({ title }) => title),
  ];
  const tables = listTables(latest).flatMap((table) => [
    table.schema.title,
    ...listLabels(table),
    ...listAliases(table),
  ]);
  return [
    ...titles,
    ...tables,
    ...split(listRows(latest, GLOSSARY).map(({ term }) => term)),
    ...[...volume.classification.values()].flatMap(({ rows }) => split(rows.flatMap((row) => findName(row) ?? []))),
  ];
}

function listEnglish(site: Site): Map<string, string> {
  const schemas = [...site.schemas.values()];
  return new Map(
    [...schemas.flatMap(({ fields }) => fields), ...schemas].map(({ title, titleEn }) => [
      foldText(title),
      titleEn.toLowerCase(),
    ]),
  );
}

function packCommon(characters: readonly string[]): [string, number][] {
  return characters.map(spellPinyin).reduce<[string, number][]>((runs, sound) => {
    const last = runs.at(-1);
    if (last?.[0] === sound) last[1] += 1;
    else runs.push([sound, 1]);
    return runs;
  }, []);
}

function packRare(characters: readonly string[]): Record<string, string> {
  const groups = Map.groupBy(characters.toSorted(compareText), spellPinyin);
  return Object.fromEntries(
    [...groups]
      .map(([sound, members]): [string, string] => [sound, members.join('')])
      .toSorted(([a], [b]) => compareText(a, b)),
  );
}

/**
 * The list of names and terms with their sounds, for letters and slips; sounds are written out only where a character
 * has several.
 */
export function packLexicon(site: Site): string {
  const english = listEnglish(site);
  const terms = new Set(
    [...(site.synonyms ?? []).flatMap(({ means }) => means), ...site.volumes.flatMap(listTerms), ...english.keys()].map(
      foldText,
    ),
  );
  const kept = [...terms]
    .filter((term) => term.length >= 2 && term.length <= LONGEST && HAN.test(term))
    .toSorted(compareText);
  const common = listCommonCharacters();
  const rare = [...new Set(kept.flatMap((term) => [...term]).filter((character) => HAN.test(character)))].filter(
    (character) => !common.includes(character),
  );
  const sounds = new Map([...common, ...rare].map((character) => [character, spellPinyin(character)]));
  const entries = kept.map((term): Lexicon['entries'][number] => {
    const spelt = spellPinyin(term);
    const usual = term
      .replace(/\p{Script=Han}/gu, (character) => ` ${sounds.get(character) ?? ''} `)
      .replace(/\s+/g, ' ')
      .trim();
    const name = english.get(term);
    return name !== undefined ? [term, spelt === usual ? '' : spelt, name] : spelt === usual ? [term] : [term, spelt];
  });
  return JSON.stringify({ entries, common: packCommon(common), rare: packRare(rare) } satisfies Lexicon);
}
