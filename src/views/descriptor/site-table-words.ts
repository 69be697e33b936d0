import { CROSSWALK } from '../../model/tables/crosswalk.ts';
import type { FileColumn, TableWords } from '../files/compose-table.ts';
import * as en from './tables.en.ts';
import * as zh from './tables.zh.ts';

/** A title, and what it means. */
interface Said {
  readonly title: string;
  readonly description: string;
}

/** What a table and its columns are called in one language. */
interface SaidTable<Name extends string> extends Said {
  readonly columns: Readonly<Record<Name, Said>>;
}

type ColumnShape<Name extends string> = Pick<FileColumn, 'type' | 'required' | 'unitField'> & { readonly name: Name };

/** The words of both languages side by side, Chinese before English. */
function pairWords(zhWords: Said, enWords: Said) {
  return {
    title: zhWords.title,
    titleEn: enWords.title,
    description: zhWords.description,
    descriptionEn: enWords.description,
  };
}

/** A table that the engine makes: its columns in their order, each with its words in Chinese and English. */
function composeWords<Name extends string>(
  name: string,
  primaryKey: readonly NoInfer<Name>[],
  [zhTable, enTable]: readonly [SaidTable<Name>, SaidTable<NoInfer<Name>>],
  columns: readonly ColumnShape<NoInfer<Name>>[],
): TableWords {
  return {
    name,
    ...pairWords(zhTable, enTable),
    primaryKey,
    columns: columns.map(({ name: column, ...more }) => ({
      name: column,
      ...pairWords(zhTable.columns[column], enTable.columns[column]),
      ...more,
    })),
  };
}

const required = true;

/** `fields.csv` of a version: every column of every table. */
export const FIELD_LIST_WORDS = composeWords(
  'fields',
  ['table', 'field'],
  [zh.FIELD_LIST, en.FIELD_LIST],
  [
    { name: 'table', required },
    { name: 'table_title', required },
    { name: 'table_title_en' },
    { name: 'position', type: 'integer', required },
    { name: 'field', required },
    { name: 'title', required },
    { name: 'title_en' },
    { name: 'type', required },
    { name: 'unit' },
    { name: 'unit_field' },
    { name: 'required', type: 'boolean', required },
    { name: 'meaning' },
    { name: 'meaning_en' },
    { name: 'codes' },
    { name: 'missing_values', required },
  ],
);

/** `all-years`: one row a number. */
export const ALL_YEARS_WORDS = composeWords(
  'all-years',
  ['year', 'key'],
  [zh.ALL_YEARS, en.ALL_YEARS],
  [
    { name: 'year', type: 'year', required },
    { name: 'version', required },
    { name: 'key', required },
    { name: 'table', required },
    { name: 'row', required },
    { name: 'field', required },
    { name: 'table_title', required },
    { name: 'field_title', required },
    { name: 'label' },
    { name: 'code' },
    { name: 'dimensions' },
    { name: 'value', type: 'number', unitField: 'unit' },
    { name: 'unit' },
    { name: 'basis', required },
    { name: 'formula' },
    { name: 'source' },
    { name: 'note' },
  ],
);

/** `crosswalk`: codes of one year in the next. */
export const CROSSWALK_WORDS = composeWords(
  'crosswalk',
  [],
  [zh.CROSSWALK, en.CROSSWALK],
  [
    { name: 'classification', required },
    { name: CROSSWALK.at.from_year, type: 'year', required },
    { name: CROSSWALK.at.from_code },
    { name: 'from_name' },
    { name: CROSSWALK.at.to_year, type: 'year', required },
    { name: CROSSWALK.at.to_code },
    { name: 'to_name' },
    { name: 'change', required },
    { name: 'note' },
  ],
);
