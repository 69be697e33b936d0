import type { AnsweredFigure } from '../answer.ts';
import { addressOfFigure, addressOfYear } from './arrange-answer.ts';
import type { DatedFigure } from '../date-figures.ts';
import { nameFigure } from '../find-figure.ts';
import { nameColumns } from '../plan/judge-measure.ts';
import { makeElement } from './make-element.ts';
import type { Hit } from '../rank-records.ts';
import { joinParts, nameInWhole, nameYear } from '../words.zh.ts';
import { endSentence, SERIES } from './words.zh.ts';

/** The column that the figure stands in, where its row names one: 决算数. */
function nameColumn({ hit: { block } }: AnsweredFigure): string {
  return nameColumns(block)
    .split('，')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^[\d.]+$/.test(part))
    .join(' · ');
}

/**
 * A figure with its year, its state and its place, and what several years say together.
 * @param department whose figure it is; blank where there is only one
 */
export function renderFigure(figure: AnsweredFigure, department: string): HTMLElement[] {
  const { hit, year, value, basis, sentence } = figure;
  const facts = [department, nameYear(year), nameColumn(figure), basis].filter((fact) => fact !== '');
  const told = sentence === '' ? [] : [makeElement('p', { class: 'told' }, endSentence(sentence))];
  return [
    makeElement(
      'p',
      { class: 'answer' },
      `${nameFigure(hit)} `,
      makeElement('strong', {}, value),
      ' ',
      makeElement('small', {}, facts.join(' · ')),
    ),
    ...told,
  ];
}

/** The link to the row of a figure. */
export function linkFigure(figure: AnsweredFigure): HTMLElement {
  const { hit, year } = figure;
  return makeElement(
    'a',
    { href: addressOfFigure(figure) },
    `${year === hit.record.year ? '' : `${nameYear(year)} `}${nameInWhole(hit.record.title, hit.block.label ?? '')}`,
  );
}

function renderCell(hit: Hit, { year, value, basis }: DatedFigure): HTMLElement {
  const state = basis === '' || basis === value ? [] : [' ', makeElement('small', {}, basis)];
  return makeElement(
    'td',
    { class: 'num' },
    value === '' ? '–' : makeElement('a', { href: addressOfYear(hit, year) }, value),
    ...state,
  );
}

/** One row in several years, the newest first, each figure leading to its place. */
export function renderSeries(
  figure: AnsweredFigure,
  series: readonly DatedFigure[],
  department: string,
): HTMLElement[] {
  if (series.length < 2) return [];
  const dated = [...series].reverse();
  const heads = dated.map(({ year }) => makeElement('th', { scope: 'col', class: 'num' }, nameYear(year)));
  const name = joinParts([department, nameFigure(figure.hit), nameColumn(figure)].filter((part) => part !== ''));
  const row = makeElement(
    'tr',
    {},
    makeElement('th', { scope: 'row' }, name),
    ...dated.map((one) => renderCell(figure.hit, one)),
  );
  const head = makeElement('tr', {}, makeElement('th', { scope: 'col' }, SERIES.row), ...heads);
  return [
    makeElement(
      'table',
      {},
      makeElement('caption', {}, SERIES.title),
      makeElement('thead', {}, head),
      makeElement('tbody', {}, row),
    ),
  ];
}
