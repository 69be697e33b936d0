import { type Cell, findCell, getCell } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { findRow, nameCell } from '../../model/tables/known-rows.ts';
import { DOWN_BY, LESS_BY, MORE_BY, SAME_AS_BEFORE, UP_BY } from './words.zh.ts';

/** A piece of a sentence: plain words, or a figure that leads to its cell. */
export type SentencePiece = { readonly words: string } | { readonly cell: Cell };

/** Cuts a sentence at its `{table:row.field}` blanks and puts the cells there. */
export function fillSentence(sentence: string, release: Release): SentencePiece[] {
  return sentence
    .split(/(\{[^}]+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? { cell: getCell(release, part.slice(1, -1)) } : { words: part }));
}

/** How a measure moved against the year before, from its row of `changes`; nothing where there is none. */
export function describeChange(release: Release, id: string): SentencePiece[] {
  const row = findRow(release, CHANGES, id);
  if (!row) return [];
  const [amount, rate] = [CHANGES.at.amount, CHANGES.at.rate].map((column) => findCell(release, nameCell(row, column)));
  const { direction } = row;
  if (direction === 'flat' || !amount?.decimal) return [{ words: SAME_AS_BEFORE }];
  const isLess = direction === 'decrease';
  const words: SentencePiece[] = [{ words: isLess ? LESS_BY : MORE_BY }, { cell: amount }];
  return rate?.decimal ? [...words, { words: isLess ? DOWN_BY : UP_BY }, { cell: rate }] : words;
}
