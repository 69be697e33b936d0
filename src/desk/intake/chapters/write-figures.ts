import { findTypedAmounts } from '../../../checks/check-typed-amounts.ts';
import type { FigureFate } from '../../../inspection/claims/claim.ts';
import { isLinkAddress } from '../../../source/chapter/judge-link.ts';
import { escapeWords } from './escape-words.ts';

/** A cell as it is shown: its number without and with its unit; undefined where there is no such cell. */
export type ShowCell = (reference: string) => { readonly bare: string; readonly whole: string } | undefined;

/** Unit and sign behind the last digit of a printed figure. */
const UNIT = /[^\d０-９.,，．]*$/;

const plain = (text: string): string => text.replace(/[,，\s]/g, '');

/** The tag that stands for a printed figure, so that neither its unit vanishes nor another one comes. */
function writeTag({ printed, fate }: FigureFate, show: ShowCell): string {
  if (fate.kind === 'open') return `<Open of="${fate.decision}">${escapeWords(printed, false, isLinkAddress)}</Open>`;
  if (fate.kind === 'words') return '';
  const cell = show(fate.of);
  const unit = UNIT.exec(printed)?.[0] ?? '';
  const isBare = unit.trim() === '' && cell !== undefined && plain(cell.bare) === plain(printed);
  if (isBare) return `<Value of="${fate.of}" />`;
  const isLost = fate.tag === 'Value' && cell !== undefined && unit.trim() !== '' && !cell.bare.endsWith(unit.trim());
  return `<${fate.tag} of="${fate.of}" />${isLost ? escapeWords(unit, false, isLinkAddress) : ''}`;
}

/** Whether a part of a text would be taken for a typed figure. */
function isTyped(typed: ReturnType<typeof findTypedAmounts>, { start, end }: FigureFate): boolean {
  return typed.some((amount) => amount.start < end && start < amount.end);
}

/** The words of a passage as MDX, each figure in it as its tag, its open question or its words. */
export function writeFigures(text: string, fates: readonly FigureFate[], show: ShowCell): string {
  const parts: string[] = [];
  const typed = findTypedAmounts(text);
  let from = 0;
  for (const fate of fates.toSorted((a, b) => a.start - b.start)) {
    const isWords = fate.fate.kind === 'words';
    if (fate.start < from || (isWords && !isTyped(typed, fate))) continue;
    const words = escapeWords(text.slice(fate.start, fate.end), false, isLinkAddress);
    parts.push(
      escapeWords(text.slice(from, fate.start), from === 0, isLinkAddress),
      isWords ? `<Name>${words}</Name>` : writeTag(fate, show),
    );
    from = fate.end;
  }
  return [...parts, escapeWords(text.slice(from), from === 0, isLinkAddress)].join('');
}
