import type { Volume } from '../../model/volume.ts';
import { formatDate } from '../words/format-date.ts';
import { INFORMATION } from './words.zh.ts';

/** The entries that a disclosure opens with on a government site, in their usual order, as far as they are known. */
export function listInformation({
  register,
  settings,
}: Pick<Volume, 'register' | 'settings'>): { label: string; value: string }[] {
  const { index, subject, written, validity } = settings.information;
  return [
    { label: INFORMATION.index, value: index },
    { label: INFORMATION.subject, value: subject },
    { label: INFORMATION.publisher, value: register.publisher },
    { label: INFORMATION.written, value: formatDate(written) },
    { label: INFORMATION.published, value: formatDate(register.published) },
    { label: INFORMATION.validity, value: validity },
  ].filter(({ value }) => value !== '');
}
