import type { Department } from '../../model/department.ts';

/** A text inside a query. */
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** All parts of the table for DuckDB. The types of the folders' names are stated, not guessed. */
function readParts(folder: string): string {
  return `read_parquet(${quote(`${folder === '' ? '' : `${folder}/`}accounts/*/*/*.parquet`)}, hive_partitioning = true, hive_types = {'department': VARCHAR, 'year': INTEGER})`;
}

/** What DuckDB is asked: one figure of every department and year side by side, and its sum over departments (blank where none is shared). */
export interface LakeRecipe {
  readonly compare: string;
  readonly sum: string;
}

/**
 * Queries for DuckDB, each to be copied as a whole.
 * @param folder where the table lies, as seen from where the query is asked; blank for the folder itself
 * @param key a cell that every department has, as `02-income:total.amount`; where it is blank they have none in common, and figures are counted instead
 */
export function writeLakeRecipe(folder: string, key: string): LakeRecipe {
  if (key === '')
    return {
      compare: `SELECT department, year, count(*) FILTER (WHERE basis <> 'blank') AS figures, count(value) AS disclosed\nFROM ${readParts(folder)}\nGROUP BY department, year\nORDER BY year, department;`,
      sum: '',
    };
  const from = `FROM ${readParts(folder)}\nWHERE key = ${quote(key)}`;
  return {
    compare: `SELECT department, year, label, value, unit, basis\n${from}\nORDER BY year, department;`,
    sum: `SELECT year, count(value) AS departments, sum(value)::DECIMAL(38, 2) AS total\n${from}\nGROUP BY year\nORDER BY year;`,
  };
}

const sql = (code: string): string => `\`\`\`sql\n${code}\n\`\`\``;
const countYears = (departments: readonly Department[]): number =>
  departments.reduce((sum, { years }) => sum + years.length, 0);

function writeChinese(departments: readonly Department[], { compare, sum }: LakeRecipe): string[] {
  return [
    '# 各部门决算数据',
    `${departments.length}个部门，共${countYears(departments)}个年度，每年取最新版本。English below.`,
    '## 里面有什么',
    '- `accounts/department=<部门>/year=<年度>/accounts.parquet`：一行一个数值。DuckDB、Spark、Trino 把整个 `accounts/` 读成一张表，`department` 和 `year` 两列来自文件夹的名称，不在文件里。\n- `departments.csv`：每个部门的编号、名称、年度，和它的文件清单（网站的 /data/index.json）的摘要。\n- `SHA256SUMS`：以上各文件的 SHA-256 摘要。',
    '## 列',
    '各列的含义与各部门网站的 `/data/all-years.csv` 相同。`value` 在每个文件里都是 `DECIMAL(38, 15)`，准确的十进制数；`printed` 是原文所印的写法。空白且 `basis` 为 `not-disclosed` 的是未公开或所据文本未载，不能当作零；为 `blank` 的，官方表式此处未印内容。',
    '## DuckDB',
    '在本文件夹里运行。并排：',
    sql(compare),
    ...(sum === '' ? [] : ['相加：', sql(sum)]),
    '各部门之间划转的钱在两边都有，相加时会重复；相加之前先看 `unit`、`basis` 和 `dimensions`。',
    '## Spark、Trino',
    "`spark.read.parquet(\"accounts\")`；Trino 建外部表时写 `partitioned_by = ARRAY['department', 'year']`，再同步分区。",
  ];
}

function writeEnglish(departments: readonly Department[]): string[] {
  return [
    '# Final accounts of several departments',
    `${departments.length} departments, ${countYears(departments)} years, each in its latest version.`,
    '## What is here',
    '- `accounts/department=<id>/year=<year>/accounts.parquet`: one number a row. DuckDB, Spark and Trino read `accounts/` as one table; the columns `department` and `year` come from the names of the folders and are not in the files.\n- `departments.csv`: id, title and years of each department, and the digest of its list of files (`/data/index.json` of its site).\n- `SHA256SUMS`: SHA-256 digests of these files.',
    '## Columns',
    'As in `/data/all-years.csv` of each site. `value` is `DECIMAL(38, 15)` in every file, exact; `printed` is the number as its source prints it. A blank with basis `not-disclosed` was not disclosed and is not zero; with basis `blank` the official form prints nothing.',
    '## Queries',
    'The queries above run in this folder. Money that one department passes to another stands on both sides and is added up twice; look at `unit`, `basis` and `dimensions` first.',
    "Spark: `spark.read.parquet(\"accounts\")`. Trino: an external table with `partitioned_by = ARRAY['department', 'year']`, then synchronise its partitions.",
  ];
}

/** README of the Parquet files of several departments, in Chinese and English. */
export function writeLakeReadme(departments: readonly Department[], key: string): string {
  return `${[...writeChinese(departments, writeLakeRecipe('', key)), '---', ...writeEnglish(departments)].join('\n\n')}\n`;
}
