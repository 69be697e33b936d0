import { findNearest } from '../lib/nearest.ts';
import { findCell } from '../model/cell.ts';
import type { Chapter, ChapterPart } from '../model/chapter.ts';
import type { Issue, Place } from '../model/issue.ts';
import { parseReference } from '../model/reference.ts';
import { GLOSSARY } from '../model/tables/glossary.ts';
import { EXPLANATIONS } from '../model/tables/explanations.ts';
import { INCONSISTENCIES } from '../model/tables/inconsistencies.ts';
import { findKnownTable, listRows } from '../model/tables/known-rows.ts';
import { PROJECTS } from '../model/tables/projects.ts';
import type { Volume } from '../model/volume.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { defineVolumeRule } from './rule.ts';

/** Components whose `of` names a cell, and the test its unit must pass. */
const CELL_COMPONENTS: ReadonlyMap<string, (unit: string) => boolean> = new Map([
  ['Amount', (unit: string) => unit.endsWith('元')],
  ['Percent', (unit: string) => unit === '%'],
  ['Count', () => true],
  ['Value', () => true],
]);

/** Components whose attribute names something else of the volume. */
const NAMED_COMPONENTS: ReadonlyMap<string, (volume: Volume) => Iterable<string>> = new Map<
  string,
  (volume: Volume) => Iterable<string>
>([
  ['Chart', ({ charts }) => charts.map(({ id }) => id)],
  ['DataTable', ({ latest }) => latest.tables.keys()],
  ['Term', ({ latest }) => findKnownTable(latest, GLOSSARY)?.byId.keys() ?? []],
  ['Chapter', ({ chapters }) => chapters.map(({ slug }) => slug)],
  [
    'Conflict',
    ({ latest }) => [INCONSISTENCIES, EXPLANATIONS].flatMap((table) => listRows(latest, table).map(({ id }) => id)),
  ],
  ['Indicators', listProjects],
  ['Open', ({ decisions }) => decisions?.byId.keys() ?? []],
]);

function listProjects({ latest }: Volume): Iterable<string> {
  return findKnownTable(latest, PROJECTS)?.byId.keys() ?? [];
}

function checkCellPart(part: ChapterPart, fits: (unit: string) => boolean, volume: Volume): Issue[] {
  const text = part.attributes['of'] ?? '';
  const cell = parseReference(text) && findCell(volume.latest, text);
  if (!cell)
    return [
      {
        rule: 'chapter-figure',
        place: part.place,
        found: text,
        facts: { nearest: findNearestReferences(volume.latest, text) },
      },
    ];
  if (!fits(cell.unit))
    return [
      { rule: 'chapter-unit', place: part.place, found: cell.unit, facts: { component: part.name, reference: text } },
    ];
  return cell.text === '' ? [{ rule: 'chapter-blank', place: part.place, found: text, facts: {} }] : [];
}

function checkName(found: string, names: readonly string[], component: string, place: Place): Issue[] {
  return names.includes(found)
    ? []
    : [{ rule: 'chapter-name', place, found, facts: { component, nearest: findNearest(found, names).join('、') } }];
}

function checkPart(part: ChapterPart, volume: Volume): Issue[] {
  const fits = CELL_COMPONENTS.get(part.name);
  if (fits) return checkCellPart(part, fits, volume);
  const names = NAMED_COMPONENTS.get(part.name)?.(volume);
  return names ? checkName(Object.values(part.attributes).join(''), [...names], part.name, part.place) : [];
}

function checkHead({ sections, keyFigure, project, places }: Chapter, volume: Volume): Issue[] {
  const unknown = sections.flatMap((locator, index): Issue[] =>
    volume.outline.has(locator)
      ? []
      : [
          {
            rule: 'locator-unknown',
            place: places.sections[index] ?? places.title,
            found: locator,
            facts: { nearest: findNearest(locator, volume.outline.keys()).join('、') },
          },
        ],
  );
  const figure: Issue[] =
    keyFigure === '' || findCell(volume.latest, keyFigure)
      ? []
      : [
          {
            rule: 'chapter-figure',
            place: places.keyFigure,
            found: keyFigure,
            facts: { nearest: findNearestReferences(volume.latest, keyFigure) },
          },
        ];
  return [
    ...unknown,
    ...figure,
    ...(project === '' ? [] : checkName(project, [...listProjects(volume)], 'project', places.project)),
  ];
}

/** Names under a year that belong to other pages. */
const RESERVED = new Set([
  'tables',
  'checks',
  'sources',
  'versions',
  'document',
  'print',
  'charts',
  'projects',
  'entities',
  'disclosure',
]);

function checkSlug(chapter: Chapter): Issue[] {
  return RESERVED.has(chapter.slug)
    ? [{ rule: 'chapter-reserved', place: { file: chapter.file }, found: chapter.slug, facts: {} }]
    : [];
}

/** Everything a chapter names is there: figures (of the right unit, and disclosed), charts, tables, terms, chapters, projects, locators. */
export const checkChapters = defineVolumeRule((volume) =>
  volume.chapters.flatMap((chapter) => [
    ...checkSlug(chapter),
    ...checkHead(chapter, volume),
    ...chapter.parts.flatMap((part) => checkPart(part, volume)),
  ]),
);
