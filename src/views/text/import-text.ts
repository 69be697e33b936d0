import { escapeLine } from '../../lib/escape-terminal.ts';
import { nameWorkbookPlace, type WorkbookCell, type WorkbookSheet } from '../../model/workbook.ts';

/** One form of a workbook: what went where, and what did not. */
export interface ImportedForm {
  readonly sheet: WorkbookSheet;
  readonly title: string;
  readonly file: string;
  readonly takings: readonly { readonly cell: WorkbookCell; readonly id: string; readonly value: string; readonly added?: unknown; readonly printed?: string; readonly former?: string }[];
  readonly leavings: readonly { readonly cell: WorkbookCell; readonly reason: string }[];
  /** Rows of the table that nothing was found for and that have no amount. */
  readonly open: readonly string[];
  /** Rows that nothing was found for, with the amount that stood and stands in them. */
  readonly kept: readonly { readonly id: string; readonly value: string }[];
}

const REASONS: Readonly<Record<string, string>> = {
  row: '表中没有这样名称的行', column: '表中没有这一栏', code: '编码不在该年度的科目表里', total: '这张表只收合计行', twice: '前面已有同样名称的行',
  carry: '它是结转和结余的明细，表中没有这一行',
};

function formatTaking(sheet: WorkbookSheet, { cell: { address, text, stored }, id, value, added, printed, former }: ImportedForm['takings'][number]): string {
  const remarks = [
    stored === undefined ? '' : `显示的数，文件里存的是 ${stored}`, added === undefined ? '' : '新行',
    printed === undefined ? '' : `工作簿写作“${printed}”，与表中的名称不同`, former === undefined ? '' : `原来填的是 ${former}`,
  ].filter((remark) => remark !== '');
  return `  ${nameWorkbookPlace(sheet, address)} ${text} → ${id} ${value === '' ? '未公开' : value}${remarks.length > 0 ? `（${remarks.join('；')}）` : ''}`;
}

function formatForm({ sheet, title, file, takings, leavings, open, kept }: ImportedForm): string[] {
  return [
    `${title}（${nameWorkbookPlace(sheet)}）→ ${file}：读入 ${takings.length} 格，留下 ${leavings.length} 格，还有 ${open.length} 行没有数`,
    ...takings.map((taking) => formatTaking(sheet, taking)),
    ...leavings.map(({ cell, reason }) => `  留下：${nameWorkbookPlace(sheet, cell.address)} ${cell.text}，${REASONS[reason] ?? reason}`),
    ...(sheet.hidden > 0 ? [`  没有显示而没有读的格：${sheet.hidden} 格，在隐藏的行列里或合并的格之下`] : []),
    ...(open.length > 0 ? [`  没有数的行：${open.join('、')}`] : []),
    ...(kept.length > 0 ? [`  工作簿里没有、仍是原来的数的行：${kept.map(({ id, value }) => `${id} ${value}`).join('、')}`] : []),
  ];
}

/** The whole report of an import: cell by cell where each amount went, what was left, and what nothing was found for. */
export function formatImport(forms: readonly ImportedForm[], others: readonly string[]): string {
  const count = (of: (form: ImportedForm) => readonly unknown[]): number => forms.reduce((sum, form) => sum + of(form).length, 0);
  return [
    ...forms.flatMap(formatForm),
    ...(others.length > 0 ? [`不是标准附表而没有读的工作表：${others.join('、')}`] : []),
    `共读入 ${count(({ takings }) => takings)} 格，留下 ${count(({ leavings }) => leavings)} 格，${count(({ open }) => open)} 行没有数。金额一律以万元记。`,
  ].map(escapeLine).join('\n');
}
