import { isOtherMeasure, nameColumns } from './plan/judge-measure.ts';
import type { Plan, Term } from './plan/plan.ts';
import type { Hit } from './rank-records.ts';
import type { FoundRecord, SearchBlock } from './record.ts';
import { type Rarities, type Scored, scoreBlocks } from './score-blocks.ts';
import { foldOnce, scoreTerm } from './plan/score-text.ts';
import { FULL, LESS } from './plan/tuning.ts';
import * as zh from './figures.zh.ts';
import { KIND } from './kinds.zh.ts';
import { joinParts } from './words.zh.ts';
import { findRowTable } from './year-rows.ts';

/** So much of a name has to be asked for: the rest may say that it is of something narrower. */
const LEAST_COVER = 0.7;
/** Longer names are sentences. */
const LONG_NAME = 30;
/** Tables without a number come after the numbered forms. */
const LAST_TABLE = 20;

function listHard({ terms }: Plan): Term[] {
  return terms.filter(({ isSoft = false }) => !isSoft);
}

function holds(terms: readonly Term[], text: string): boolean {
  const { folded } = foldOnce(text);
  return terms.every((term) => scoreTerm(term, folded) >= FULL);
}

/** The words that a figure may be named by: the term, the first word in its place, and longer names of that. */
function listNames({ text, alternatives: [first, ...others] }: Term): string[] {
  return [
    text,
    ...(first === undefined
      ? []
      : [first, ...others.filter((other) => other.includes(first) || first.includes(other))]),
  ];
}

function findWord(words: readonly string[], name: string): string {
  return words
    .filter((word) => word !== '' && name.includes(word))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function cover(terms: readonly Term[], name: string, strip: (text: string) => string): number {
  const stripped = strip(foldOnce(name).folded);
  const left = terms.reduce((rest, term) => rest.replace(findWord(listNames(term).map(strip), rest), ''), stripped);
  return stripped === '' ? 0 : 1 - left.length / stripped.length;
}

/** Which share of a name was asked for. */
function coverName(terms: readonly Term[], name: string): number {
  return cover(terms, name, (text) => text.replace(zh.COMMON_NAME, '') || text);
}

/** Which share of a title was asked for, whatever stands in front of it, or with that. */
function coverTitle(terms: readonly Term[], title: string): number {
  const { folded } = foldOnce(title);
  const plain = (text: string): string => text.replace(zh.TITLE_END, '') || text;
  const whole = (text: string): string => text.replace(zh.TITLE_FRAME, '');
  return Math.max(cover(terms, folded.replace(zh.TITLE_FRONT, ''), plain), cover(terms, folded, whole));
}

/** How well the name of a row, or of the column of a total, is what was asked for. */
function fitName(terms: readonly Term[], title: string, block: SearchBlock): number {
  const { label = '', text } = block;
  const parts = zh.TOTAL.test(label) ? text.split('，').filter((part) => part !== label) : [];
  const names = [
    coverName(terms, label),
    ...parts.map((part) => coverName(terms, part)),
    zh.TOTAL.test(label) ? coverTitle(terms, title) : 0,
  ];
  return Math.max(...names);
}

/** Whether the figure is what was counted, or money where money was asked for. */
function fitsUnit({ counter, whole }: Plan, value: string): boolean {
  if (counter !== '') return value.endsWith(counter);
  return !zh.MONEY.test(whole) || value.endsWith(zh.MONEY_END);
}

/** Whether a block is the row whose figure was asked for: named so, of the right measure, with a figure. */
function isFigure(plan: Plan, record: FoundRecord, block: SearchBlock): boolean {
  const { tag, value = '', label = '', text, more = '' } = block;
  if (
    tag !== 'row' ||
    !/^[-\d]/.test(value) ||
    record.kind === KIND.checks ||
    label.length > LONG_NAME ||
    !fitsUnit(plan, value)
  )
    return false;
  const hard = listHard(plan);
  if (hard.length === 0 || hard.every(({ kind }) => kind === 'number')) return false;
  const query = plan.asks === 'change' ? hard.map((term) => term.text).join('') : plan.whole;
  if (isOtherMeasure(query, `${record.title}，${nameColumns(block)}`)) return false;
  return fitName(hard, record.title, block) >= LEAST_COVER && holds(hard, `${label} ${text} ${more} ${record.title}`);
}

/**
 * Which of several rows is meant: the one that is named most closely, by the first word that stands for the one typed,
 * stated rather than worked out, in the column that is called the actual amount, in the first of the forms: later ones
 * are of a part.
 */
function weighRow(plan: Plan, { title }: FoundRecord, block: SearchBlock): number {
  const narrower = nameColumns(block)
    .split('，')
    .filter((part) => part !== '' && !zh.WHOLE.test(part) && !holds(listHard(plan), part)).length;
  const { folded } = foldOnce(block.label ?? '');
  const place = Math.max(0, ...plan.terms.map(({ alternatives }) => alternatives.indexOf(folded)));
  const number = Number(/^\d+/.exec(title)?.[0] ?? LAST_TABLE);
  return (
    fitName(listHard(plan), title, block) -
    0.1 * place -
    (LESS[block.basis ?? ''] ?? 0) -
    0.005 * number -
    0.15 * Math.min(1, narrower) +
    (zh.ACTUAL.test(nameColumns(block)) ? 0.06 : 0)
  );
}

/**
 * The rows of a record that may be meant; of several with one name the first, the total, unless the query names a
 * column.
 */
function listRows(plan: Plan, rarities: Rarities, record: FoundRecord): Hit[] {
  const found = scoreBlocks(plan, rarities, record).filter(({ block }) => isFigure(plan, record, block));
  const hard = listHard(plan);
  const isColumnAsked = ({ block: { label = '', more = '' } }: Scored): boolean =>
    !holds(hard, `${label} ${more} ${record.title}`);
  const firsts = found.filter(
    (row, index) => isColumnAsked(row) || found.findIndex(({ block }) => block.label === row.block.label) === index,
  );
  return firsts.map(({ block, section }): Hit => ({
    record,
    block,
    section,
    score: weighRow(plan, record, block),
    exact: true,
  }));
}

/**
 * The row whose figure was asked for; undefined where no figure was asked for, or none of the records has it.
 * @param records those that were looked at
 */
export function findFigure(plan: Plan, rarities: Rarities, records: readonly FoundRecord[]): Hit | undefined {
  if (plan.asksMeaning || plan.dropped.length > 0 || (plan.asks === undefined && zh.CHOOSING.test(plan.whole)))
    return undefined;
  const rows = records
    .filter(({ address }) => findRowTable(address) !== '')
    .flatMap((record) => listRows(plan, rarities, record));
  return rows.reduce<Hit | undefined>((best, next) => (best && next.score <= best.score ? best : next), undefined);
}

/** What a figure is of, in a reader’s words: the name of its row, with the table where that is only a total. */
export function nameFigure({ record, block: { label = '' } }: Hit): string {
  return zh.TOTAL.test(label) ? joinParts([record.title.replace(zh.TITLE_REST, '') || record.title, label]) : label;
}
