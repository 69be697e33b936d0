/** How many there are. */
interface LakeCounts {
  readonly departments: number;
  readonly years: number;
}

/**
 * The README of the Parquet files of several departments in Chinese, paragraph by paragraph.
 * @param compare the query that puts departments side by side, as a block of code
 * @param sum the one that adds them up; blank where they share no figure
 */
export function listLakeParagraphs({ departments, years }: LakeCounts, compare: string, sum: string): string[] {
  return [
    '# 各部门决算数据',
    `${departments}个部门，共${years}个年度，每年取最新版本。English below.`,
    '## 里面有什么',
    '- `accounts/department=<部门>/year=<年度>/accounts.parquet`：一行一个数值。' +
      'DuckDB、Spark、Trino 把整个 `accounts/` 读成一张表，`department` 和 `year` 两列来自文件夹的名称，不在文件里。\n' +
      '- `departments.csv`：每个部门的编号、名称、年度，和它的文件清单（网站的 /data/index.json）的摘要。\n' +
      '- `SHA256SUMS`：以上各文件的 SHA-256 摘要。',
    '## 列',
    '各列的含义与各部门网站的 `/data/all-years.csv` 相同。' +
      '`value` 在每个文件里都是 `DECIMAL(38, 15)`，准确的十进制数；`printed` 是原文所印的写法。' +
      '空白且 `basis` 为 `not-disclosed` 的是未公开或所据文本未载，不能当作零；为 `blank` 的，官方表式此处未印内容。',
    '## DuckDB',
    '在本文件夹里运行。并排：',
    compare,
    ...(sum === '' ? [] : ['相加：', sum]),
    '各部门之间划转的钱在两边都有，相加时会重复；相加之前先看 `unit`、`basis` 和 `dimensions`。',
    '## Spark、Trino',
    '`spark.read.parquet("accounts")`；' +
      "Trino 建外部表时写 `partitioned_by = ARRAY['department', 'year']`，再同步分区。",
  ];
}
