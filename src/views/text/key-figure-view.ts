import { type Cell, getCell } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import type { KeyFigure } from '../../model/volume.ts';
import { formatNumber } from './format-number.ts';
import { describeChange, fillSentence, type SentencePiece } from './sentence.ts';

export interface KeyFigureView {
  readonly label: string;
  readonly cell: Cell;
  readonly text: string;
  readonly sentence: readonly SentencePiece[];
  readonly chapter: string;
}

/** A key figure ready to print: its number, how it changed, and what it means in everyday words. */
export function viewKeyFigure(figure: KeyFigure, release: Release): KeyFigureView {
  const cell = getCell(release, figure.of);
  const change = describeChange(release, figure.change);
  const sentence = fillSentence(figure.sentence, release);
  const stop: SentencePiece[] = change.length > 0 && sentence.length > 0 ? [{ words: '。' }] : [];
  return { label: figure.label, cell, text: formatNumber(cell.text), chapter: figure.chapter, sentence: [...change, ...stop, ...sentence] };
}
