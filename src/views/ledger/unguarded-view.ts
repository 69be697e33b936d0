import { type Cell, getCell } from '../../model/cell.ts';
import { getVerdicts, type Release } from '../../model/release.ts';
import { tableAddress } from '../words/addresses.ts';
import { formatWithUnit } from '../words/format-cell.ts';

/** The printed numbers of a table that no check depends on. */
export interface UnguardedView {
  readonly title: string;
  readonly numbers: readonly { readonly label: string; readonly text: string; readonly address: string }[];
}

/** A row with several numbers needs the name of the column beside its own. */
function nameNumber({ label, field, table: { schema } }: Cell): string {
  return field.name === schema.valueField ? label : `${label}（${field.title}）`;
}

/** The printed numbers that no check depends on, by table. */
export function viewUnguarded(release: Release): UnguardedView[] {
  const cells = getVerdicts(release).unguarded.map((reference) => getCell(release, reference));
  return [...Map.groupBy(cells, ({ table }) => table)].map(([table, own]) => ({
    title: table.schema.title,
    numbers: own.map((cell) => ({
      label: nameNumber(cell),
      text: formatWithUnit(cell),
      address: tableAddress(release.year, table.schema.name, cell.row.id),
    })),
  }));
}
