import type { Issue } from '../model/issue.ts';
import { findField, isNumeric } from '../model/schema.ts';
import { getText, placeOf } from '../model/table.ts';
import { readProof, SHARED } from '../model/tables/shared-columns.ts';
import { defineTableRule } from './rule.ts';

/**
 * Stated and derived rows have a value, derived ones of a numeric value a formula; rows that are not disclosed and those
 * that the official form leaves blank have neither. A row of a draft without value and basis is still to be filled.
 */
export const checkBasis = defineTableRule(({ table, release }) => {
  const { schema } = table;
  const valueField = findField(schema, schema.valueField ?? '');
  if (!findField(schema, SHARED.basis) || !valueField) return [];
  return table.rows.flatMap((row): Issue[] => {
    const { basis, formula } = readProof(row);
    const blank = getText(row, valueField.name) === '';
    const at = (rule: string, field: string): Issue[] => [
      {
        rule,
        place: placeOf(table, row, field),
        found: getText(row, field),
        facts: { field, basis: basis ?? '', title: findField(schema, field)?.title ?? field },
      },
    ];
    if (basis === '') return blank && release.status === 'draft' ? at('value-unfilled', valueField.name) : [];
    if (basis === 'not-disclosed') return blank ? [] : at('basis-not-disclosed', valueField.name);
    if (basis === 'blank' && !blank) return at('basis-form-blank', valueField.name);
    if (basis === 'blank') return (formula ?? '') === '' ? [] : at('basis-form-blank', SHARED.formula);
    if (basis === 'derived' && isNumeric(valueField) && formula === '') return at('basis-formula', SHARED.formula);
    if (basis === 'stated' && formula !== undefined && formula !== '') return at('basis-stated', SHARED.formula);
    return blank && isNumeric(valueField) && basis === 'derived' ? at('basis-blank', valueField.name) : [];
  });
});
