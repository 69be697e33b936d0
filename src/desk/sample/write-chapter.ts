import { DEPARTMENT } from './sample-department.ts';
import { fillWords } from './fill-words.ts';
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

/** Several ways to say it. */
export type Ways = readonly [string, ...string[]];

/** Ways of which neighbouring years never take the same; `shift` tells places apart. */
export interface Varied {
  readonly shift: number;
  readonly ways: Ways;
}

/** A chapter in words: each paragraph a text, or parts one behind the other; blanks stand in braces. */
export interface ChapterWords extends Omit<SampleChapter, 'body' | 'project'> {
  readonly body: readonly (string | readonly (string | Varied)[])[];
}

/** The way that a year says it. */
export function sayOne({ year }: Year, { shift, ways }: Varied): string {
  return ways[(Number(year) + shift) % ways.length] ?? ways[0];
}

/** The words of a chapter with their blanks filled; a paragraph of which nothing is left is left out. */
export function openChapter(
  year: Year,
  words: ChapterWords,
  own: Readonly<Record<string, string>> = {},
): SampleChapter {
  const blanks = { year: year.year, before: year.before, department: DEPARTMENT.name, ...own };
  const say = (part: string | Varied): string => (typeof part === 'string' ? part : sayOne(year, part));
  const { keyFigure } = words;
  const body = words.body
    .map((part) => fillWords(typeof part === 'string' ? part : part.map(say).join(''), blanks))
    .filter((text) => text !== '');
  return {
    ...words,
    slug: fillWords(words.slug, blanks),
    title: fillWords(words.title, blanks),
    summary: fillWords(words.summary, blanks),
    sections: words.sections.map((section) => fillWords(section, blanks)),
    ...(keyFigure && { keyFigure: [fillWords(keyFigure[0], blanks), keyFigure[1]] as const }),
    body,
  };
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
