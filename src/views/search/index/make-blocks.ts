import type { AnswerView } from '../../question/answer-view.ts';
import type { SearchBlock } from '../browser/record.ts';
import { nameAnswer, sayAnswer } from './words.zh.ts';

/** The head of a page, with words it is found by and does not show. */
export function headBlock(title: string, more = ''): SearchBlock {
  return { id: 'top', tag: 'head', text: title, ...(more === '' ? {} : { more }) };
}

/** A question and its answer, found by the words of both. */
export function answerBlock({ id, about, question, answer, day }: AnswerView): SearchBlock {
  return { id, tag: 'text', label: nameAnswer(about), text: sayAnswer(question, answer, day) };
}
