import { escapeLine } from '../../lib/escape-terminal.ts';

/** What a new year came to. */
interface Started {
  readonly written: readonly string[];
  readonly waits: boolean;
  readonly left: readonly string[];
}

/** Says of a year that was started what there is, what stayed behind, and what comes next. */
export function formatYearStarted(year: string, { written, waits, left }: Started): string {
  const folders = written.map((folder) => `${folder}/`).join('、');
  const next = waits
    ? `读入决算说明和附表（只有一个的，只写一个），表、科目、核对和各章都由它写好：npm run import -- 决算说明.docx 附表.xls --year ${year}`
    : `有附表的工作簿，用 npm run import -- 附表.xlsx --year ${year} 读入；其余照 npm run check 列出的待填之处填写`;
  const behind =
    left.length === 0
      ? []
      : [`没有带上的章节（讲的是附表以外的表，连表带上要在命令后写 --with 表）：${left.join('、')}。`];
  return [`已建立${year}年度的草稿：${folders}。下一步：${next}。`, ...behind].map(escapeLine).join('\n');
}
