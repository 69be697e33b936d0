import { type Cell, findCell, getCell } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { findRow, nameCell } from '../../model/tables/known-rows.ts';

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
  if (direction === 'flat' || !amount?.decimal) return [{ words: '与上年持平' }];
  const verb = direction === 'decrease' ? '减少' : '增加';
  const words: SentencePiece[] = [{ words: `比上年${verb}` }, { cell: amount }];
  return rate?.decimal
    ? [...words, { words: `，${direction === 'decrease' ? '下降' : '增长'}` }, { cell: rate }]
    : words;
}
