import { findNearest } from '../lib/nearest.ts';
import { findCell } from '../model/cell.ts';
import type { Chapter, ChapterPart } from '../model/chapter.ts';
import type { Issue } from '../model/issue.ts';
import { parseReference } from '../model/reference.ts';
import { GLOSSARY } from '../model/tables/glossary.ts';
import { INCONSISTENCIES } from '../model/tables/inconsistencies.ts';
import { findKnownTable } from '../model/tables/known-rows.ts';
import { PROJECTS } from '../model/tables/projects.ts';
import type { Volume } from '../model/volume.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { defineVolumeRule } from './rule.ts';

/** Components whose `of` names a cell, and the test its unit must pass. */
const CELL_COMPONENTS: Readonly<Record<string, (unit: string) => boolean>> = {
  Amount: (unit) => unit.endsWith('元'),
  Percent: (unit) => unit === '%',
  Count: () => true,
  Value: () => true,
};

/** Components whose attribute names something else of the volume. */
const NAMED_COMPONENTS: Readonly<Record<string, { attribute: string; names: (volume: Volume) => Iterable<string> }>> = {
  Chart: { attribute: 'of', names: (volume) => volume.charts.map((chart) => chart.id) },
  DataTable: { attribute: 'of', names: (volume) => volume.latest.tables.keys() },
  Term: { attribute: 'of', names: (volume) => findKnownTable(volume.latest, GLOSSARY)?.byId.keys() ?? [] },
  Chapter: { attribute: 'of', names: (volume) => volume.chapters.map((chapter) => chapter.slug) },
  Conflict: { attribute: 'of', names: (volume) => findKnownTable(volume.latest, INCONSISTENCIES)?.byId.keys() ?? [] },
  Indicators: { attribute: 'project', names: (volume) => findKnownTable(volume.latest, PROJECTS)?.byId.keys() ?? [] },
};

const PLAIN_COMPONENTS = new Set(['Note', 'br']);

function checkCellPart(part: ChapterPart, volume: Volume): Issue[] {
  const text = part.attributes['of'] ?? '';
  const cell = parseReference(text) && findCell(volume.latest, text);
  if (!cell) return [{ rule: 'chapter-figure', place: part.place, found: text, facts: { nearest: findNearestReferences(volume.latest, text) } }];
  if (CELL_COMPONENTS[part.name]?.(cell.unit) === false) return [{ rule: 'chapter-unit', place: part.place, found: cell.unit, facts: { component: part.name, reference: text } }];
  if (cell.text === '') return [{ rule: 'chapter-blank', place: part.place, found: text, facts: {} }];
  return [];
}

function checkPart(part: ChapterPart, volume: Volume): Issue[] {
  if (part.name in CELL_COMPONENTS) return checkCellPart(part, volume);
  const named = NAMED_COMPONENTS[part.name];
  if (named) {
    const names = [...named.names(volume)];
    const found = part.attributes[named.attribute] ?? '';
    return names.includes(found) ? [] : [{ rule: 'chapter-name', place: part.place, found, facts: { component: part.name, nearest: findNearest(found, names).join('、') } }];
  }
  if (PLAIN_COMPONENTS.has(part.name)) return [];
  const known = [...Object.keys(CELL_COMPONENTS), ...Object.keys(NAMED_COMPONENTS), ...PLAIN_COMPONENTS];
  return [{ rule: 'chapter-component', place: part.place, found: part.name, facts: { nearest: findNearest(part.name, known).join('、') } }];
}

function checkHead(chapter: Chapter, volume: Volume): Issue[] {
  const place = { file: chapter.file, line: 1, column: 1 };
  const sections = chapter.sections.filter((locator) => !volume.outline.has(locator))
    .map((locator): Issue => ({ rule: 'locator-unknown', place, found: locator, facts: { nearest: findNearest(locator, volume.outline.keys()).join('、') } }));
  const unknown = chapter.keyFigure !== '' && !findCell(volume.latest, chapter.keyFigure);
  const figure: Issue[] = unknown ? [{ rule: 'chapter-figure', place, found: chapter.keyFigure, facts: { nearest: findNearestReferences(volume.latest, chapter.keyFigure) } }] : [];
  return [...sections, ...figure];
}

/** Names under a year that belong to other pages. */
const RESERVED = new Set(['tables', 'checks', 'sources', 'versions', 'document', 'print', 'charts']);

function checkName(chapter: Chapter): Issue[] {
  return RESERVED.has(chapter.slug) ? [{ rule: 'chapter-reserved', place: { file: chapter.file }, found: chapter.slug, facts: {} }] : [];
}

/** Everything a chapter names is there: figures (of the right unit, and disclosed), charts, tables, terms, chapters, locators. */
export const checkChapters = defineVolumeRule((volume) => volume.chapters.flatMap((chapter) => [
  ...checkName(chapter),
  ...checkHead(chapter, volume),
  ...chapter.parts.flatMap((part) => checkPart(part, volume)),
  ...chapter.links.filter(({ address }) => !/^(?:https:\/\/|#)/.test(address)).map(({ address, place }): Issue => ({ rule: 'chapter-link', place, found: address, facts: {} })),
]));
