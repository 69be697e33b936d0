import type { Figures } from '../../model/department.ts';
import { ALL_YEARS_WORDS } from '../descriptor/site-table-words.ts';
import { packParquet } from './pack-parquet.ts';
import type { ParquetColumn } from './parquet-column.ts';

/** Decimals of every number: as many as the rules let a number have digits. */
export const LAKE_SCALE = 15;

/** The year is the name of a folder and would be a second column of that name in the file. */
const IN_PATH = new Set<string>(['year']);

/**
 * One year of one department as a part of a table that many departments share: the same columns of the same types in every part,
 * whatever stands in them. `value` is `DECIMAL(38, 15)`, `printed` the same number as its source prints it.
 */
export function packLakePart(figures: Figures): Uint8Array {
  const text = (name: string, from = name): ParquetColumn => ({
    name,
    type: 'string',
    texts: figures.map((record) => record[from] ?? ''),
  });
  const columns = ALL_YEARS_WORDS.columns
    .filter(({ name }) => !IN_PATH.has(name))
    .flatMap(({ name }): ParquetColumn[] =>
      name === 'value'
        ? [{ ...text(name), type: 'number', scale: LAKE_SCALE }, text('printed', 'value')]
        : [text(name)],
    );
  return packParquet(columns, { table: 'accounts' });
}
