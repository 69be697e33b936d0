import { isOtherMeasure, nameColumns } from './plan/judge-measure.ts';
import type { Plan, Term } from './plan/plan.ts';
import type { Hit } from './rank-records.ts';
import type { FoundRecord, SearchBlock } from './record.ts';
import { type Rarities, type Scored, scoreBlocks } from './score-blocks.ts';
import { foldOnce, scoreTerm } from './plan/score-text.ts';
import { FULL, LESS } from './plan/tuning.ts';
import { findTable } from './year-rows.ts';

/** Rows that sum up their table, and are asked for by its title. */
const TOTAL = /^(?:合计|总计|小计)$/u;
/** What every title of a form has, whatever it is of. */
const TITLE_FRONT = /^\d+|一般公共预算财政拨款|一般公共预算/gu;
const TITLE_END = /(?:支出)?决算表$|情况表?$|表$/gu;
/** What many names have before or after what they are of. */
const COMMON_NAME =
  /^其中:|^其中：|机关事业单位|行政事业单位|^国内|支出$|支出总额$|总额$|总数$|决算数$|情况$|小计$|合计$/gu;
/** So much of a name has to be asked for: the rest may say that it is of something narrower. */
const LEAST_COVER = 0.7;
/** Longer names are sentences. */
const LONG_NAME = 30;
/** Whoever asks which thing has most asks for no one row. */
/** Columns that say nothing narrower than the name of the row. */
const WHOLE = /^(?:[\d.]+|[类款项]|合计|总计|小计|收入|支出|决算数|预算数|本年|金额)$/u;
/** Tables without a number come after the numbered forms. */
const LAST_TABLE = 20;
const CHOOSING = /最[多少高低大小贵]|谁|哪[个家项些几种类]/u;
const MONEY = /多少钱|花了?多少|金额|花费|费用/u;

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
  return cover(terms, name, (text) => text.replace(COMMON_NAME, '') || text);
}

/** Which share of a title was asked for, whatever stands in front of it, or with that. */
function coverTitle(terms: readonly Term[], title: string): number {
  const { folded } = foldOnce(title);
  const plain = (text: string): string => text.replace(TITLE_END, '') || text;
  const whole = (text: string): string => text.replace(/^\d+|(?:决算)?表$/gu, '');
  return Math.max(cover(terms, folded.replace(TITLE_FRONT, ''), plain), cover(terms, folded, whole));
}

/** How well the name of a row, or of the column of a total, is what was asked for. */
function fitName(terms: readonly Term[], title: string, block: SearchBlock): number {
  const { label = '', text } = block;
  const parts = TOTAL.test(label) ? text.split('，').filter((part) => part !== label) : [];
  const names = [
    coverName(terms, label),
    ...parts.map((part) => coverName(terms, part)),
    TOTAL.test(label) ? coverTitle(terms, title) : 0,
  ];
  return Math.max(...names);
}

/** Whether the figure is what was counted, or money where money was asked for. */
function fitsUnit({ counter, whole }: Plan, value: string): boolean {
  if (counter !== '') return value.endsWith(counter);
  return !MONEY.test(whole) || value.endsWith('元');
}

/** Whether a block is the row whose figure was asked for: named so, of the right measure, with a figure. */
function isFigure(plan: Plan, record: FoundRecord, block: SearchBlock): boolean {
  const { tag, value = '', label = '', text, more = '' } = block;
  if (
    tag !== 'row' ||
    !/^[-\d]/.test(value) ||
    record.kind === '核对' ||
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
    .filter((part) => part !== '' && !WHOLE.test(part) && !holds(listHard(plan), part)).length;
  const { folded } = foldOnce(block.label ?? '');
  const place = Math.max(0, ...plan.terms.map(({ alternatives }) => alternatives.indexOf(folded)));
  const number = Number(/^\d+/.exec(title)?.[0] ?? LAST_TABLE);
  return (
    fitName(listHard(plan), title, block) -
    0.1 * place -
    (LESS[block.basis ?? ''] ?? 0) -
    0.005 * number -
    0.15 * Math.min(1, narrower) +
    (/决算数/.test(nameColumns(block)) ? 0.06 : 0)
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
  if (plan.asksMeaning || plan.dropped.length > 0 || (plan.asks === undefined && CHOOSING.test(plan.whole)))
    return undefined;
  const rows = records
    .filter(({ address }) => findTable(address) !== '')
    .flatMap((record) => listRows(plan, rarities, record));
  return rows.reduce<Hit | undefined>((best, next) => (best && next.score <= best.score ? best : next), undefined);
}

/** What a figure is of, in a reader’s words: the name of its row, with the table where that is only a total. */
export function nameFigure({ record, block: { label = '' } }: Hit): string {
  return TOTAL.test(label)
    ? `${record.title.replace(/^\d+ |一般公共预算财政拨款|(?:支出)?决算表$/gu, '')}，${label}`
    : label;
}
