import { openChapter, type SampleChapter, sayOne } from './write-chapter.ts';
import {
  BASIC,
  EXPENDITURE_CHAPTER,
  FISCAL,
  FUND_INCOME,
  GENERAL,
  GENERAL_PARTS,
  INCOME_CHAPTER,
  INCOME_SUMMARY,
  MOVES,
  RENAMED,
  SUMMARY,
} from './chapters-money.zh.ts';
import { fillWords } from './fill-words.ts';
import { listCodes } from './ledger.ts';
import { listMeasures, type SampleMeasure } from './measures.ts';
import { openCode } from './sheets-income.ts';
import type { Year } from './year.ts';

/** How a measure moved against the year before, in words around its figures, and why. */
export function describeMove(year: Year, id: string): string {
  const measure = listMeasures(year).find((candidate): candidate is SampleMeasure => candidate.id === id);
  if (!measure) return '';
  const { now, then, reason } = measure;
  const { before } = year;
  if (now === then) return fillWords(MOVES.flat, { before, reason });
  const { verb, rate } = now > then ? MOVES.more : MOVES.less;
  const words = [
    sayOne(year, { shift: id.length, ways: MOVES.against }),
    MOVES.amount,
    then === 0n ? '' : rate,
    '。',
    sayOne(year, { shift: id.length + 1, ways: MOVES.why }),
    MOVES.end,
  ];
  return fillWords(words.join(''), { before, verb, id, reason });
}

function writeIncome(year: Year): SampleChapter {
  const hasFund = year.totals.fund > 0n;
  const summary = hasFund ? INCOME_SUMMARY.fund : INCOME_SUMMARY.none;
  return openChapter(year, INCOME_CHAPTER, { summary, fund: hasFund ? FUND_INCOME : '' });
}

function writeGeneral(year: Year): SampleChapter {
  const codes = listCodes(year.books, ({ kind }) => kind !== 'fund');
  const short = codes.filter((code) => code.length === 7 && openCode(year, code).left > 0n);
  const list = (words: string, own: readonly string[]): string =>
    own.map((code) => fillWords(words, { name: year.nameOf(code), code })).join('\n');
  const note = RENAMED[year.offset];
  return openChapter(year, GENERAL, {
    move: describeMove(year, 'general'),
    classes: list(
      GENERAL_PARTS.class,
      codes.filter((code) => code.length === 3),
    ),
    completion: short.length === 0 ? GENERAL_PARTS.all : GENERAL_PARTS.some,
    items: list(GENERAL_PARTS.item, short),
    note: note === undefined ? '' : fillWords(GENERAL_PARTS.note, { note }),
  });
}

/** Chapters about income and expenditure. */
export function writeMoneyChapters(year: Year): SampleChapter[] {
  const move = (id: string): { move: string } => ({ move: describeMove(year, id) });
  return [
    openChapter(year, SUMMARY, move('total')),
    writeIncome(year),
    openChapter(year, EXPENDITURE_CHAPTER),
    openChapter(year, FISCAL, move('fiscal-total')),
    writeGeneral(year),
    openChapter(year, BASIC, move('basic')),
  ];
}
