import type { Volume } from '../../model/volume.ts';
import { countForms } from '../words/group-labels.ts';
import { listForms } from './list-forms.ts';
import { sayReleaseUndisclosed } from '../words/undisclosed-words.ts';
import { listBases } from '../words/volume-facts.ts';

/** What the register says is missing of the forms: entries that speak of them. */
function listMissingForms({ register: { missing } }: Volume): string[] {
  return missing.filter((entry) => /附表|决算表/.test(entry));
}

/** What stands above the list of a year's tables: its forms and how far they are filled, as the data say. */
export function describeTables(volume: Volume): string {
  const forms = listForms(volume.latest);
  if (forms.length === 0) return '本年度的全部数据表。';
  const bases = listBases(forms);
  const missing = listMissingForms(volume);
  return [
    `${countForms(forms.length)}按官方编号排列`,
    ...(missing.length > 0
      ? [`；${volume.register.completeness === 'partial' ? '所据文本' : '原文'}缺少${missing.join('、')}`]
      : []),
    ...(bases.has('derived') ? ['；由原文算出的数注明算式'] : []),
    ...(bases.has('not-disclosed') ? [`；原文没有的数标为${sayReleaseUndisclosed(volume.latest).label}`] : []),
    ...(bases.has('blank') ? ['；表内空白的照样留空'] : []),
    '。',
  ].join('');
}
