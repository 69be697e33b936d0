import type { Year } from './year.ts';

/** A chapter as it will stand in its file. */
export interface SampleChapter {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly part: number;
  readonly order: number;
  readonly sections: readonly string[];
  readonly keyFigure?: readonly [cell: string, label: string];
  readonly project?: string;
  readonly body: readonly string[];
}

export const amount = (cell: string): string => `<Amount of="${cell}" />`;
export const percent = (cell: string): string => `<Percent of="${cell}" />`;
export const count = (cell: string): string => `<Count of="${cell}" />`;
export const term = (id: string, words: string): string => `<Term of="${id}">${words}</Term>`;
export const chapterLink = (slug: string, words: string): string => `<Chapter of="${slug}">${words}</Chapter>`;
export const chart = (id: string): string => `<Chart of="${id}" />`;
export const table = (id: string): string => `<DataTable of="${id}" />`;

/** One of several ways to say it; neighbouring years never say it the same way. */
export function vary(year: Year, place: number, ways: readonly [string, ...string[]]): string {
  return ways[(Number(year.year) + place) % ways.length] ?? ways[0];
}

/** The chapter as MDX; JSON strings are YAML. */
export function writeChapter({
  title,
  summary,
  part,
  order,
  sections,
  keyFigure,
  project,
  body,
}: SampleChapter): string {
  const head = [
    `title: ${JSON.stringify(title)}`,
    `summary: ${JSON.stringify(summary)}`,
    `part: ${part}`,
    `order: ${order}`,
    `sections: ${JSON.stringify(sections)}`,
    ...(keyFigure ? [`keyFigure: ${keyFigure[0]}`, `keyFigureLabel: ${JSON.stringify(keyFigure[1])}`] : []),
    ...(project === undefined ? [] : [`project: ${project}`]),
  ];
  return ['---', ...head, '---', '', body.join('\n\n'), ''].join('\n');
}
