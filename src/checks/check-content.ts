import { findNearest } from '../lib/nearest.ts';
import type { Issue } from '../model/issue.ts';
import { listBlanks } from '../model/reference.ts';
import { CHANGES } from '../model/tables/changes.ts';
import { findRow } from '../model/tables/known-rows.ts';
import type { Volume } from '../model/volume.ts';
import { judgeCell } from './judge/judge-cell.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { defineVolumeRule } from './rule.ts';

/** A draft that names its forms and has none of them waits for a workbook. */
function waitsForForms({ profile, latest }: Volume): boolean {
  return (
    latest.status === 'draft' && profile !== undefined && !profile.forms.some(({ table }) => latest.tables.has(table))
  );
}

function checkSettings(volume: Volume): Issue[] {
  const place = { file: `content/${volume.year}/volume.yaml` };
  if (waitsForForms(volume)) return [{ rule: 'content-forms', place, found: '', facts: { year: volume.year } }];
  const { keyFigures, flow } = volume.settings;
  const flowItems = [...flow.in, ...flow.out, ...flow.left];
  const chapters = new Set(volume.chapters.map((chapter) => chapter.slug));
  const named = [...keyFigures, ...flowItems]
    .map((item) => item.chapter)
    .filter((slug) => slug !== '' && !chapters.has(slug));
  const changes = keyFigures
    .map((figure) => figure.change)
    .filter((id) => id !== '' && !findRow(volume.latest, CHANGES, id));
  return [
    ...[
      flow.total,
      ...keyFigures.flatMap((figure) => [figure.of, ...listBlanks(figure.sentence)]),
      ...flowItems.map((item) => item.of),
    ].flatMap((text) => judgeCell(volume, text, place)),
    ...named.map((slug): Issue => ({
      rule: 'chapter-name',
      place,
      found: slug,
      facts: { component: 'chapter', nearest: findNearest(slug, chapters).join('、') },
    })),
    ...changes.map((id): Issue => ({
      rule: 'content-figure',
      place,
      found: `${CHANGES.id}:${id}`,
      facts: { nearest: findNearestReferences(volume.latest, `${CHANGES.id}:${id}`) },
    })),
  ];
}

/** The settings of a year name cells that hold a number, and chapters that are there. */
export const checkContent = defineVolumeRule(checkSettings);
