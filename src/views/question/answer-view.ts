import type { Answer } from '../../model/answer-book.ts';
import { getRowLabel } from '../../model/cell.ts';
import { EXPLANATIONS } from '../../model/tables/explanations.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { findRow } from '../../model/tables/known-rows.ts';
import type { Volume } from '../../model/volume.ts';
import { checksAddress, tableAddress } from '../words/addresses.ts';
import { formatDate } from '../words/format-date.ts';
import { sayAnswered, sayAnsweredOf } from './words.zh.ts';

/** A question and its answer, as they stand beside what they are about. */
export interface AnswerView {
  /** Its anchor on the page that shows it. */
  readonly id: string;
  /** What it is about: the name of the row, or the title of the inconsistency. */
  readonly about: string;
  /** The row on the same page, or blank. */
  readonly row: string;
  readonly question: string;
  readonly answer: string;
  /** When it was answered, and which version was asked about. */
  readonly day: string;
  readonly address: string;
}

/** What an answer is about, in a reader's words. */
function nameSubject({ cell, conflict, key }: Answer, { latest }: Volume): string {
  if (!cell)
    return (findRow(latest, INCONSISTENCIES, conflict) ?? findRow(latest, EXPLANATIONS, conflict))?.title ?? key;
  const table = latest.tables.get(cell.table) ?? latest.references.get(cell.table);
  const row = table?.byId.get(cell.row);
  return table && row ? getRowLabel(table, row) : key;
}

/** The page and anchor of an answer. */
export function answerAddress({ cell, id }: Pick<Answer, 'cell' | 'id'>, year: string): string {
  return cell ? tableAddress(year, cell.table, id) : `${checksAddress(year)}#${id}`;
}

/** An answer as readers see it. */
export function viewAnswer(answer: Answer, volume: Volume): AnswerView {
  const { id, cell, question, answer: words, date, version } = answer;
  const day = formatDate(date);
  return {
    id,
    about: nameSubject(answer, volume),
    row: cell?.row ?? '',
    question,
    answer: words,
    day: version === '' ? sayAnswered(day) : sayAnsweredOf(day, version),
    address: answerAddress(answer, volume.year),
  };
}

/** The answers about a figure: about its row, and where they name a column, about that one. */
export function findAnswers(volume: Volume, table: string, row: string, field?: string): AnswerView[] {
  const found = volume.answers?.ofRow(table, row) ?? [];
  return found
    .filter(({ cell }) => field === undefined || cell?.field === undefined || cell.field === field)
    .map((answer) => viewAnswer(answer, volume));
}

/** The answers about the rows of a table, in the order in which they were given. */
export function listTableAnswers(volume: Volume, table: string): AnswerView[] {
  return (volume.answers?.ofTable(table) ?? []).map((answer) => viewAnswer(answer, volume));
}

/** The answers about an entry of the list of inconsistencies. */
export function listConflictAnswers(volume: Volume, id: string): AnswerView[] {
  return (volume.answers?.ofConflict(id) ?? []).map((answer) => viewAnswer(answer, volume));
}
