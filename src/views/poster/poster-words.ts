import { type Cell, getCell } from '../../model/cell.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { listRows } from '../../model/tables/known-rows.ts';
import type { Volume } from '../../model/volume.ts';
import { viewAccount } from './account-view.ts';
import { formatNumber } from '../words/format-number.ts';
import type { HundredView } from './hundred-view.ts';
import { describeChange, type SentencePiece } from '../figure/sentence.ts';
import type { ThreePublicView } from './three-public-view.ts';
import { ACTUAL, BUDGET, HUNDRED_ROWS, sayYuan, THREE_TITLE } from './words.zh.ts';

/** How the whole account moved against the year before, where the source says so. */
export function describeTotal({ latest, settings }: Volume): SentencePiece[] {
  const total = getCell(latest, settings.flow.total);
  const row = listRows(latest, CHANGES).find(({ measure }) => getCell(latest, measure).reference === total.reference);
  return row ? describeChange(latest, row.id) : [];
}

export interface PosterRow {
  readonly label: string;
  readonly cell: Cell;
  readonly share: string;
}

/** The division a share comes from, as print has it: `873.20 ÷ 987.60 × 100 = 88.42`. */
function writeShare(part: Cell, whole: Cell, result: string): string {
  return `${formatNumber(part.text)} ÷ ${formatNumber(whole.text)} × 100 = ${result}`;
}

/** The numbers of the picture of a year, part by part, with what each share comes from. */
export function listPosterRows(
  volume: Volume,
  hundred: HundredView | undefined,
  three: ThreePublicView | undefined,
): readonly { readonly title: string; readonly rows: readonly PosterRow[] }[] {
  const total = getCell(volume.latest, volume.settings.flow.total);
  const sides = viewAccount(volume).map(({ title, parts }) => ({
    title,
    rows: parts.map(({ label, cell, share }): PosterRow => ({ label, cell, share: writeShare(cell, total, share) })),
  }));
  const classes = (hundred?.parts ?? []).map(({ label, cell, yuan }): PosterRow => ({
    label,
    cell,
    share: hundred ? writeShare(cell, hundred.whole, sayYuan(yuan)) : '',
  }));
  const public_ = (three?.items ?? []).flatMap(({ label, actual, budget }): PosterRow[] => [
    { label, cell: actual, share: ACTUAL },
    ...(budget ? [{ label, cell: budget, share: BUDGET }] : []),
  ]);
  return [...sides, { title: HUNDRED_ROWS, rows: classes }, { title: THREE_TITLE, rows: public_ }].filter(
    ({ rows }) => rows.length > 0,
  );
}
