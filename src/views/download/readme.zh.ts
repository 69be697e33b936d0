import type { Basis } from '../../model/cell.ts';
import { type ReadmeFacts, type ReadmePart, type ReadmeSaid, VERIFY, writeItems } from './readme-parts.ts';

/** Whether a version is out. */
export const STATUS_LABELS = { draft: '草稿，尚未发布', released: '已发布' } as const;

/** How a value is known. */
export const BASIS_SAID: Readonly<Record<Exclude<Basis, 'not-disclosed'>, string>> = {
  stated: '`stated` 原文载明',
  derived: '`derived` 由原文的数推算（算式在 `formula`）',
  blank: '`blank` 官方表式此处未印内容',
};

/** How many states a cell has, from two on. */
export const STATE_NUMBERS = ['两', '三', '四'] as const;

/** The licence, with its address in angle brackets where it has one. */
export const sayLicence = (licence: string): string => `使用许可：${licence}`;

/** How many identities are out by no more than rounding, and by how much at most. */
export const sayRoundings = (count: number, amount: string, unit: string): string =>
  `其中${count}个两边相差不超过各自的容差（\`tolerance\`），最多相差 ${amount} ${unit}，在四舍五入之内。`;

/** What the checks came to, around the sentences of the ledger. */
export const sayIdentities = (checks: string, hasConflicts: boolean): string =>
  `\`identities.csv\` 的等式左右两边都用单元格的名称写出，可以自行重算。${checks}${
    hasConflicts ? '原文不合之处都在 `inconsistencies.csv` 里，数值照录，不作改动。' : ''
  }`;

/** What lies in the archive. */
function listFiles({ hasJson, hasParquet, hasWorkbook, hasConflicts }: ReadmeFacts): string {
  return writeItems([
    '`<表>.csv`：每张表一个文件，UTF-8，英文逗号分隔，第一行是列名。',
    '`datapackage.json`：全部表的说明（Data Package v2）：每列的名称、类型、单位、主键、外键、大小和摘要。',
    '`index.html`：全部数据表，用浏览器打开就能看，不用联网。',
    '`fields.csv`：字段说明，每张表的每一列一行。',
    hasJson && '`json/<表>.json`：同样的数据，金额写作字符串，免得被读成浮点数。',
    hasParquet && '`parquet/<表>.parquet`：同样的数据，金额是定点十进制数。',
    hasWorkbook && '`.xlsx`：电子表格，一张表一页。用 Excel 请打开它；直接打开 CSV，编码和长数字可能被改写。',
    hasConflicts && '`INCONSISTENCIES.md`：原文里已知的不一致，与 `inconsistencies.csv` 内容相同。',
    '`SHA256SUMS`：以上各文件的 SHA-256 摘要。',
  ]);
}

/** How rows and cells are read. */
function listReading({ isOpen, hasBlanks }: ReadmeFacts, { bases, states, undisclosed }: ReadmeSaid): ReadmePart[] {
  const reading = writeItems([
    '每一行一个事实，`id` 是行标识，发布后不再改变；`表:行.列` 是一个单元格的名称，如 `02-income:total.amount`。',
    `\`basis\` 是依据：${bases}。`,
    '`source` 是出处，编号见 `outline.csv`；`note` 是说明。',
    '科目编码是文字，不是数，见 `functional.csv` 和 `economic.csv`。',
  ]);
  const cells = writeItems([
    '`0`：就是零。',
    isOpen && `空白，且这一行的 \`basis\` 是 \`not-disclosed\`：有这一项，${undisclosed}，不能当作零。`,
    hasBlanks && '空白，且这一行的 `basis` 是 `blank`：官方表式此处未印任何内容；在算式里按零计，它本身不是印出的零。',
    '其他空白：这一行没有这一项。',
  ]);
  const units =
    '整列同一单位的，单位写在 `fields.csv` 和 `datapackage.json` 里；各行不同的，写在该行的单位列里。' +
    '数字照录原文，不补零、不换算。';
  return [
    ['## 怎么读', reading],
    [`## 单元格的${states}种情形`, cells],
    ['## 单位', units],
  ];
}

/** The version, and what it was made from. */
function listOrigin({ release, register }: ReadmeFacts, { followed }: ReadmeSaid): ReadmePart[] {
  const { version, status, published, note, previous } = release;
  const versions = writeItems([
    `版本 ${version}（${STATUS_LABELS[status]}${published === '' ? '' : `，${published}`}）`,
    previous !== undefined && `更正自版本 ${previous}`,
    `说明：${note.trim()}`,
  ]);
  const source =
    `${register.title}，${register.publisher}，${register.published}公开。` +
    `原件 SHA-256：\`${register.sha256}\`（${register.form}）。`;
  return [
    ['## 版本', versions, '发布过的版本不再改动，地址长期不变；更正另出新版本。'],
    ['## 来源', source, followed],
  ];
}

/** The README of a version in Chinese, part by part. */
export function listChineseParts(facts: ReadmeFacts, said: ReadmeSaid): ReadmePart[] {
  return [
    [`# ${said.title}`, said.description, 'English below.'],
    ['## 里面有什么', listFiles(facts)],
    ...listReading(facts, said),
    ['## 合计与核对', said.checks, said.roundings],
    ...listOrigin(facts, said),
    ['## 引用', said.citation, facts.hasCitations && '其他格式见 `citation.bib`、`citation.ris` 和 `citation.json`。'],
    ['## 许可', said.licence],
    ['## 核对文件是否完整', `在本文件夹里运行 \`${VERIFY}\`；Windows 上用 \`Get-FileHash 文件名\` 逐个比对。`],
  ];
}

/** The list of inconsistencies: what stands before each thing. */
export const INCONSISTENCY_WORDS = {
  one: '甲处',
  other: '乙处',
  sayLocators: (locators: string): string => `出处 ${locators}`,
  sayCells: (cells: string): string => `单元格 ${cells}`,
  sayDifference: (difference: string): string => `差额 ${difference}`,
  sayVerdict: (verdict: string): string => `判定 ${verdict}`,
  sayMaterial: (count: number): string => `原文的重要矛盾：${count}处`,
  sayOthers: (count: number): string => `附录，次要的出入和文字差错：${count}处`,
} as const;

/** The README of the archive of all years in Chinese, part by part; `folders` hold a version each. */
export function listAllYearsParts(
  folders: readonly string[],
  { title, description, licence }: Pick<ReadmeSaid, 'title' | 'description' | 'licence'>,
): ReadmePart[] {
  const files = writeItems([
    '`all-years.csv`（`.json`、`.parquet` 内容相同）：一行一个数值，`year` 和 `key` 合起来不重复。',
    '`crosswalk.csv`：相邻年度之间科目编码和名称的变化；只有一个年度时没有行。',
    '`datapackage.json`：以上两张表的说明（Data Package v2）。',
    `${folders.map((folder) => `\`${folder}/\``).join('、')}：各年度最新版本的全部文件，` +
      '每个文件夹自成一份 Data Package，先读里面的 README.md。',
    '`SHA256SUMS`：全部文件的 SHA-256 摘要。',
  ]);
  const mind =
    '各年度的较早版本不在其中，免得重复相加；它们在网站上各有自己的 ZIP，地址不变。' +
    '把不同年度的数放在一起之前，先看 `unit`、`basis` 和 `crosswalk.csv`。';
  return [
    [`# ${title}`, description, 'English below.'],
    ['## 里面有什么', files],
    ['## 注意', mind],
    ['## 许可', licence],
    ['## 核对文件是否完整', `在本文件夹里运行 \`${VERIFY}\`。`],
  ];
}
