import { findField, getLabel } from '../../model/schema.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import type { Inconsistency } from '../../model/weigh-inconsistency.ts';

/** Where an entry comes from and how much it matters, with the reason: `原文如此，次要：……。`; blank where it was not weighed. */
export function labelWeight({ table: { schema }, origin, weight, reason = '' }: Inconsistency): string {
  const { at } = INCONSISTENCIES;
  const labels = [
    [at.origin, origin],
    [at.weight, weight],
  ].flatMap(([name = '', code]) => {
    const field = findField(schema, name);
    return field && code !== undefined ? [getLabel(field, code)] : [];
  });
  return labels.length === 0 ? '' : `${labels.join('，')}${reason === '' ? '' : `：${reason.replace(/。$/, '')}`}。`;
}
