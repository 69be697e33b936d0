import { writeSmallNumber } from '../../lib/chinese-number.ts';

// Units and numbers.

/** What a unit, a table or a document has instead of a number: words that stand before one, or between it and its unit. */
export const BEFORE_NUMBER = /^(?:[≥≤><＞＜≈]|约|突破|超过?|不[低少]于|不超过|增加|减少|第|近)/;
export const AFTER_NUMBER = /^[余多几]$/;

export const BYTE_UNIT = '字节';

/** A share that would round to nothing. */
export const sayLessThan = (least: string): string => `不足${least}`;

// Dates and versions.

export const sayMonth = (year: string, month: number): string => `${year}年${month}月`;
export const sayDay = (year: string, month: number, day: number): string => `${sayMonth(year, month)}${day}日`;

export const DRAFT = '草稿，尚未发布';
export const sayPublished = (day: string): string => `${day}发布`;
export const sayVersion = (version: string, status: string): string => `${version}版，${status}`;
export const MAY_CHANGE = '这一版还是草稿，发布之前结果可能会变';
export const STAYS = '同一版本的结果不会变';

// How a value is known.

export const BASIS_LABELS = { stated: '原文载明', derived: '推算', blank: '表内空白' } as const;

export const UNDISCLOSED_IN_WHOLE = { label: '未公开', short: '未公开', meaning: '原文没有给出' } as const;
export const UNDISCLOSED_IN_PART = {
  label: '所据文本未载',
  short: '未载',
  meaning: '本卷所据的文本没有这个数，原文件可能有',
} as const;

/** An amount that the source does not have at all. */
export const NOT_PRINTED = '原文未载';

// Tables and parts of a document.

/** Names of the groups of tables, in the order they are listed. */
export const GROUP_LABELS = {
  annex: '附表',
  accounts: '收支说明与推算',
  performance: '绩效目标与评价',
  results: '工作成果',
  reference: '名录与参考',
  checks: '核对与矛盾',
} as const;

/** What the group of checks is called where they found nothing. */
export const SOUND_CHECKS = '核对';

const TWO = 2;

/** A number before a word that counts: 两 in place of 二. */
export const sayCount = (count: number): string => (count === TWO ? '两' : writeSmallNumber(count));

/** How many official forms there are: `十四张附表`. */
export const sayForms = (count: number): string => `${sayCount(count)}张附表`;

export const sayPart = (part: number, title: string): string => `第${writeSmallNumber(part)}部分 ${title}`;

/** The number of a part, as a document prints it before the title. */
export const PART_NUMBER = /^第[一二三四五六七八九十]+部分[\s、：:]*/;

/** A year, as a document prints it before the title of a part. */
export const matchYear = (year: string): RegExp => new RegExp(`^${year}\\s*年度?`);

// What a volume was made from.

export const SOURCE_TEXT = '原文';
export const SOURCE_WORKBOOK = '附表工作簿';
/** Before the last of several names. */
export const LAST_SIGN = '和';
export const sayTextWithout = (missing: string): string => `缺少${missing}的文本`;
export const sayFollowed = (year: string, text: string): string =>
  `${year}年度的数据依据${text}编成；这份文本没有的，原文件可能有。`;
