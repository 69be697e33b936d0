import { findCell, parseSources } from '../../model/cell.ts';
import { listReferences, parseFormula } from '../../model/formula.ts';
import type { Release } from '../../model/release.ts';
import { sourceAddress, tableAddress } from '../words/addresses.ts';

/** A piece of a cell's text; `address` where it leads somewhere. */
export interface TextPiece {
  readonly text: string;
  readonly address?: string;
  readonly title?: string;
}

/** Where a row of another table is found. */
export type TableAddress = (table: string, row: string) => string;

function referencePiece(text: string, release: Release, addressOf: TableAddress): TextPiece {
  const cell = findCell(release, text);
  return cell
    ? { text, address: addressOf(cell.table.schema.name, cell.row.id), title: `${cell.label}（${cell.field.title}）` }
    : { text };
}

/** Cuts a formula at its references, so that each can be a link. */
export function formulaPieces(
  text: string,
  release: Release,
  addressOf: TableAddress = (table, row) => tableAddress(release.year, table, row),
): TextPiece[] {
  const formula = parseFormula(text);
  const references = new Set(formula.ok ? listReferences(formula.value) : []);
  return text
    .split(/([ (),]+)/)
    .filter((piece) => piece !== '')
    .map((piece) => (references.has(piece) ? referencePiece(piece, release, addressOf) : { text: piece }));
}

/** Locators of a source as links to the page of sources. */
export function sourcePieces(text: string, year: string): TextPiece[] {
  return parseSources(text).flatMap((locator, index) => [
    ...(index > 0 ? [{ text: ' ' }] : []),
    { text: locator, address: sourceAddress(year, locator) },
  ]);
}
