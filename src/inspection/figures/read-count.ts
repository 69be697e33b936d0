import { CHINESE_NUMBER } from '../../lib/chinese-number.ts';
import {
  BLANK,
  DIGITS,
  type FigureReader,
  matchAt,
  MORE,
  NUMERAL,
  powerOf,
  readNumber,
  sticky,
} from './figure-value.ts';
import { normaliseUnit, UNIT_AFTER_DIGITS, UNIT_AFTER_NUMERAL } from './measure-words.ts';

const SHARE = sticky(`([百千万])分之${BLANK}(${DIGITS}|${NUMERAL})`);
const ORDINAL = sticky(`第${BLANK}(${DIGITS}|${NUMERAL})(?:${BLANK}(${UNIT_AFTER_DIGITS}))?`);
const COUNT = sticky(`(${NUMERAL})(?:${MORE})?(?:[-–—至到](${NUMERAL}))?([万亿]{0,2})(${UNIT_AFTER_NUMERAL})`);
const SIZE = sticky(`[百千][万亿](?!${NUMERAL})`);
const IN_NUMERAL = new RegExp(`[${CHINESE_NUMBER}几数\\d]$`);

/** Words in which a numeral counts nothing. */
const IDIOMS = new RegExp(
  [
    '[一两三四五]个(?:意识|自信|维护|全面|代表|确立|一百年|务必)',
    '[三五]位一体',
    '一(?:条龙|次性|类|(?:大|种|批|起|支|轮|套|组|层)(?!次))',
    '(?:十[六七八九]|二十)(?:届[一二三四五六七]中|大)',
    '一(?:人|个|家|张|件)一',
  ]
    .map((idiom) => `^(?:${idiom})`)
    .join('|'),
);
const BEFORE_ONE = /[每同另某任哪上下这那统唯单专之进再又万逐新其]$/;
const ROUND_COUNT = /(?:上|近|超|逾|约|超过|达|达到)$/;

/** 百分之二十, 千分之3. */
const readShare: FigureReader = (text, at) => {
  const match = matchAt(SHARE, text, at);
  const decimal = match && readNumber(match[2] ?? '');
  const unit = { 百: '%', 千: '‰' }[match?.[1] ?? ''] ?? '万分之';
  return (
    match && decimal && { end: at + match[0].length, value: { kind: 'quantity', low: { decimal, power: 0, unit } } }
  );
};

/** 第五, 第5位, 第十二届. */
const readOrdinal: FigureReader = (text, at) => {
  const match = matchAt(ORDINAL, text, at);
  const decimal = match && readNumber(match[1] ?? '');
  return (
    match &&
    decimal && {
      end: at + match[0].length,
      value: { kind: 'quantity', low: { decimal, power: 0, unit: normaliseUnit(match[2] ?? '') } },
    }
  );
};

/** True where a numeral counts: 三所, 一家; not 千家万户, 几十家, 每一家, 一批. */
function counts(text: string, at: number, numeral: string): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (IN_NUMERAL.test(before) || IDIOMS.test(text.slice(at, at + 8))) return false;
  if (numeral === '一' && BEFORE_ONE.test(before)) return false;
  return !/^[百千万亿零〇]/.test(numeral) || /^[百千]+[万亿]/.test(numeral) || ROUND_COUNT.test(before);
}

/** 三所, 一家, 两千余人, 三至五年, 二等奖. */
const readCount: FigureReader = (text, at) => {
  const match = matchAt(COUNT, text, at);
  const [all = '', numeral = '', upper, scale, unit = ''] = match ?? [];
  const low = readNumber(numeral);
  if (!low || !counts(text, at, numeral)) return undefined;
  const measure = { power: powerOf(scale), unit: normaliseUnit(unit) };
  const high = upper === undefined ? undefined : readNumber(upper);
  return {
    end: at + all.length,
    value: {
      kind: 'quantity',
      low: { ...measure, decimal: low },
      ...(high && { high: { ...measure, decimal: high } }),
    },
  };
};

/** 百亿产业: a size without a unit. */
const readSize: FigureReader = (text, at) => {
  const match = matchAt(SIZE, text, at);
  const decimal = match && readNumber(match[0]);
  return match && decimal && !IN_NUMERAL.test(text.slice(0, at))
    ? { end: at + match[0].length, value: { kind: 'quantity', low: { decimal, power: 0, unit: '' } } }
    : undefined;
};

/** What is counted, ranked or shared in words. */
export const COUNT_READERS: readonly FigureReader[] = [readShare, readOrdinal, readCount, readSize];
