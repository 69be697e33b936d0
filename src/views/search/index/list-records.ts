import type { TableGroup } from '../../../model/schema.ts';
import type { Site } from '../../../model/site.ts';
import type { Table } from '../../../model/table.ts';
import { GLOSSARY } from '../../../model/tables/glossary.ts';
import { listRows } from '../../../model/tables/known-rows.ts';
import { OUTLINE } from '../../../model/tables/outline.ts';
import { listTables } from '../../../model/release.ts';
import type { Volume } from '../../../model/volume.ts';
import { listTableAnswers } from '../../question/answer-view.ts';
import { chapterAddress, tableAddress } from '../../words/addresses.ts';
import { namePart } from '../../words/name-part.ts';
import type { Pages } from './open-page.ts';
import { listChecksRecord } from './list-judgements.ts';
import { listHelpRecords } from './list-help.ts';
import { answerBlock, headBlock } from './make-blocks.ts';
import { findTablePart, findTermsPart, weighChapter } from './record-parts.ts';
import { cutRecord, type Kind, type SearchBlock, type SearchRecord } from '../browser/record.ts';
import { KIND } from '../browser/kinds.zh.ts';
import { listRowBlocks, nameRowCode } from './row-blocks.ts';
import * as zh from './words.zh.ts';

const GROUP_KINDS: Readonly<Record<TableGroup, Kind>> = {
  annex: KIND.table,
  accounts: KIND.table,
  performance: KIND.indicators,
  results: KIND.table,
  reference: KIND.table,
  checks: KIND.checks,
};
const GROUP_WEIGHTS: Readonly<Record<TableGroup, number>> = {
  annex: 0.92,
  accounts: 0.85,
  performance: 0.85,
  results: 0.86,
  reference: 0.86,
  checks: 0.72,
};

/** The end of a chapter lists what stands elsewhere: where it comes from, and what contradicts it. */
function dropTail(blocks: readonly SearchBlock[]): SearchBlock[] {
  const end = blocks.findIndex(({ id, tag }) => tag === 'head' && (id === 'origin' || id === 'conflicts'));
  return blocks.slice(0, end < 0 ? undefined : end);
}

function listChapterRecords(volume: Volume, pages: Pages): SearchRecord[] {
  return volume.chapters.map((chapter) => {
    const address = chapterAddress(volume.year, chapter.slug);
    return {
      address,
      title: chapter.title,
      year: volume.year,
      part: namePart(volume, chapter.part),
      kind: KIND.text,
      weight: weighChapter(volume, chapter),
      blocks: dropTail(pages.get(address)?.blocks() ?? []),
    };
  });
}

function describeFields(table: Table): SearchBlock {
  const { fields } = table.schema;
  return {
    id: 'fields',
    tag: 'text',
    text: zh.describeColumns(fields.map(({ title, description = '' }) => zh.describeColumn(title, description))),
    more: fields.map(({ name, titleEn }) => `${name} ${titleEn}`).join('，'),
  };
}

/** The classification comes before lists that only use its names; tables that repeat another page come last. */
function weighTable(volume: Volume, table: Table): number {
  if ([...volume.classification.values()].includes(table)) return 0.92;
  return [OUTLINE.id, GLOSSARY.id].includes(table.schema.name) ? 0.7 : GROUP_WEIGHTS[table.schema.group];
}

function listTableRecord(volume: Volume, table: Table): SearchRecord {
  const { schema } = table;
  const title = `${schema.number === undefined ? '' : `${schema.number} `}${schema.title}`;
  const blocks = [
    headBlock(title, `${schema.titleEn}，${schema.name}`),
    { id: 'lead', tag: 'text' as const, text: schema.description },
    ...listRowBlocks(volume, table),
    ...listTableAnswers(volume, schema.name).map(answerBlock),
    describeFields(table),
  ];
  return {
    address: tableAddress(volume.year, schema.name),
    title,
    year: volume.year,
    part: findTablePart(volume, table),
    kind: GROUP_KINDS[schema.group],
    weight: weighTable(volume, table),
    blocks,
  };
}

function listGlossaryRecord(volume: Volume, seen: Set<string>): SearchRecord {
  const rows = listRows(volume.latest, GLOSSARY).filter(({ id }) => !seen.has(id));
  for (const { id } of rows) seen.add(id);
  const blocks = rows.map(({ id, term, definition, source_term: printed = '', item = '' }): SearchBlock => {
    const more = [printed, nameRowCode(volume, item)].filter((part) => part !== '').join('，');
    return { id, tag: 'text', label: term, text: zh.nameTerm(term, definition), more };
  });
  const part = findTermsPart(volume);
  return {
    address: '/glossary/',
    title: zh.TERMS_TITLE,
    year: volume.year,
    part: part === undefined ? '' : namePart(volume, part),
    kind: KIND.terms,
    weight: 1,
    blocks: blocks.length === 0 ? [] : [headBlock(zh.TERMS_TITLE), ...blocks],
  };
}

/** The files of a year: every table with what it holds and how it is offered. */
function listFilesRecord(volume: Volume): SearchRecord {
  const blocks = listTables(volume.latest).map(({ schema, rows }): SearchBlock => ({
    id: `file-${volume.year}-${schema.name}`,
    tag: 'text',
    label: zh.nameFiles(schema.title),
    text: zh.describeFiles(`${schema.number ?? ''}${schema.title}`, schema.description, rows.length),
    more: zh.findFilesBy(schema.titleEn, schema.name),
  }));
  return {
    address: '/data/',
    title: zh.FILES.title,
    year: volume.year,
    part: '',
    kind: KIND.files,
    weight: 0.8,
    blocks: [headBlock(zh.FILES.title, zh.FILES.more), ...blocks],
  };
}

/** Pages that list what others say, are of an older version, or are found by their topics of help. */
const LEFT_OUT =
  /^\/(?:(?:search|site-map|about|explore|\d{4}\/(?:document|sources|print|tables|charts))\/|\d{4}\/versions\/.*)?$/;

/** Pages that no list above covers: the year, charts, comparison, versions, about. */
function listOtherRecords(site: Site, pages: Pages, covered: ReadonlySet<string>): SearchRecord[] {
  const latest = site.volumes[0]?.year ?? '';
  return [...pages]
    .filter(([address]) => !covered.has(address) && !LEFT_OUT.test(address))
    .map(([address, page]) => {
      const blocks = page.blocks();
      const year = /^\/(\d{4})\//.exec(address)?.[1] ?? latest;
      return {
        address,
        title: blocks.find(({ tag }) => tag === 'head')?.text ?? address,
        year,
        part: '',
        kind: address.includes('/charts/') ? KIND.table : KIND.text,
        weight: 0.65,
        blocks,
      };
    });
}

/**
 * Everything that can be found, one record a page, long pages in pieces; prose is taken from the built pages, rows from
 * the data.
 */
export function listRecords(site: Site, pages: Pages): SearchRecord[] {
  const seen = new Set<string>();
  const known = site.volumes.flatMap((volume) => [
    ...listChapterRecords(volume, pages),
    ...listTables(volume.latest).map((table) => listTableRecord(volume, table)),
    listChecksRecord(volume),
    listGlossaryRecord(volume, seen),
    listFilesRecord(volume),
  ]);
  const others = listOtherRecords(site, pages, new Set(known.map(({ address }) => address)));
  return [...known, ...others, ...listHelpRecords(site, pages)]
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(cutRecord);
}
