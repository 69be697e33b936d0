/** Who takes which format. */
export interface Audience {
  readonly who: string;
  readonly take: string;
}

const AUDIENCES: readonly (Audience & {
  /** How the name of a file ends without which the advice is empty. */ readonly needs: string;
})[] = [
  {
    who: '想看钱花在哪里',
    take: '不用下载，看下面各张表的网页：官方表式、逐行数据和每个数的出处都在上面。',
    needs: '',
  },
  { who: '用 Excel 或 WPS', take: '工作簿（XLSX）：每张表一页，数字就是数字。', needs: '.xlsx' },
  { who: '核对报道里的一个数', take: '在表的网页上找到那一行，复制它的链接；出处和算式写在同一行。', needs: '' },
  {
    who: '做统计分析',
    take: 'CSV 或 Parquet，每张表的网页上有 Python、R、JavaScript、DuckDB 和 Excel 的例子。',
    needs: '',
  },
  { who: '写程序', take: '按下面的机器地址取 JSON；金额是文字，不会变成浮点数。', needs: '' },
  { who: '存档或写论文', take: '整套打包（ZIP）：离开本站也能读懂，里面有字段说明、许可和校验文件。', needs: '.zip' },
];

/** The advice that the files at hand allow. */
export function listAudiences(names: readonly string[]): Audience[] {
  return AUDIENCES.filter(({ needs }) => needs === '' || names.some((name) => name.endsWith(needs)));
}
