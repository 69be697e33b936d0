import { SHARED } from '../../model/tables/shared-columns.ts';
import type { Field, Schema } from '../../model/schema.ts';
import {
  BLANK_MEANING,
  BLANK_STATE,
  NO_OTHER_BLANK,
  quoteValue,
  sayOtherBlanks,
  sayStates,
  sayUnitField,
  THIS_ROW,
  TYPE_LABELS,
} from './fields.zh.ts';

/** A column as readers of a file need it. */
export interface FieldView {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly type: string;
  /** The unit, or where it stands; blank where there is none. */
  readonly unit: string;
  readonly required: boolean;
  readonly meaning: string;
  readonly meaningEn: string;
  readonly codes: readonly { readonly value: string; readonly label: string; readonly labelEn: string }[];
}

function formatUnit({ unit, unitField }: Field): string {
  return unitField === undefined ? (unit ?? '') : sayUnitField(unitField);
}

/** The columns of a table, in their order. */
export function viewFields({ fields }: Schema): FieldView[] {
  return fields.map((field) => ({
    name: field.name,
    title: field.title,
    titleEn: field.titleEn,
    type: TYPE_LABELS[field.type],
    unit: formatUnit(field),
    required: field.constraints.required,
    meaning: field.description ?? '',
    meaningEn: field.descriptionEn ?? '',
    codes: field.categories,
  }));
}

/** Whether rows may say that the official form prints nothing. */
function knowsBlank({ categories, constraints }: Field): boolean {
  return (constraints.enum ?? categories.map(({ value }) => value)).includes('blank');
}

/** What a blank, a zero and the states of a value mean in a table. */
export function describeMissing({ fields, valueField, missingValues }: Schema): string[] {
  const others = missingValues.filter((text) => text !== '');
  const blank = `${BLANK_MEANING}${others.length === 0 ? NO_OTHER_BLANK : sayOtherBlanks(others)}`;
  const value = fields.find(({ name }) => name === valueField);
  const basis = fields.find(({ name }) => name === SHARED.basis);
  const states = basis
    ? [sayStates(value ? quoteValue(value.title) : THIS_ROW, knowsBlank(basis) ? BLANK_STATE : '')]
    : [];
  return [blank, ...states];
}
