import type { FileColumn, TableWords } from '../files/compose-table.ts';
import { COMPARISON_EN } from './words.en.ts';
import { COMPARISON } from './words.zh.ts';

function name(column: keyof typeof COMPARISON.columns): FileColumn {
  const { title, description } = COMPARISON.columns[column];
  const { titleEn, descriptionEn } = COMPARISON_EN.columns[column];
  return { name: column, title, titleEn, description, descriptionEn };
}

/** `compare`: what is compared over the years, one row a measure and year. */
export const COMPARISON_WORDS: TableWords = {
  name: 'compare',
  title: COMPARISON.title,
  titleEn: COMPARISON_EN.titleEn,
  description: COMPARISON.description,
  descriptionEn: COMPARISON_EN.descriptionEn,
  primaryKey: ['group', 'key', 'year'],
  columns: [
    { ...name('group'), required: true },
    { ...name('key'), required: true },
    { ...name('label'), required: true },
    { ...name('year'), type: 'year', required: true },
    { ...name('value'), type: 'number', unitField: 'unit', required: true },
    name('unit'),
    { ...name('basis'), required: true },
    { ...name('source_year'), type: 'year', required: true },
    { ...name('cell'), required: true },
    { ...name('budget'), type: 'number', unitField: 'unit' },
    name('budget_basis'),
    { ...name('completion'), type: 'number' },
    { ...name('change'), type: 'number' },
    name('reported_direction'),
    { ...name('reported_amount'), type: 'number' },
    { ...name('reported_rate'), type: 'number' },
    name('reason'),
  ],
};
