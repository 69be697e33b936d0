import { findField, type Schema } from '../../model/schema.ts';
import type { FormSide } from '../table/form-view.ts';
import { numberForm } from './workbook-words.ts';
import { countColumns, listFormRows, listTitles } from './form-rows.ts';
import { buildNoteRows } from './form-footnotes.ts';
import type { LaidForm } from '../table/forms.ts';
import { measureSheetText } from './measure-sheet.ts';
import { type Sheet, type SheetCell, type SheetRow, spreadCell } from './sheet.ts';
import { STYLES } from './sheet-style.ts';
import { FORM, nameDepartment, nameUnit } from './words.zh.ts';

const NARROWEST = 11;
const WIDEST = 40;
const LEAST_WIDTH = 76;
/** Wider forms are printed across the page. */
const MOST_UPRIGHT = 116;
const TITLE_HEIGHT = 36;
const HEAD_HEIGHT = 26;
/** Where the heads begin. */
const HEAD_ROW = 4;

/** A line with something at its left and something at its right. */
function splitLine(left: string, right: string, columns: number): SheetRow {
  const half = Math.max(1, columns - 1);
  return [...spreadCell({ value: left, style: STYLES.formLeft }, half), { value: right, style: STYLES.formRight }];
}

const head = (value: string): SheetCell => ({ value, style: STYLES.formHead, height: HEAD_HEIGHT });

/** Two sides: each under its name. */
function headSides(form: LaidForm): SheetRow[] {
  const { sides } = form;
  const titles = sides.map((side) => listTitles(form, side));
  const names = sides.flatMap(({ title }, index) =>
    spreadCell(head(title), (titles[index]?.heads.length ?? 0) + (titles[index]?.values.length ?? 0)),
  );
  return [names, titles.flatMap(({ heads, values }) => [...heads, ...values].map(head))];
}

/** One side: several head columns lie under one common head. */
function headWhole(form: LaidForm, side: FormSide): SheetRow[] {
  const { heads, values } = listTitles(form, side);
  if (heads.length === 1) return [[...heads, ...values].map(head)];
  return [
    [...spreadCell(head(FORM.heads), heads.length), ...values.map((value) => ({ ...head(value), down: 2 }))],
    [...heads.map(head), ...values.map(() => null)],
  ];
}

/** The line that numbers the columns with amounts, from side to side, where the form has one. */
function numberColumns(form: LaidForm): SheetRow[] {
  if (form.table.schema.form?.numbered?.includes('columns') !== true) return [];
  let number = 0;
  return [
    form.sides.flatMap((side) => {
      const { heads, values } = countColumns(form, side);
      return [
        ...spreadCell(head(FORM.columnNumbers), heads),
        ...Array.from({ length: values }, () => head(String((number += 1)))),
      ];
    }),
  ];
}

/** Widths that show the columns, together wide enough for the title and what stands above and below. */
function measureColumns(rows: readonly SheetRow[], columns: number): number[] {
  const widths = Array.from({ length: columns }, (_, index) => {
    const longest = Math.max(
      ...rows.map((row) =>
        typeof row[index]?.value === 'string' && (row[index].across ?? 1) === 1
          ? measureSheetText(row[index].value)
          : 10,
      ),
    );
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 5));
  });
  const least = LEAST_WIDTH / widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round(width * Math.max(1, least)));
}

function unitOf(schema: Schema): string {
  return findField(schema, schema.form?.value ?? '')?.unit ?? '';
}

/**
 * A table as its official form, with its sides beside each other.
 * @param place.name the form's own sheet
 * @param place.rows the sheet with the table's rows
 */
export function buildFormSheet(
  form: LaidForm,
  place: { readonly name: string; readonly rows: string },
  department: string,
): Sheet {
  const { table, sides } = form;
  const columns = sides
    .map((side) => countColumns(form, side))
    .reduce((sum, { heads, values }) => sum + heads + values, 0);
  const [first] = sides;
  const heads = [...(sides.length === 1 && first ? headWhole(form, first) : headSides(form)), ...numberColumns(form)];
  const rows = listFormRows(form);
  const unit = unitOf(table.schema);
  const widths = measureColumns([...heads, ...rows], columns);
  return {
    name: place.name,
    rows: [
      spreadCell({ value: table.schema.title, style: STYLES.formTitle, height: TITLE_HEIGHT }, columns),
      splitLine('', numberForm(table.schema), columns),
      splitLine(nameDepartment(department), unit === '' ? '' : nameUnit(unit), columns),
      ...heads,
      ...rows,
      [],
      ...buildNoteRows(table, place.rows, columns),
    ],
    widths,
    repeated: [HEAD_ROW, HEAD_ROW + heads.length - 1],
    landscape: widths.reduce((sum, width) => sum + width, 0) > MOST_UPRIGHT,
    centred: true,
  };
}
