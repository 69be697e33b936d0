import { escapeLine } from '../../lib/escape-terminal.ts';
import type { Issue } from '../../model/issue.ts';
import type { Judgement } from '../../model/identity.ts';
import { nameWorkbookPlace, type WorkbookCell, type WorkbookSheet } from '../../model/workbook.ts';

/** A cell of a workbook with the row it went into. */
interface TakenCell {
  readonly cell: WorkbookCell;
  readonly id: string;
  readonly value: string;
  readonly former?: string;
}

/** One form of a workbook: what went where, and what did not. */
export interface ImportedForm {
  readonly sheet: WorkbookSheet;
  readonly title: string;
  readonly table: string;
  readonly takings: readonly TakenCell[];
  readonly leavings: readonly { readonly cell: WorkbookCell; readonly reason: string }[];
  /** How many cells the form leaves blank. */
  readonly blanks: number;
}

interface Printed {
  readonly code: string;
  readonly name: string;
  readonly form: { readonly sheet: WorkbookSheet };
  readonly cell: WorkbookCell | undefined;
}

/** All that an import has to report. */
export interface ImportReport {
  readonly folder: string;
  readonly profile: string;
  readonly forms: readonly ImportedForm[];
  readonly others: readonly string[];
  readonly twoNames: readonly { readonly first: Printed; readonly other: Printed }[];
  readonly renamed: readonly { readonly code: string; readonly name: string; readonly former: string }[];
  readonly added: readonly { readonly code: string; readonly name: string }[];
  readonly dropped: readonly string[];
  readonly identities: number;
  readonly unguarded: readonly string[];
  readonly contradictions: readonly Judgement[];
  readonly rounded: readonly Judgement[];
  readonly open: readonly Issue[];
  readonly isNew: boolean;
  readonly naming: { readonly written: string; readonly several: readonly string[] };
  /** What documents came to, line by line; none where there was none. */
  readonly words: readonly string[];
  /** Whether every cell that was taken is listed. */
  readonly cells: boolean;
}

const REASONS: Readonly<Record<string, string>> = {
  row: '表中没有这样名称的行',
  column: '表中没有这一栏',
  code: '编码不在该年度的科目表里',
  total: '这张表只收合计行',
  twice: '前面已有同样名称的行',
  carry: '它是结转和结余的明细，表中没有这一行',
};

function formatTaking(sheet: WorkbookSheet, { cell: { address, text, stored }, id, value, former }: TakenCell): string {
  const remarks = [
    stored === undefined ? '' : `显示的数，文件里存的是 ${stored}`,
    former === undefined ? '' : `原来是 ${former}`,
  ].filter((remark) => remark !== '');
  return `  ${nameWorkbookPlace(sheet, address)} ${text} → ${id} ${value === '' ? '未公开' : value}${remarks.length > 0 ? `（${remarks.join('；')}）` : ''}`;
}

function formatForm({ sheet, title, table, takings, leavings, blanks }: ImportedForm, cells: boolean): string[] {
  const changed = takings.filter(({ former }) => former !== undefined);
  return [
    `${title}（${nameWorkbookPlace(sheet)}）→ ${table}：读入 ${takings.length} 格，空白 ${blanks} 格，留下 ${leavings.length} 格`,
    ...(cells ? takings : changed).map((taking) => formatTaking(sheet, taking)),
    ...leavings.map(
      ({ cell, reason }) =>
        `  留下：${nameWorkbookPlace(sheet, cell.address)} ${cell.text}，${REASONS[reason] ?? reason}`,
    ),
    ...(sheet.hidden > 0 ? [`  没有显示而没有读的格：${sheet.hidden} 格，在隐藏的行列里或合并的格之下`] : []),
  ];
}

/** A list under its heading; nothing where it is empty. */
function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${heading}：`, ...items.map((item) => `  ${item}`)];
}

/** So many cells of one table are named; the others are counted. */
const MOST_NAMED = 12;

/** Cells by their tables, each table on a line. */
function groupCells(references: readonly string[], counter: string): string[] {
  const split = references.map((reference) => reference.split(':') as [string, string]);
  return [...Map.groupBy(split, ([table]) => table)].map(([table, cells]) => {
    const named = cells
      .slice(0, MOST_NAMED)
      .map(([, id]) => id)
      .join('、');
    return `${table}：${named}${cells.length > MOST_NAMED ? `……共 ${cells.length} ${counter}` : ''}`;
  });
}

function formatTwoNames({ first, other }: ImportReport['twoNames'][number]): string {
  const place = (entry: Printed): string => nameWorkbookPlace(entry.form.sheet, entry.cell?.address);
  return `${first.code}：${place(first)}写作“${first.name}”，${place(other)}写作“${other.name}”；用前一个`;
}

function formatJudgement({ identity, printed, computed }: Judgement): string {
  return `${identity.title}：表中 ${printed}，应为 ${computed}（${identity.left} = ${identity.right}）`;
}

function formatNaming({ naming: { written, several } }: ImportReport): string[] {
  if (several.length > 0) return [`附表上印着几个单位名称，没有写进 content/site.yaml：${several.join('、')}`];
  return written === '' ? [] : [`单位名称照附表写进了 content/site.yaml：${written}`];
}

function sayNext({ folder, open, isNew }: ImportReport): string {
  const more =
    open.length === 0 ? '检查没有发现问题。' : `还有 ${open.length} 处要看：npm run check 逐处列出位置和改法。`;
  return `${isNew ? '已建立' : '已写入'} ${folder}/。${more}看草稿：npm run dev。撤回这一次：npm run import -- --undo --year ${/\d{4}/.exec(folder)?.[0] ?? ''}。`;
}

/** The whole report of an import: what was taken and left, new and renamed codes, contradictions, and what nothing guards. */
export function formatImport(report: ImportReport): string {
  const {
    forms,
    cells,
    others,
    profile,
    added,
    renamed,
    twoNames,
    dropped,
    contradictions,
    rounded,
    identities,
    unguarded,
  } = report;
  const count = (of: (form: ImportedForm) => number): number => forms.reduce((sum, form) => sum + of(form), 0);
  return [
    `样式：${profile}`,
    ...forms.flatMap((form) => formatForm(form, cells)),
    ...(others.length > 0 ? [`不是标准附表而没有读的工作表：${others.join('、')}`] : []),
    ...formatNaming(report),
    ...list(
      '比上一年度新出现的科目',
      added.map(({ code, name }) => `${code} ${name}`),
    ),
    ...list(
      '比上一年度改了名称的科目',
      renamed.map(({ code, name, former }) => `${code}：${former} → ${name}`),
    ),
    ...list('同一编码写作两个名称', twoNames.map(formatTwoNames)),
    ...list('草稿里有而工作簿里没有、因此不再保留的行', groupCells(dropped, '行')),
    ...list('互相矛盾的数', contradictions.map(formatJudgement)),
    ...list('没有等式核对的数', groupCells(unguarded, '格')),
    ...(forms.length === 0
      ? []
      : [
          `共读入 ${count(({ takings }) => takings.length)} 格，空白 ${count(({ blanks }) => blanks)} 格，留下 ${count(({ leavings }) => leavings.length)} 格。金额一律以万元记。`,
          `核对 ${identities} 个等式：${contradictions.length} 处矛盾，${rounded.length} 处相差在四舍五入之内。`,
        ]),
    ...report.words,
    sayNext(report),
  ]
    .map(escapeLine)
    .join('\n');
}
