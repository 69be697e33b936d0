import { compare, formatDecimal, parseDecimal } from '../../lib/decimal.ts';
import type { Judgement } from '../../model/identity.ts';
import type { Publisher } from '../../model/publisher.ts';
import type { Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import { IDENTITIES, TOLERANCE_UNIT } from '../../model/tables/identities.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { findKnownTable } from '../../model/tables/known-rows.ts';
import { listRoundings } from '../../model/tolerances.ts';
import type { Volume } from '../../model/volume.ts';
import { type Inconsistency, listImmaterial, listMaterial } from '../../model/weigh-inconsistency.ts';
import { labelKind } from '../figure/conflict-view.ts';
import { countChecks, describeChecks, describeChecksInEnglish } from '../ledger/count-checks.ts';
import { labelWeight } from '../words/weight-words.ts';
import { sayBases } from './readme-bases.ts';
import { sayReleaseUndisclosed } from '../words/undisclosed-words.ts';
import { describeFollowed, describeFollowedInEnglish, listReleaseBases } from '../words/volume-facts.ts';
import { describeAllYears, describePackage, titleAllYears, titlePackage } from '../descriptor/package-words.ts';

/** One part of a README: its heading and its lines, blank ones left out. */
type Part = readonly [heading: string, ...lines: (string | false)[]];

function writeParts(parts: readonly Part[]): string {
  return parts
    .map(([heading, ...lines]) => [heading, ...lines.filter((line) => line !== false && line !== '')].join('\n\n'))
    .join('\n\n');
}

function list(lines: readonly (string | false)[]): string {
  return lines
    .filter((line) => line !== false)
    .map((line) => `- ${line}`)
    .join('\n');
}

const STATUS = { draft: ['草稿，尚未发布', 'draft, not yet released'], released: ['已发布', 'released'] } as const;

/** The licence in a sentence, in Chinese and English; says so while there is none. */
export function describeLicence({
  licence,
  licenceUrl,
}: Pick<Publisher, 'licence' | 'licenceUrl'>): readonly [zh: string, en: string] {
  if (licence === '') return ['发布者尚未写明使用许可。', 'The publisher has not stated a licence yet.'];
  const address = licenceUrl === '' ? '' : ` <${licenceUrl}>`;
  return [`使用许可：${licence}${address}`, `Licence: ${licence}${address}`];
}

/** How a version is cited, made elsewhere. */
export interface ReadmeCitation {
  /** By GB/T 7714. */
  readonly text: string;
  /** Blank while the publisher's domain is not known. */
  readonly url: string;
}

function citeInEnglish(
  { publisher }: Pick<Site, 'publisher'>,
  volume: Volume,
  { version, published, status }: Release,
  url: string,
): string {
  const day = status === 'released' ? published : STATUS.draft[1];
  return `${[publisher.name, `${titlePackage(publisher, volume).titleEn}, version ${version} [data set]`, day, ...(url === '' ? [] : [url])].join('. ')}.`;
}

function has(names: ReadonlySet<string>, pattern: RegExp): boolean {
  return [...names].some((name) => pattern.test(name));
}

/** How many identities are out by no more than rounding, and by how much at most, in Chinese and English. */
function sayRoundings(roundings: readonly Judgement[]): readonly [zh: string | false, en: string | false] {
  const differences = roundings.flatMap(({ difference = '' }) => parseDecimal(difference) ?? []);
  const [most] = differences.toSorted((a, b) => compare(b, a));
  if (!most) return [false, false];
  const [count, amount] = [roundings.length, formatDecimal(most)];
  return [
    `其中${count}个两边相差不超过各自的容差（\`tolerance\`），最多相差 ${amount} ${TOLERANCE_UNIT}，在四舍五入之内。`,
    `In ${count} of them both sides differ, by ${amount} ${TOLERANCE_UNIT} at most, within their \`tolerance\`: printed figures are rounded.`,
  ];
}

/** What the checks of a version came to, in Chinese and English; blank where it has no identities. */
function sayChecks(release: Release): readonly [zh: string | false, en: string | false] {
  if (!release.tables.has(IDENTITIES.id)) return [false, false];
  const counts = countChecks(release);
  const conflicts = release.tables.has(INCONSISTENCIES.id);
  return [
    `\`identities.csv\` 的等式左右两边都用单元格的名称写出，可以自行重算。${describeChecks(counts)}${conflicts ? '原文不合之处都在 \`inconsistencies.csv\` 里，数值照录，不作改动。' : ''}`,
    `Both sides of the identities in \`identities.csv\` are names of cells, so that they can be computed again. ${describeChecksInEnglish(counts)}${conflicts ? ' Where the source contradicts itself, the printed figures stay and the contradiction is in \`inconsistencies.csv\`.' : ''}`,
  ];
}

const VERIFY = 'sha256sum -c SHA256SUMS';

function writeChinese(
  { publisher }: Site,
  volume: Volume,
  release: Release,
  names: ReadonlySet<string>,
  citation: string,
): string {
  const { version, status, published, note, previous } = release;
  const { register } = volume;
  const [said, roundings] = [sayBases(release), listRoundings(release)];
  const bases = listReleaseBases(release);
  const [open, blanks] = [bases.has('not-disclosed'), bases.has('blank')];
  return writeParts([
    [`# ${titlePackage(publisher, volume).title}`, describePackage(publisher, volume).description, `English below.`],
    [
      '## 里面有什么',
      list([
        '`<表>.csv`：每张表一个文件，UTF-8，英文逗号分隔，第一行是列名。',
        '`datapackage.json`：全部表的说明（Data Package v2）：每列的名称、类型、单位、主键、外键、大小和摘要。',
        '`index.html`：全部数据表，用浏览器打开就能看，不用联网。',
        '`fields.csv`：字段说明，每张表的每一列一行。',
        has(names, /^json\//) && '`json/<表>.json`：同样的数据，金额写作字符串，免得被读成浮点数。',
        has(names, /^parquet\//) && '`parquet/<表>.parquet`：同样的数据，金额是定点十进制数。',
        has(names, /\.xlsx$/) &&
          '`.xlsx`：电子表格，一张表一页。用 Excel 请打开它；直接打开 CSV，编码和长数字可能被改写。',
        release.tables.has(INCONSISTENCIES.id) &&
          '`INCONSISTENCIES.md`：原文里已知的不一致，与 `inconsistencies.csv` 内容相同。',
        '`SHA256SUMS`：以上各文件的 SHA-256 摘要。',
      ]),
    ],
    [
      '## 怎么读',
      list([
        '每一行一个事实，`id` 是行标识，发布后不再改变；`表:行.列` 是一个单元格的名称，如 `02-income:total.amount`。',
        `\`basis\` 是依据：${said.zh}。`,
        '`source` 是出处，编号见 `outline.csv`；`note` 是说明。',
        '科目编码是文字，不是数，见 `functional.csv` 和 `economic.csv`。',
      ]),
    ],
    [
      `## 单元格的${said.states[0]}种情形`,
      list([
        '`0`：就是零。',
        open &&
          `空白，且这一行的 \`basis\` 是 \`not-disclosed\`：有这一项，${sayReleaseUndisclosed(release).meaning}，不能当作零。`,
        blanks && '空白，且这一行的 `basis` 是 `blank`：官方表式此处未印任何内容；在算式里按零计，它本身不是印出的零。',
        '其他空白：这一行没有这一项。',
      ]),
    ],
    [
      '## 单位',
      '整列同一单位的，单位写在 `fields.csv` 和 `datapackage.json` 里；各行不同的，写在该行的单位列里。数字照录原文，不补零、不换算。',
    ],
    ['## 合计与核对', sayChecks(release)[0], sayRoundings(roundings)[0]],
    [
      '## 版本',
      list([
        `版本 ${version}（${STATUS[status][0]}${published === '' ? '' : `，${published}`}）`,
        previous !== undefined && `更正自版本 ${previous}`,
        `说明：${note.trim()}`,
      ]),
      '发布过的版本不再改动，地址长期不变；更正另出新版本。',
    ],
    [
      '## 来源',
      `${register.title}，${register.publisher}，${register.published}公开。原件 SHA-256：\`${register.sha256}\`（${register.form}）。`,
      describeFollowed(volume),
    ],
    [
      '## 引用',
      citation,
      has(names, /^citation\./) && '其他格式见 `citation.bib`、`citation.ris` 和 `citation.json`。',
    ],
    ['## 许可', describeLicence(publisher)[0]],
    ['## 核对文件是否完整', `在本文件夹里运行 \`${VERIFY}\`；Windows 上用 \`Get-FileHash 文件名\` 逐个比对。`],
  ]);
}

function writeEnglish(
  { publisher }: Site,
  volume: Volume,
  release: Release,
  names: ReadonlySet<string>,
  citation: string,
): string {
  const { version, status, published, previous } = release;
  const { register } = volume;
  const [said, roundings] = [sayBases(release), listRoundings(release)];
  const bases = listReleaseBases(release);
  const [open, blanks] = [bases.has('not-disclosed'), bases.has('blank')];
  return writeParts([
    [`# ${titlePackage(publisher, volume).titleEn}`, describePackage(publisher, volume).descriptionEn],
    [
      '## What is here',
      list([
        '`<table>.csv`: one file a table, UTF-8, commas, names of columns in the first row.',
        '`datapackage.json`: all tables described (Data Package v2): titles, types, units, keys, sizes and digests.',
        '`index.html`: all tables, to be opened in a browser, without a network.',
        '`fields.csv`: the list of fields, a row for every column of every table.',
        has(names, /^json\//) &&
          '`json/<table>.json`: the same data, amounts as strings so that no reader rounds them.',
        has(names, /^parquet\//) && '`parquet/<table>.parquet`: the same data, amounts as fixed decimals.',
        has(names, /\.xlsx$/) &&
          '`.xlsx`: a workbook with a sheet a table. In Excel open this one; a CSV opened directly may lose its encoding and long codes.',
        release.tables.has(INCONSISTENCIES.id) &&
          '`INCONSISTENCIES.md`: known inconsistencies of the source, the same as `inconsistencies.csv`.',
        '`SHA256SUMS`: SHA-256 digests of these files.',
      ]),
    ],
    [
      '## How to read it',
      list([
        'Each row is one fact. `id` names the row and never changes; `table:row.field` names a cell, as `02-income:total.amount`.',
        `\`basis\`: ${said.en}.`,
        '`source` holds locators of the source document, see `outline.csv`; `note` holds remarks.',
        'Account codes are text, not numbers; see `functional.csv` and `economic.csv`.',
      ]),
    ],
    [
      `## ${said.states[1]} states of a cell`,
      list([
        '`0`: zero.',
        open &&
          `Blank where the row’s \`basis\` is \`not-disclosed\`: ${sayReleaseUndisclosed(release).meaningEn}; it is not zero.`,
        blanks &&
          'Blank where the row’s `basis` is `blank`: the official form prints nothing there; formulas count it as zero, but no zero is printed.',
        'Any other blank: the row has no such item.',
      ]),
    ],
    [
      '## Units',
      'The unit of a column is in `fields.csv` and `datapackage.json`; where rows differ, it is in the row’s own unit column. 万元 is ten thousand yuan. Figures are kept as printed, neither padded nor converted.',
    ],
    ['## Sums and checks', sayChecks(release)[1], sayRoundings(roundings)[1]],
    [
      '## Version',
      list([
        `Version ${version} (${STATUS[status][1]}${published === '' ? '' : `, ${published}`})`,
        previous !== undefined && `Corrects version ${previous}`,
      ]),
      'A released version never changes or moves; a correction is a new version.',
    ],
    [
      '## Source',
      `${register.title}, ${register.publisher}, published ${register.published}. SHA-256 of the document: \`${register.sha256}\`.`,
      describeFollowedInEnglish(volume),
    ],
    [
      '## Citation',
      citation,
      has(names, /^citation\./) && 'Other styles: `citation.bib`, `citation.ris`, `citation.json` (CSL).',
    ],
    ['## Licence', describeLicence(publisher)[1]],
    ['## Verifying the files', `Run \`${VERIFY}\` in this folder; on Windows compare with \`Get-FileHash FILE\`.`],
  ]);
}

/** README of a version's archive, in Chinese and English. `names` are the files beside it. */
export function writeReadme(
  site: Site,
  volume: Volume,
  release: Release,
  names: ReadonlySet<string>,
  { text, url }: ReadmeCitation,
): string {
  return `${writeChinese(site, volume, release, names, text)}\n\n---\n\n${writeEnglish(site, volume, release, names, citeInEnglish(site, volume, release, url))}\n`;
}

/** The name and address of the licence; blank while there is none. */
export function writeLicence(publisher: Pick<Publisher, 'licence' | 'licenceUrl'>): string {
  return publisher.licence === '' ? '' : `${describeLicence(publisher).join('\n')}\n`;
}

function writePlace(name: string, cells: string, locators: string, printed: string): string | false {
  if (printed === '' && locators === '') return false;
  return `${name} ${[printed, locators !== '' && `出处 ${locators}`, cells !== '' && `单元格 ${cells}`].filter((part) => part !== '' && part !== false).join('；')}`;
}

function writeEntry(entry: Inconsistency): string {
  const { id, title, difference, explanation, verdict } = entry;
  const weighed = labelWeight(entry);
  const places = [
    writePlace('甲处', entry.place_a, entry.locator_a, entry.printed_a),
    writePlace('乙处', entry.place_b, entry.locator_b, entry.printed_b),
  ];
  return [
    `## ${title}`,
    `\`${id}\` · ${labelKind(entry)}`,
    explanation,
    list([...places, difference !== '' && `差额 ${difference}`, `判定 ${verdict}`, weighed !== '' && weighed]),
  ].join('\n\n');
}

/** The entries that matter first, then the others. */
function writeByWeight(release: Release): string[] {
  const [material, others] = [listMaterial(release), listImmaterial(release)];
  if (others.length === 0 || material.length === 0) return [...material, ...others].map(writeEntry);
  return [
    `原文的重要矛盾：${material.length}处`,
    ...material.map(writeEntry),
    `附录，次要的出入和文字差错：${others.length}处`,
    ...others.map(writeEntry),
  ];
}

/** The known inconsistencies as a list to read; blank where a version has none. */
export function writeInconsistencies(release: Release): string {
  const table = findKnownTable(release, INCONSISTENCIES);
  if (!table) return '';
  return `${[`# ${table.schema.title}（${table.rows.length}）`, table.schema.description, table.schema.descriptionEn, ...writeByWeight(release)].join('\n\n')}\n`;
}

/** README of the archive of all years, in Chinese and English. `folders` hold a version each. */
export function writeAllYearsReadme({ publisher, volumes }: Site, folders: readonly string[]): string {
  const [{ title, titleEn }, { description, descriptionEn }] = [titleAllYears(publisher), describeAllYears(volumes)];
  const [zhLicence, enLicence] = describeLicence(publisher);
  const chinese = writeParts([
    [`# ${title}`, description, 'English below.'],
    [
      '## 里面有什么',
      list([
        '`all-years.csv`（`.json`、`.parquet` 内容相同）：一行一个数值，`year` 和 `key` 合起来不重复。',
        '`crosswalk.csv`：相邻年度之间科目编码和名称的变化；只有一个年度时没有行。',
        '`datapackage.json`：以上两张表的说明（Data Package v2）。',
        `${folders.map((folder) => `\`${folder}/\``).join('、')}：各年度最新版本的全部文件，每个文件夹自成一份 Data Package，先读里面的 README.md。`,
        '`SHA256SUMS`：全部文件的 SHA-256 摘要。',
      ]),
    ],
    [
      '## 注意',
      '各年度的较早版本不在其中，免得重复相加；它们在网站上各有自己的 ZIP，地址不变。把不同年度的数放在一起之前，先看 `unit`、`basis` 和 `crosswalk.csv`。',
    ],
    ['## 许可', zhLicence],
    ['## 核对文件是否完整', `在本文件夹里运行 \`${VERIFY}\`。`],
  ]);
  const english = writeParts([
    [`# ${titleEn}`, descriptionEn],
    [
      '## What is here',
      list([
        '`all-years.csv` (`.json` and `.parquet` hold the same): one number a row; `year` and `key` together are unique.',
        '`crosswalk.csv`: codes and names that change between neighbouring years; without rows while there is one year.',
        '`datapackage.json`: these two tables described (Data Package v2).',
        `${folders.map((folder) => `\`${folder}/\``).join(', ')}: all files of the latest version of each year; each folder is a Data Package of its own, begin with its README.md.`,
        '`SHA256SUMS`: SHA-256 digests of all files.',
      ]),
    ],
    [
      '## Mind',
      'Earlier versions of a year are left out, so that nothing is added up twice; each has its own ZIP on the site, at an address that stays. Before comparing years look at `unit`, `basis` and `crosswalk.csv`.',
    ],
    ['## Licence', enLicence],
    ['## Verifying the files', `Run \`${VERIFY}\` in this folder.`],
  ]);
  return `${chinese}\n\n---\n\n${english}\n`;
}
