import { findNearest } from '../../lib/nearest.ts';
import type { Schema } from '../../model/schema.ts';
import type { JsonPath } from '../yaml/parse-json.ts';
import { addFault, type SchemaPart } from './schema-fault.ts';

interface Use {
  readonly path: JsonPath;
  readonly name: string;
}

function listNames(path: JsonPath, names: readonly string[], { reading }: SchemaPart): Use[] {
  const isList = reading.textOf(path).startsWith('[');
  return names.map((name, index) => ({ path: isList ? [...path, index] : path, name }));
}

/** Each list of fields that make a key. */
function listKeys({ primaryKey, uniqueKeys, foreignKeys }: Schema, part: SchemaPart): Use[][] {
  return [
    listNames(['primaryKey'], primaryKey, part),
    ...uniqueKeys.map((key, index) => listNames(['uniqueKeys', index], key, part)),
    ...foreignKeys.map(({ fields }, index) => listNames(['foreignKeys', index, 'fields'], fields, part)),
    ...foreignKeys.map(({ resource, referenceFields }, index) =>
      resource === '' ? listNames(['foreignKeys', index, 'reference', 'fields'], referenceFields, part) : [],
    ),
  ];
}

/** Fields that this project's own members name. */
function listOwnUses({ valueField, labelField, form, fields }: Schema, part: SchemaPart): Use[] {
  const single = (path: JsonPath, name: string | undefined): Use[] => (name === undefined ? [] : [{ path, name }]);
  return [
    ...single(['valueField'], valueField),
    ...single(['labelField'], labelField),
    ...(form ? listNames(['form', 'rows'], form.rows, part) : []),
    ...(['value', 'column', 'columnCode', 'side', 'group'] as const).flatMap((member) =>
      single(['form', member], form?.[member]),
    ),
    ...fields.flatMap(({ unitField }, index) => single(['fields', index, 'unitField'], unitField)),
  ];
}

/** Names of fields: each field has its own, and whatever names a field names one that is there. */
export function checkNames(schema: Schema, isOwn: boolean, part: SchemaPart): void {
  const names = schema.fields.map(({ name }) => name);
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice >= 0) addFault(part, 'schema-twice', ['fields', twice, 'name'], '各不相同的字段', names[twice]);
  const keys = listKeys(schema, part);
  const unknown = [...keys.flat(), ...(isOwn ? listOwnUses(schema, part) : [])].filter(
    ({ name }) => !names.includes(name),
  );
  for (const { path, name } of unknown) {
    part.issues.push({
      rule: 'schema-field',
      place: part.reading.placeOf(path),
      found: name,
      facts: { known: names.join('、'), nearest: findNearest(name, names, 1).join('') },
    });
  }
  for (const key of keys) {
    const again = key.find(({ name }, index) => key.findIndex((use) => use.name === name) < index);
    if (again) addFault(part, 'schema-twice', again.path, '同一个键里各不相同的字段', again.name);
  }
}
