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
  const row = rows.find(({ column, name }) => column === 'actual' && name.startsWith('公务接待'));
  const known = [
    ...(hasBudget ? ['预算'] : []),
    '决算',
    ...(findKnownTable(volume.latest, THREE_PUBLIC_DETAILS) ? ['批次人数'] : []),
    ...(why ? ['增减原因'] : []),
  ];
  return [
    {
      words: `接待、公务车、出国花了多少${why ? '，为什么' : ''}`,
      address,
      answer: `三项各自的${joinWords(known)}`,
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
          words: '项目花了多少，答应的事做到没有',
          address: projectsAddress(year),
          answer: `${count}个项目，承诺与结果逐项并排`,
        },
      ];
}

function askItems({ latest, year }: Volume): Question[] {
  const table = findKnownTable(latest, GENERAL_EXPENDITURE);
  return table
    ? [
        {
          words: '每一类、每一项支出是多少',
          address: tableAddress(year, table.schema.name),
          answer: `附表${table.schema.number ?? ''}，到每一个科目`,
        },
      ]
    : [];
}

/** What is looked for by name: names of bodies are there only where the year lists them. */
function askNames(volume: Volume): Question {
  const named = hasBodies(volume);
  return {
    words: named ? '某个单位、某笔钱在哪里提到' : '某个科目、某笔钱在哪里',
    address: '/search/',
    answer: `查词语、${named ? '机构、' : ''}科目或数字`,
  };
}

function askPrior(volume: Volume, years: number): Question[] {
  if (years < 2 && !hasPrior(volume)) return [];
  return [
    { words: '和往年比怎样', address: '/compare/', answer: `逐项对比${hasReasons(volume) ? '和原文所说的原因' : ''}` },
  ];
}

function askPlaces({ register, year }: Volume): Question {
  const address = sourceAddress(year);
  if (register.kind === 'workbook') return { words: '数出自哪张附表', address, answer: '按附表查数' };
  return { words: '原文哪一节写的', address, answer: '按原文的章节查数' };
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
      words: '加起来对不对',
      address: checksAddress(year),
      answer: `每个和${hasShares(volume) ? '、每个占比' : ''}的算式和结果`,
    },
    ...askPrior(volume, years),
    { words: '用Excel、R、Python打开', address: '/data/', answer: '各种格式和能直接运行的例子' },
    { words: '打印，或存成PDF', address: printAddress(year), answer: '整卷一页，带目录和页码；各页也能单独打印' },
    askPlaces(volume),
    ...(hasTerms(volume)
      ? [{ words: '这个词是什么意思', address: '/glossary/', answer: '决算里的名词，用平常话讲' }]
      : []),
    { words: '从头读一遍', address: yearAddress(year), answer: `一图读懂和全部${chapters.length}章` },
  ];
}
