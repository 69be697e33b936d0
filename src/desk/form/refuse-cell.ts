import type { Issue } from '../../model/issue.ts';
import { type Doubt, nameWorkbookPlace, type WorkbookCell, type WorkbookSheet } from '../../model/workbook.ts';

const RULES: Readonly<Record<Doubt, string>> = {
  format: 'import-number',
  width: 'import-width',
  formula: 'import-formula',
  error: 'import-error',
  struck: 'import-struck',
  raised: 'import-raised',
  unseen: 'import-unseen',
  conditional: 'import-conditional',
  string: 'import-string',
};

/** A fault of a sheet or of one of its cells. */
export function refusePlace(
  rule: string,
  sheet: WorkbookSheet,
  cell: WorkbookCell | undefined,
  facts: Record<string, string> = {},
): Issue {
  return {
    rule,
    place: { file: '' },
    found: `${nameWorkbookPlace(sheet, cell?.address)}${cell ? `：${cell.text}` : ''}`,
    facts,
  };
}

/** What a cell holds in place of a number that is shown as one. */
function describeForm({ kind, format }: WorkbookCell): string {
  if (kind === 'text') return '文字';
  return format === undefined || format === '' ? '没有写明的格式' : `格式 ${format}`;
}

/** A cell that the import needs and cannot read: the doubt about it, else that it holds no number. */
export function refuseCell(sheet: WorkbookSheet, cell: WorkbookCell): Issue {
  return refusePlace(RULES[cell.doubt ?? 'format'], sheet, cell, { form: describeForm(cell) });
}

/** As refuseCell, for those of several cells that are in doubt. */
export function refuseDoubtful(sheet: WorkbookSheet, cells: readonly WorkbookCell[]): Issue[] {
  return cells.filter(({ doubt }) => doubt !== undefined).map((cell) => refuseCell(sheet, cell));
}
