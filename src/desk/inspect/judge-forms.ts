import type { Disclosure, DisclosureState } from '../../model/disclosure.ts';
import type { Profile } from '../../model/profile.ts';
import type { AllForms } from '../intake/read-all-forms.ts';
import { MUTE_FORM } from '../../views/say/inspection-text.ts';

/** How a form of the profile stands. */
export interface JudgedForm {
  readonly table: string;
  readonly title: string;
  readonly state: DisclosureState;
  /** Why it is thin or unread; blank where it is there or missing. */
  readonly why: string;
  /** The sheet it stands on; blank where it is missing. */
  readonly place: string;
  readonly basis: readonly string[];
}

/** Whether an empty form says so: 本部门没有…，故本表无数据。 */
const SAYS_NOTHING = /(?:没有|无|未|不涉及).*(?:收入|支出|收支|数据|拨款|经费)/;

/** Every form that the profile asks for: there, empty without its sentence, not readable, or missing. */
export function judgeForms(profile: Profile, { readings, refused }: AllForms, { formBasis }: Disclosure): JudgedForm[] {
  const there = new Map(readings.map((reading) => [reading.table.schema.name, reading]));
  const asked = profile.forms.filter(({ table, instead }) => instead === '' || there.has(table) || !there.has(instead));
  return asked
    .filter(
      ({ table }, index, all) => !all.slice(0, index).some(({ instead }) => instead === table && !there.has(table)),
    )
    .map(({ table, title }) => {
      const reading = there.get(table);
      const doubtful = refused.find(({ sheet }) => sheet.includes(title));
      const form = { table, title, basis: formBasis };
      if (!reading)
        return {
          ...form,
          state: doubtful ? 'unread' : 'missing',
          why: doubtful?.issues.map(({ found }) => found).join('；') ?? '',
          place: doubtful?.sheet ?? '',
        };
      const isEmpty = reading.takings.every(({ value }) => value === '' || /^0(?:\.0*)?$/.test(value));
      const isSaid = [...reading.sheet.cells.values()].some(({ text }) => SAYS_NOTHING.test(text));
      const isMute = isEmpty && reading.takings.length === 0 && !isSaid;
      return { ...form, state: isMute ? 'thin' : 'there', why: isMute ? MUTE_FORM : '', place: reading.sheet.name };
    });
}
