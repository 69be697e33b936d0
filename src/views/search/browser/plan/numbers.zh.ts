/** Powers of ten of the units that amounts are typed in, in 元. */
export const UNIT_POWERS: Readonly<Record<string, number>> = { 元: 0, 块: 0, 万: 4, 万元: 4, 亿: 8, 亿元: 8 };

const DIGIT = '〇零一二两三四五六七八九';
const RUN = `[${DIGIT}十百千万亿点]+`;

/** A number written in words. */
export const HAN_RUN = new RegExp(RUN, 'gu');

/** A percentage: 百分之四十八, 百分之3.5个点 without its 点. */
export const PERCENT = new RegExp(`百分之(${RUN}|\\d[\\d.]*)(?:点)?`, 'gu');

/** What things are counted in; a single digit before one is a number. */
const COUNTERS = '人次|批次|场次|万元|亿元|家|个|人|项|辆|次|批|份|篇|件|分|名|位|台|套|块|元';
export const COUNTED = new RegExp(`^(?:${COUNTERS})`, 'u');

/** A unit of an amount or of things, and one of an amount alone. */
export const UNIT = new RegExp(`^(?:万元|亿元|万|亿|元|块|${COUNTERS})`, 'u');
export const MONEY = /^(?:万元|亿元|万|亿|元|块)$/u;

/** One or two of these are a manner of speaking: 政府补一块钱能带动多少. */
export const COIN = /^[元块]$/u;

/** Runs that are no number: without a digit in front of a size, or with nothing behind the point. */
export const BROKEN_RUN = /^[百千万亿点]|点$/;
export const ZERO = '零';

/** A run that has its size in it, and one that ends with the size that amounts are printed with. */
export const SIZED = /[十百千万亿]/;
export const MYRIADS = /^([^万亿]+)([万亿]+)$/;

/** Digits with a size before 万 or 亿: 3千万. */
export const SCALED = /(\d[\d.]*)(十|百|千)(?=万|亿)/gu;
export const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Both great sizes in one amount: 1亿2000万. */
export const YI_AND_WAN = /(\d+)亿(\d+)万/gu;
export const writeWan = (digits: string): string => `${digits}万`;
