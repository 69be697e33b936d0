import type { Issue, Place } from '../model/issue.ts';
import { isUnwritten } from '../model/unwritten.ts';
import type { Volume } from '../model/volume.ts';
import { defineVolumeRule } from './rule.ts';

/** A text that somebody writes for a year, with its place and, where that is no line, what it is. */
interface Written {
  readonly text: string;
  readonly place: Place;
  readonly key?: string;
}

function listSettings({ year, settings: { title, summary, keyFigures } }: Volume): Written[] {
  const figures = keyFigures.flatMap(
    ({ label, sentence }, index) =>
      [
        [`keyFigures ${index + 1} label`, label],
        [`keyFigures ${index + 1} sentence`, sentence],
      ] as const,
  );
  return [['title', title] as const, ['summary', summary] as const, ...figures].map(([key, text]) => ({
    key,
    text,
    place: { file: `content/${year}/volume.yaml` },
  }));
}

function listTexts(volume: Volume): Written[] {
  return [
    ...listSettings(volume),
    ...volume.charts.map(({ title, place }) => ({ text: title, place })),
    ...volume.chapters.flatMap(({ title, summary, texts, places }): Written[] => [
      { key: 'title', text: title, place: places.title },
      { key: 'summary', text: summary, place: places.summary },
      ...texts,
    ]),
  ];
}

/** No text of a year is still to be written. */
export const checkUnwritten = defineVolumeRule((volume) =>
  listTexts(volume)
    .filter(({ text }) => isUnwritten(text))
    .map(({ text, place, key }): Issue => ({
      rule: 'chapter-unwritten',
      place,
      found: text,
      facts: key === undefined ? {} : { key },
    })),
);
