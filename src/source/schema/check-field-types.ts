import type { RawField } from './field-shape.ts';
import type { JsonPath } from '../yaml/parse-json.ts';
import { addFault, type SchemaPart } from './schema-fault.ts';

type Types = readonly RawField['type'][];
/** Types whose values have an order, and so bounds. */
export const ORDERED_TYPES: Types = ['integer', 'number', 'date', 'year'];
const TEXTS: Types = ['string'];
const NUMBERS: Types = ['integer', 'number'];
const CODES: Types = ['string', 'integer'];
const TYPE_NAMES: Readonly<Record<RawField['type'], string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  date: 'date',
  year: 'year',
  boolean: 'boolean',
};

/** Members that Table Schema has for some types only; none of the types that are read here has the last ones. */
const FOR_TYPES: readonly (readonly [path: JsonPath, types: Types])[] = [
  ...['pattern', 'minLength', 'maxLength'].map((name) => [['constraints', name], TEXTS] as const),
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map(
    (name) => [['constraints', name], ORDERED_TYPES] as const,
  ),
  [['decimalChar'], ['number']],
  [['groupChar'], NUMBERS],
  [['bareNumber'], NUMBERS],
  [['decimalPlaces'], ['number']],
  [['trueValues'], ['boolean']],
  [['falseValues'], ['boolean']],
  [['categories'], CODES],
  [['categoriesOrdered'], CODES],
  [['itemType'], []],
  [['delimiter'], []],
  [['constraints', 'jsonSchema'], []],
];

function memberAt(field: RawField, path: JsonPath): unknown {
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], field);
}

/** Names members that a field of this type does not have. */
export function checkFieldTypes(field: RawField, part: SchemaPart): void {
  for (const [path, types] of FOR_TYPES) {
    if (memberAt(field, path) === undefined || types.includes(field.type)) continue;
    addFault(
      part,
      'schema-type',
      path,
      types.length === 0
        ? 'string、integer、number、date、year 或 boolean 字段有的键'
        : `${types.map((type) => TYPE_NAMES[type]).join('、')} 字段（这是 ${field.type} 字段）`,
    );
  }
}
