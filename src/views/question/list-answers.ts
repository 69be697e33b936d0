import type { Volume } from '../../model/volume.ts';
import { answerAddress } from './answer-view.ts';

/** The answers of a year as records for a file: what they are about, the words, the day, the version or null, and the address. */
export function listAnswers({ answers, year }: Volume): Record<string, string | null>[] {
  return (answers?.all ?? []).map((answer) => {
    const { key, question, answer: words, date, version } = answer;
    return {
      key,
      question,
      answer: words,
      date,
      version: version === '' ? null : version,
      address: answerAddress(answer, year),
    };
  });
}
