import { findNearest } from '../lib/nearest.ts';
import { findCell } from '../model/cell.ts';
import type { Issue, Place } from '../model/issue.ts';
import type { Volume } from '../model/volume.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { defineVolumeRule } from './rule.ts';

function checkReference(volume: Volume, text: string, place: Place, unit?: string): Issue[] {
  const cell = findCell(volume.latest, text);
  if (!cell) return [{ rule: 'content-figure', place, found: text, facts: { nearest: findNearestReferences(volume.latest, text) } }];
  if (!cell.decimal) return [{ rule: 'content-blank', place, found: text, facts: {} }];
  if (unit !== undefined && cell.unit !== unit) return [{ rule: 'content-unit', place, found: cell.unit, facts: { reference: text, expected: unit } }];
  return [];
}

function checkCharts(volume: Volume): Issue[] {
  return volume.charts.flatMap((chart) => [
    ...chart.items.flatMap((item) => checkReference(volume, item.of, chart.place, chart.unit)),
    ...(chart.whole === '' ? [] : checkReference(volume, chart.whole, chart.place, chart.unit)),
    ...(volume.outline.has(chart.source) ? [] : [{ rule: 'locator-unknown', place: chart.place, found: chart.source, facts: { nearest: findNearest(chart.source, volume.outline.keys()).join('、') } }]),
  ]);
}

/** The references in the `{…}` blanks of a sentence. */
function listBlanks(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
}

function checkSettings(volume: Volume): Issue[] {
  const place = { file: `content/${volume.year}/volume.yaml` };
  const { keyFigures, flow } = volume.settings;
  const flowItems = [...flow.in, ...flow.out, ...flow.left];
  const chapters = new Set(volume.chapters.map((chapter) => chapter.slug));
  const named = [...keyFigures, ...flowItems].map((item) => item.chapter).filter((slug) => slug !== '' && !chapters.has(slug));
  const changes = keyFigures.map((figure) => figure.change).filter((id) => id !== '' && !volume.latest.tables.get('changes')?.byId.has(id));
  return [
    ...[flow.total, ...keyFigures.flatMap((figure) => [figure.of, ...listBlanks(figure.sentence)]), ...flowItems.map((item) => item.of)].flatMap((text) => checkReference(volume, text, place)),
    ...named.map((slug): Issue => ({ rule: 'chapter-name', place, found: slug, facts: { component: 'chapter', nearest: findNearest(slug, chapters).join('、') } })),
    ...changes.map((id): Issue => ({ rule: 'content-figure', place, found: id, facts: { nearest: findNearestReferences(volume.latest, `changes:${id}`) } })),
  ];
}

/** Charts and the settings of a year name cells that hold a number in the unit they say, and chapters that are there. */
export const checkContent = defineVolumeRule((volume) => [...checkCharts(volume), ...checkSettings(volume)]);
