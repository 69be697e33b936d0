import { openCell } from '../../model/cell.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Profile, ProfileForm } from '../../model/profile.ts';
import { findField } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { type InspectedForm, type InspectedState, isMuteForm } from '../../model/volume-inspection.ts';
import type { Volume } from '../../model/volume.ts';

/** Whether an empty form says so: 本部门没有…，故本表无数据。 */
const SAYS_NOTHING = /(?:没有|无|未|不涉及).*(?:收入|支出|收支|数据|拨款|经费)/;

type Counts = InspectedForm['rows'];

type Counted = Pick<InspectedForm, 'rows' | 'isEmpty' | 'isSaidEmpty'>;

function countRows(table: Table | undefined): Counted {
  const field = table && findField(table.schema, table.schema.valueField ?? '');
  const cells = table && field ? table.rows.map((row) => openCell(table, row, field)) : [];
  const count = (of: string): number => cells.filter(({ basis }) => basis === of).length;
  return {
    rows: { stated: count('stated') + count('blank'), derived: count('derived'), absent: count('not-disclosed') },
    isEmpty: cells.every(({ text }) => text === ''),
    isSaidEmpty: cells.some(({ note }) => SAYS_NOTHING.test(note)),
  };
}

function judgeState({ stated, derived, absent }: Counts, isKept: boolean, isPartial: boolean): InspectedState {
  if (isPartial) return isKept && derived + absent === 0 ? 'there' : 'unstated';
  if (!isKept || (absent > 0 && stated + derived === 0)) return 'missing';
  return absent > 0 ? 'thin' : 'there';
}

/** The forms that a year must have: of two that may stand for each other, the one that is there. */
function listAsked({ forms }: Profile, { latest }: Volume): ProfileForm[] {
  const isThere = (table: string): boolean => latest.tables.has(table);
  const asked = forms.filter(({ table, instead }) => instead === '' || isThere(table) || !isThere(instead));
  const isReplaced = (table: string, before: readonly ProfileForm[]): boolean =>
    before.some(({ instead }) => instead === table && !isThere(table));
  return asked.filter(({ table }, index) => !isReplaced(table, asked.slice(0, index)));
}

/**
 * Every form of a volume's profile: whether its version holds what the form prints. Where the text that the volume
 * follows is incomplete, a form that has a value worked out or left open does not count as there.
 */
export function judgeVolumeForms(volume: Volume, profile: Profile, { formBasis }: Disclosure): InspectedForm[] {
  const isPartial = volume.register.completeness === 'partial';
  return listAsked(profile, volume).map(({ table, title }): InspectedForm => {
    const kept = volume.latest.tables.get(table);
    const counted = countRows(kept);
    const own = judgeState(counted.rows, kept !== undefined, isPartial);
    const state = own === 'there' && isMuteForm(counted) ? 'thin' : own;
    return { table, title, state, ...counted, isKept: kept !== undefined, basis: formBasis };
  });
}
