import { type Cell, findCell } from '../../model/cell.ts';
import { GENERAL_EXPENDITURE, THREE_PUBLIC, THREE_PUBLIC_DETAILS } from '../../model/tables/annex-forms.ts';
import { findKnownTable, listRows, nameCell, openRows } from '../../model/tables/known-rows.ts';
import { PROJECTS } from '../../model/tables/projects.ts';
import type { Volume } from '../../model/volume.ts';
import { findKeyChapter } from '../words/annex.ts';
import { hasBodies, hasPrior, hasReasons, hasShares, hasTerms, joinWords } from '../words/volume-facts.ts';
import {
  chapterAddress,
  checksAddress,
  printAddress,
  projectsAddress,
  sourceAddress,
  tableAddress,
  yearAddress,
} from '../words/addresses.ts';
import * as words from './questions.zh.ts';

/** What people come to a site of accounts for, and where it is answered. */
export interface Question {
  readonly words: string;
  readonly address: string;
  /** What they will find there, in few words. */
  readonly answer: string;
  /** The figure that answers at once, where there is one. */
  readonly cell?: Cell | undefined;
}

function askThreePublic(volume: Volume): Question[] {
  const table = findKnownTable(volume.latest, THREE_PUBLIC);
  if (!table) return [];
  const chapter = findKeyChapter(volume, table.schema.name);
  const address = chapter === '' ? tableAddress(volume.year, table.schema.name) : chapterAddress(volume.year, chapter);
  const rows = openRows(table, THREE_PUBLIC);
  const hasBudget = rows.some(({ column }) => column === 'budget');
  const why = hasReasons(volume, table.schema.name);
  const row = rows.find(({ column, name }) => column === 'actual' && name.startsWith(words.RECEPTION));
  const known = [
    ...(hasBudget ? [words.THREE_KNOWN.budget] : []),
    words.THREE_KNOWN.actual,
    ...(findKnownTable(volume.latest, THREE_PUBLIC_DETAILS) ? [words.THREE_KNOWN.details] : []),
    ...(why ? [words.THREE_KNOWN.reasons] : []),
  ];
  return [
    {
      words: why ? words.ASK_THREE_WHY : words.ASK_THREE,
      address,
      answer: words.answerThree(joinWords(known)),
      cell: row && findCell(volume.latest, nameCell(row)),
    },
  ];
}

function askProjects({ latest, year }: Volume): Question[] {
  const count = listRows(latest, PROJECTS).length;
  return count === 0
    ? []
    : [
        {
          words: words.ASK_PROJECTS,
          address: projectsAddress(year),
          answer: words.answerProjects(count),
        },
      ];
}

function askItems({ latest, year }: Volume): Question[] {
  const table = findKnownTable(latest, GENERAL_EXPENDITURE);
  return table
    ? [
        {
          words: words.ASK_ITEMS,
          address: tableAddress(year, table.schema.name),
          answer: words.answerItems(table.schema.number ?? ''),
        },
      ]
    : [];
}

/** What is looked for by name: names of bodies are there only where the year lists them. */
function askNames(volume: Volume): Question {
  return { ...(hasBodies(volume) ? words.BODIES : words.NAMES), address: '/search/' };
}

function askPrior(volume: Volume, years: number): Question[] {
  if (years < 2 && !hasPrior(volume)) return [];
  const answer = hasReasons(volume) ? words.ANSWER_PRIOR_AND_REASONS : words.ANSWER_PRIOR;
  return [{ words: words.ASK_PRIOR, address: '/compare/', answer }];
}

function askPlaces({ register, year }: Volume): Question {
  const address = sourceAddress(year);
  return { ...(register.kind === 'workbook' ? words.FORM_PLACES : words.PLACES), address };
}

/** The questions that a home page leads from, as far as the year can answer them; of the years there are so many. */
export function listQuestions(volume: Volume, years: number): Question[] {
  const { year, chapters } = volume;
  return [
    ...askThreePublic(volume),
    ...askProjects(volume),
    ...askItems(volume),
    askNames(volume),
    {
      words: words.ASK_SUMS,
      address: checksAddress(year),
      answer: hasShares(volume) ? words.ANSWER_SUMS_AND_SHARES : words.ANSWER_SUMS,
    },
    ...askPrior(volume, years),
    { ...words.FILES, address: '/data/' },
    { ...words.PRINT, address: printAddress(year) },
    askPlaces(volume),
    ...(hasTerms(volume) ? [{ ...words.TERMS, address: '/glossary/' }] : []),
    { words: words.ASK_WHOLE, address: yearAddress(year), answer: words.answerWhole(chapters.length) },
  ];
}
