import type { Volume } from '../../model/volume.ts';
import { formatDate } from '../words/format-date.ts';

/** The entries that a disclosure opens with on a government site, in their usual order, as far as they are known. */
export function listInformation({
  register,
  settings,
}: Pick<Volume, 'register' | 'settings'>): { label: string; value: string }[] {
  const { index, subject, written, validity } = settings.information;
  return [
    { label: '索引号', value: index },
    { label: '主题分类', value: subject },
    { label: '发布机构', value: register.publisher },
    { label: '成文日期', value: formatDate(written) },
    { label: '公开日期', value: formatDate(register.published) },
    { label: '有效性', value: validity },
  ].filter(({ value }) => value !== '');
}
