import type { ProfileChapter } from '../../../model/profile.ts';
import type { PlannedChapter } from './plan-chapters.ts';
import { type BodyGround, writeBody } from './write-body.ts';

const quote = (text: string): string => JSON.stringify(text);

/**
 * A chapter of the document's words as MDX, with the forms it is about at its end.
 * @param forms chapters of the profile for the forms that are there; a key figure only where its cell has an amount
 */
export function writeWordChapter(
  planned: PlannedChapter,
  forms: readonly ProfileChapter[],
  ground: BodyGround,
): string {
  const { title, summary, part, order, sections, pieces } = planned;
  const key = forms.find(({ keyFigure }) => keyFigure !== '');
  const body = writeBody(pieces, ground);
  return [
    '---',
    `title: ${quote(title)}`,
    `summary: ${quote(summary)}`,
    `part: ${part}`,
    `order: ${order}`,
    `sections: [${sections.map(quote).join(', ')}]`,
    ...(key ? [`keyFigure: ${quote(key.keyFigure)}`, `keyFigureLabel: ${quote(key.keyFigureLabel)}`] : []),
    '---',
    '',
    ...(body === '' ? [] : [body, '']),
    ...forms.flatMap(({ form }) => [`<DataTable of="${form}" />`, '']),
  ].join('\n');
}
