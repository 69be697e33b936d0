import type { Place } from '../../model/issue.ts';
import {
  type InspectedForm,
  type InspectedItem,
  isMuteForm,
  type VolumeFinding,
} from '../../model/volume-inspection.ts';
import type { Volume } from '../../model/volume.ts';
import { explainFinding } from './explain-finding.ts';

/** What a form or an item that is missing or thin is called, and what is said of it. */
interface Absence extends Pick<VolumeFinding, 'id' | 'rule' | 'title' | 'verdict' | 'place'> {
  readonly isMissing: boolean;
  readonly chapter?: string;
  readonly table?: string;
}

const BOTH = new Set(['missing', 'thin']);

function sayForm({ table, title, state, rows, basis }: InspectedForm, { latest }: Volume): Absence {
  const kept = latest.tables.get(table);
  const isMissing = state === 'missing';
  const lack = `有${rows.absent}个数没有公开`;
  return {
    id: `form-${table}`,
    rule: 'absent-form',
    isMissing,
    title: `${isMissing ? '缺少附表' : '附表不够细'}：${title}`,
    table,
    verdict: `${basis.join('、')}要求公开这张表；${isMissing ? '这一版没有它的数' : lack}。`,
    place: { file: kept?.file ?? latest.folder },
  };
}

function sayItem({ id, name, state, lacking, chapter, basis }: InspectedItem, { year, chapters }: Volume): Absence {
  const isMissing = state === 'missing';
  const place: Place = chapters.find(({ slug }) => slug === chapter)?.places.title ?? { file: `content/${year}` };
  return {
    id: `item-${id}`,
    rule: 'absent-item',
    isMissing,
    title: `${isMissing ? '缺少' : '不够细'}：${name}`,
    chapter,
    place,
    verdict: `${basis.join('、')}要求公开这一项；${isMissing ? '各章里没有' : `没有说到${lacking.join('、')}`}。`,
  };
}

/** Forms and items of a volume that are missing, which is grave, or thin, which is not. */
export function listAbsences(
  forms: readonly InspectedForm[],
  items: readonly InspectedItem[],
  volume: Volume,
): VolumeFinding[] {
  const absences = [
    // A rule tells of empty forms that do not say so.
    ...forms
      .filter((form) => BOTH.has(form.state) && (form.state === 'missing' || !isMuteForm(form)))
      .map((form) => sayForm(form, volume)),
    ...items.filter(({ state }) => BOTH.has(state)).map((item) => sayItem(item, volume)),
  ];
  return absences.map(({ isMissing, chapter = '', table = '', ...absence }) => ({
    ...absence,
    chapter,
    table,
    weight: isMissing ? 'material' : 'minor',
    printed: '',
    against: '',
    explanation: explainFinding(absence.id, undefined, volume),
  }));
}
