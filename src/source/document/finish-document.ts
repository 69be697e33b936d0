import type {
  DocumentBlock,
  DocumentFormat,
  DocumentNotice,
  DocumentPlace,
  SourceDocument,
} from '../../model/document.ts';
import { findGarbled } from './clean-text.ts';
import type { RawBlock, RawNotice } from './raw-block.ts';
import { takeForms } from './take-forms.ts';

function toBlock(block: RawBlock, place: DocumentPlace): DocumentBlock {
  if (block.kind === 'picture') return { kind: 'picture', text: block.text, place };
  if (block.kind === 'table') return { kind: 'table', rows: block.table.rows, place };
  const { text, level, isItem } = block;
  return { kind: 'paragraph', text, place, ...(level !== undefined && { level }), ...(isItem === true && { isItem }) };
}

function isBlank(block: RawBlock): boolean {
  return block.kind === 'paragraph' && block.text === '';
}

function listTexts(block: RawBlock): readonly string[] {
  return block.kind === 'table' ? block.table.rows.flat() : [block.text];
}

/** What of a block nobody can read. */
function listGarbled(block: RawBlock): RawNotice[] {
  return listTexts(block).flatMap((text) => {
    const found = findGarbled(text);
    return found === undefined ? [] : [{ kind: 'garbled' as const, text: found }];
  });
}

/**
 * A document of what a reader of one format found: forms are taken out, blocks are counted, and what cannot be read is
 * named.
 * @param titles of forms
 * @param notices that belong to no block
 */
export function finishDocument(
  format: DocumentFormat,
  raw: readonly RawBlock[],
  titles: readonly string[],
  notices: readonly RawNotice[] = [],
): SourceDocument {
  const checked = raw.map((block) => ({ ...block, notices: [...block.notices, ...listGarbled(block)] }));
  const { blocks: left, sheets } = takeForms(checked, titles);
  const blocks: DocumentBlock[] = [];
  const told: DocumentNotice[] = [];
  for (const block of left) {
    const place = { paragraph: blocks.length + 1, ...(block.page !== undefined && { page: block.page }) };
    if (!isBlank(block)) blocks.push(toBlock(block, place));
    told.push(...block.notices.map((notice) => ({ ...notice, place })));
  }
  return { format, blocks, sheets, notices: [...notices, ...told] };
}
