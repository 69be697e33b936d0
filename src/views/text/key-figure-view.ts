import { type Cell, getCell, findCell } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import { getText } from '../../model/table.ts';
import type { KeyFigure } from '../../model/volume.ts';
import { formatNumber } from './format-number.ts';
import { formatWithUnit } from './format-cell.ts';

const DIRECTIONS: Readonly<Record<string, string>> = { increase: '增加', decrease: '减少', flat: '持平' };

/** Puts figures into a sentence: `{table:row.field}` becomes the value with its unit. */
export function fillSentence(sentence: string, release: Release): string {
  return sentence.replace(/\{([^}]+)\}/g, (_, reference: string) => formatWithUnit(getCell(release, reference)));
}

/** The references a sentence names. */
export function listSentenceReferences(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
}

/** How a measure moved against the year before, from its row of `changes`; blank where there is none. */
export function describeChange(release: Release, id: string): string {
  const row = release.tables.get('changes')?.byId.get(id);
  if (!row) return '';
  const direction = getText(row, 'direction');
  const amount = findCell(release, `changes:${id}.amount`);
  if (direction === 'flat' || !amount?.decimal) return '与上年持平';
  const rate = findCell(release, `changes:${id}.rate`);
  return `比上年${DIRECTIONS[direction] ?? ''}${formatWithUnit(amount)}${rate?.decimal ? `（${direction === 'decrease' ? '−' : '+'}${formatWithUnit(rate)}）` : ''}`;
}

export interface KeyFigureView {
  readonly label: string;
  readonly cell: Cell;
  readonly text: string;
  readonly unit: string;
  readonly change: string;
  readonly sentence: string;
  readonly chapter: string;
}

/** A key figure ready to print. */
export function viewKeyFigure(figure: KeyFigure, release: Release): KeyFigureView {
  const cell = getCell(release, figure.of);
  return {
    label: figure.label, cell, text: formatNumber(cell.text), unit: cell.unit, chapter: figure.chapter,
    change: describeChange(release, figure.change), sentence: fillSentence(figure.sentence, release),
  };
}
