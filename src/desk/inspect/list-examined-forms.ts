import type { ExaminedForm } from '../../inspection/rules/examined.ts';
import type { AllForms } from '../intake/read-all-forms.ts';

/** Whether an empty form says so: 本部门没有…，故本表无数据。 */
const SAYS_NOTHING = /(?:没有|无|未|不涉及).*(?:收入|支出|收支|数据|拨款|经费)/;

/** The forms of a disclosure that could be read, and whether they are empty. */
export function listExaminedForms({ readings }: AllForms): ExaminedForm[] {
  return readings.map(({ table: { schema }, sheet, takings }) => ({
    table: schema.name,
    title: schema.title,
    place: sheet.name,
    isEmpty: takings.every(({ value }) => value === ''),
    isSaidEmpty: [...sheet.cells.values()].some(({ text }) => SAYS_NOTHING.test(text)),
  }));
}
