import { type Cell, findCell } from '../../model/cell.ts';
import { GENERAL_EXPENDITURE, THREE_PUBLIC } from '../../model/tables/annex-forms.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { GLOSSARY } from '../../model/tables/glossary.ts';
import { findKnownTable, listRows, nameCell, openRows } from '../../model/tables/known-rows.ts';
import { PROJECTS } from '../../model/tables/projects.ts';
import type { Volume } from '../../model/volume.ts';
import { findKeyChapter } from './annex.ts';
import { chapterAddress, checksAddress, printAddress, projectsAddress, sourceAddress, tableAddress, yearAddress } from './addresses.ts';

/** What people come to a site of accounts for, and where it is answered. */
export interface Question {
  readonly words: string;
  readonly address: string;
  /** What they will find there, in few words. */
  readonly answer: string;
  /** The figure that answers at once, where there is one. */
  readonly cell?: Cell | undefined;
}

/** Whether the document says why figures moved. */
const hasReasons = ({ latest }: Volume): boolean => listRows(latest, CHANGES).length > 0;

function askThreePublic(volume: Volume): Question[] {
  const table = findKnownTable(volume.latest, THREE_PUBLIC);
  if (!table) return [];
  const chapter = findKeyChapter(volume, table.schema.name);
  const address = chapter === '' ? tableAddress(volume.year, table.schema.name) : chapterAddress(volume.year, chapter);
  const row = openRows(table, THREE_PUBLIC).find(({ column, name }) => column === 'actual' && name.startsWith('公务接待'));
  const told = hasReasons(volume);
  const words = told ? '接待、公务车、出国花了多少，为什么' : '接待、公务车、出国花了多少';
  const answer = told ? '三项各自的预算、决算、批次人数和增减原因' : '三项各自的预算和决算';
  return [{ words, address, answer, cell: row && findCell(volume.latest, nameCell(row)) }];
}

function askProjects({ latest, year }: Volume): Question[] {
  const count = listRows(latest, PROJECTS).length;
  return count === 0 ? [] : [{ words: '项目花了多少，答应的事做到没有', address: projectsAddress(year), answer: `${count}个项目，承诺与结果逐项并排` }];
}

function askItems({ latest, year }: Volume): Question[] {
  const table = findKnownTable(latest, GENERAL_EXPENDITURE);
  return table ? [{ words: '每一类、每一项支出是多少', address: tableAddress(year, table.schema.name), answer: `附表${table.schema.number ?? ''}，到每一个科目` }] : [];
}

/** The questions that a home page leads from, as far as the year can answer them. */
export function listQuestions(volume: Volume): Question[] {
  const { year, chapters } = volume;
  return [
    ...askThreePublic(volume), ...askProjects(volume), ...askItems(volume),
    { words: '某个单位、某笔钱在哪里提到', address: '/search/', answer: '查词语、机构、科目或数字' },
    { words: '加起来对不对', address: checksAddress(year), answer: '每个和、每个占比的算式和结果' },
    { words: '和往年比怎样', address: '/compare/', answer: hasReasons(volume) ? '逐项对比和原文所说的原因' : '同一项在各年的数' },
    { words: '用Excel、R、Python打开', address: '/data/', answer: '各种格式和能直接运行的例子' },
    { words: '打印，或存成PDF', address: printAddress(year), answer: '整卷一页，带目录和页码；各页也能单独打印' },
    volume.register.kind === 'text'
      ? { words: '原文哪一节写的', address: sourceAddress(year), answer: '按原文的章节查数' }
      : { words: '数出自哪张表', address: sourceAddress(year), answer: '按附表查数' },
    ...(listRows(volume.latest, GLOSSARY).length > 0 ? [{ words: '这个词是什么意思', address: '/glossary/', answer: '决算里的名词，用平常话讲' }] : []),
    { words: '从头读一遍', address: yearAddress(year), answer: `一图读懂和全部${chapters.length}章` },
  ];
}
