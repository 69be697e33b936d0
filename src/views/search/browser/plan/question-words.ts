import {
  ASKING,
  ASKING_END,
  COUNTER,
  FIGURE,
  MEANING,
  OF_ANYTHING,
  OF_PERSONS,
  OTHER_END,
  PERSON,
  PURPOSE,
  PURPOSE_CUT,
} from './questions.zh.ts';

/** What is left of a query without its question words; spaces stand where they were. */
export function dropQuestionWords(text: string): string {
  return text
    .replace(ASKING, (word, at: number) => {
      if (word !== PURPOSE) return ' ';
      return OTHER_END.test(text.slice(0, at)) ? PURPOSE_CUT : word;
    })
    .replace(ASKING_END, ' ')
    .trim();
}

/** True where the meaning of a word is asked for. */
export function asksMeaning(text: string): boolean {
  return MEANING.test(text);
}

/** True where a figure is asked for, in so many words. */
export function asksFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** What is counted where a number of things is asked for: 辆 of 有几辆, 人 of 多少人; blank where it is money or nothing. */
export function findCounter(text: string): string {
  const [, counter = ''] = COUNTER.exec(text) ?? [];
  const isOfPersons = OF_PERSONS.includes(counter) || (counter === OF_ANYTHING && text.includes(PERSON));
  return isOfPersons ? PERSON : counter;
}
