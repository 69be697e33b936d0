import { openChapter, type SampleChapter, sayOne } from './write-chapter.ts';
import { describeMove } from './chapters-money.ts';
import {
  CAPITAL,
  FUND,
  FUND_PARTS,
  LEFT,
  OTHER,
  PROJECT,
  PROJECT_PARTS,
  REACHED,
  THREE_PUBLIC_CHAPTER,
  THREE_PUBLIC_PARTS,
  WHY_MISSED,
} from './chapters-special.zh.ts';
import { fillWords } from './fill-words.ts';
import { listProjects, type YearProject } from './list-projects.ts';
import { openThreePublic } from './sheets-three-public.ts';
import type { Year } from './year.ts';

function writeThreePublic(year: Year): SampleChapter {
  const { abroad, purchase } = openThreePublic(year.books);
  return openChapter(year, THREE_PUBLIC_CHAPTER, {
    total: describeMove(year, 'three-public'),
    abroad: abroad === 0n ? THREE_PUBLIC_PARTS.home : THREE_PUBLIC_PARTS.abroad,
    car: describeMove(year, 'car'),
    bought: purchase > 0n ? THREE_PUBLIC_PARTS.bought : THREE_PUBLIC_PARTS.kept,
    reception: describeMove(year, 'reception'),
  });
}

function describeResult(year: Year, { id, items }: YearProject): string {
  const missed = items.filter(({ expected, actual }) => actual < expected);
  const [done] = items;
  const first = done ? fillWords(PROJECT_PARTS.result, { work: done.name, id }) : '';
  if (missed.length === 0) return `${first}${sayOne(year, REACHED)}`;
  const names = missed.map(({ name }) => name).join('、');
  const why = sayOne(year, { shift: id.length, ways: WHY_MISSED });
  return `${first}${fillWords(PROJECT_PARTS.missed, { names })}${why}`;
}

function writeProject(year: Year, project: YearProject, order: number): SampleChapter {
  const { id, name, office, source, spent, budget } = project;
  const isNew = id === 'rural-water' && year.offset === 2;
  const blanks = {
    id,
    name,
    office,
    source,
    summary: isNew ? PROJECT_PARTS.added.summary : fillWords(PROJECT_PARTS.summary, { name }),
    added: isNew ? PROJECT_PARTS.added.text : '',
    left: spent === budget ? '' : sayOne(year, LEFT),
    result: describeResult(year, project),
  };
  return { ...openChapter(year, PROJECT, blanks), order, project: id };
}

/** Chapters about special expenses, and one for each project. */
export function writeSpecialChapters(year: Year): SampleChapter[] {
  return [
    writeThreePublic(year),
    openChapter(year, FUND, year.totals.fund === 0n ? FUND_PARTS.none : FUND_PARTS.some),
    openChapter(year, CAPITAL),
    openChapter(year, OTHER, { move: describeMove(year, 'operating-cost') }),
    ...listProjects(year).map((project, index) => writeProject(year, project, 20 + index * 10)),
  ];
}
