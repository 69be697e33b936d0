import { execFileSync } from 'node:child_process';

/** A cell as another library reads it: `n` number, `s` text, `f` formula, `d` date; blank cells are null. */
export interface ReadCell {
  readonly type: string;
  /** Numbers as their shortest decimal text, dates as ISO text. */
  readonly value: string;
  readonly format: string;
  readonly link: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (ReadCell | null)[])[];
  readonly merged: number;
  readonly frozen: string;
  readonly filter: string;
}

const SCRIPT = `
import json, sys, warnings, openpyxl
warnings.simplefilter('error')
book = openpyxl.load_workbook(sys.argv[1])
def view(cell):
    if cell.value is None: return None
    kind = 'd' if cell.is_date else cell.data_type
    value = cell.value.date().isoformat() if kind == 'd' else repr(cell.value) if kind == 'n' else str(cell.value)
    return {'type': kind, 'value': value, 'format': cell.number_format, 'link': cell.hyperlink.location if cell.hyperlink else ''}
sheets = [{'name': sheet.title, 'rows': [[view(cell) for cell in row] for row in sheet.iter_rows()], 'merged': len(sheet.merged_cells.ranges), 'frozen': sheet.freeze_panes or '', 'filter': sheet.auto_filter.ref or ''} for sheet in book.worksheets]
properties = book.properties
json.dump({'sheets': sheets, 'title': properties.title, 'creator': properties.creator}, sys.stdout)
`;

/** A workbook as openpyxl reads it; a warning of the library is an error. */
export function readWorkbook(file: string): {
  readonly sheets: readonly ReadSheet[];
  readonly title: string;
  readonly creator: string;
} {
  return JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', SCRIPT, file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    }),
  ) as ReturnType<typeof readWorkbook>;
}

/** How many decimals a number format shows. */
export function countDecimals(format: string): number {
  return /\.(0+)/.exec(format)?.[1]?.length ?? 0;
}

/** A read cell as the text of the CSV: a number with the decimals it shows. Exact, as no number has more than fifteen digits. */
export function textOfCell(cell: ReadCell | null | undefined): string {
  if (!cell) return '';
  return cell.type === 'n' ? Number(cell.value).toFixed(countDecimals(cell.format)) : cell.value;
}
