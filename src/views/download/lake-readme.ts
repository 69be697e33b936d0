import type { Department } from '../../model/department.ts';
import { listLakeParagraphsInEnglish } from './lake.en.ts';
import { listLakeParagraphs } from './lake.zh.ts';

/** A text inside a query. */
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** All parts of the table for DuckDB. The types of the folders' names are stated, not guessed. */
function readParts(folder: string): string {
  return `read_parquet(${quote(`${folder === '' ? '' : `${folder}/`}accounts/*/*/*.parquet`)}, hive_partitioning = true, hive_types = {'department': VARCHAR, 'year': INTEGER})`;
}

/** What DuckDB is asked: one figure of every department and year side by side, and its sum over departments (blank where none is shared). */
export interface LakeRecipe {
  readonly compare: string;
  readonly sum: string;
}

/**
 * Queries for DuckDB, each to be copied as a whole.
 * @param folder where the table lies, as seen from where the query is asked; blank for the folder itself
 * @param key a cell that every department has, as `02-income:total.amount`; where it is blank they have none in common, and figures are counted instead
 */
export function writeLakeRecipe(folder: string, key: string): LakeRecipe {
  if (key === '')
    return {
      compare: `SELECT department, year, count(*) FILTER (WHERE basis <> 'blank') AS figures, count(value) AS disclosed\nFROM ${readParts(folder)}\nGROUP BY department, year\nORDER BY year, department;`,
      sum: '',
    };
  const from = `FROM ${readParts(folder)}\nWHERE key = ${quote(key)}`;
  return {
    compare: `SELECT department, year, label, value, unit, basis\n${from}\nORDER BY year, department;`,
    sum: `SELECT year, count(value) AS departments, sum(value)::DECIMAL(38, 2) AS total\n${from}\nGROUP BY year\nORDER BY year;`,
  };
}

const fence = (code: string): string => `\`\`\`sql\n${code}\n\`\`\``;

/** README of the Parquet files of several departments, in Chinese and English. */
export function writeLakeReadme(departments: readonly Department[], key: string): string {
  const years = departments.reduce((sum, department) => sum + department.years.length, 0);
  const { compare, sum } = writeLakeRecipe('', key);
  const counts = { departments: departments.length, years };
  const chinese = listLakeParagraphs(counts, fence(compare), sum === '' ? '' : fence(sum));
  return `${[...chinese, '---', ...listLakeParagraphsInEnglish(counts)].join('\n\n')}\n`;
}
