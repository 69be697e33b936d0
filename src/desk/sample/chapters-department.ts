import { openChapter, type SampleChapter, sayOne } from './write-chapter.ts';
import {
  ANNEX_CHAPTER,
  CONFLICT,
  DRY,
  DUTIES_CHAPTER,
  EVALUATION,
  FLOOD,
  LINES,
  ORGANISATION,
  PERFORMANCE,
  RESULTS,
  TERMS_CHAPTER,
} from './chapters-department.zh.ts';
import { DUTIES, OFFICES } from './sample-department.ts';
import { fillWords } from './fill-words.ts';
import { listProjects } from './list-projects.ts';
import type { Year } from './year.ts';

/** Each project of the year in these words. */
function listLines(year: Year, words: string): string[] {
  return listProjects(year).map(({ id, name, office }) => fillWords(words, { id, name, office }));
}

function writeResults(year: Year): SampleChapter {
  const hasFlood = year.offset % 10 === 4 || year.offset % 10 === 0;
  const { summary, said } = hasFlood ? FLOOD : DRY;
  const projects = listLines(year, LINES.link).join('、');
  return openChapter(year, RESULTS, { summary, weather: sayOne(year, said), projects });
}

/** Chapters about the department itself, its work and its evaluation. */
export function writeDepartmentChapters(year: Year): SampleChapter[] {
  const duties = DUTIES.map(([, name, summary]) => fillWords(LINES.duty, { name, summary })).join('\n');
  const agrees = year.totals.expenditure % 100n === 0n;
  return [
    openChapter(year, DUTIES_CHAPTER, { duties }),
    openChapter(year, ORGANISATION, { offices: OFFICES.map(([, name]) => name).join('、') }),
    writeResults(year),
    openChapter(year, PERFORMANCE, { projects: listLines(year, LINES.project).join('\n') }),
    openChapter(year, EVALUATION, { conflict: agrees ? '' : CONFLICT }),
    openChapter(year, TERMS_CHAPTER),
    openChapter(year, ANNEX_CHAPTER),
  ];
}
