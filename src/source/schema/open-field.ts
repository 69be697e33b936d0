import { canonize, type FieldForm, openDateFormat } from '../../model/field-value.ts';
import type { Category, Constraints, Field } from '../../model/schema.ts';
import type { RawField } from './field-shape.ts';
import { openPattern } from './open-pattern.ts';
import { readBounds, readTyped, TYPE_WORDS } from './read-bounds.ts';
import { addFault, type SchemaPart } from './schema-fault.ts';
import { checkFieldTypes, ORDERED_TYPES } from './check-field-types.ts';

const DEFAULT_TRUE = ['true', 'True', 'TRUE', '1'];
const DEFAULT_FALSE = ['false', 'False', 'FALSE', '0'];
const TEXT_FORMATS = ['email', 'uri', 'uuid', 'binary'];
const ISO_DATE = '%Y-%m-%d';

/** Drops undefined members, so that absent and undefined are one thing. */
export function compact<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

/** Numbers are read with a point, without separators and without signs around them. */
function checkNumberForm({ decimalChar, groupChar, bareNumber }: RawField, part: SchemaPart): void {
  if (decimalChar !== undefined && decimalChar !== '.')
    addFault(part, 'schema-unread', ['decimalChar'], '小数点写作 .');
  if (groupChar !== undefined && groupChar !== '') addFault(part, 'schema-unread', ['groupChar'], '数字之间没有分隔符');
  if (bareNumber === false) addFault(part, 'schema-unread', ['bareNumber'], '数字前后没有别的字，即 true');
}

/** The format where it is not the default; one that is not read is a fault. */
function readFormat({ type, format }: RawField, part: SchemaPart): string | undefined {
  if (format === undefined || format === 'default') return undefined;
  if (type === 'string' && TEXT_FORMATS.includes(format)) return format;
  if (type === 'date' && format === ISO_DATE) return undefined;
  if (type === 'date' && openDateFormat(format)) return format;
  const expected = {
    string: `default、${TEXT_FORMATS.join('、')} 之一`,
    date: '四位年、两位月、两位日的写法，如 %Y-%m-%d 或 %d/%m/%Y',
  }[type as string];
  addFault(part, 'schema-unread', ['format'], expected ?? 'default');
  return undefined;
}

function readTruth(
  { type, trueValues, falseValues }: RawField,
  part: SchemaPart,
): Pick<FieldForm, 'trueValues' | 'falseValues'> {
  if (type !== 'boolean') return {};
  const truth = { trueValues: trueValues ?? DEFAULT_TRUE, falseValues: falseValues ?? DEFAULT_FALSE };
  const both = truth.trueValues.find((text) => truth.falseValues.includes(text));
  if (both !== undefined)
    addFault(
      part,
      'schema-value',
      [trueValues ? 'trueValues' : 'falseValues'],
      'trueValues 与 falseValues 没有相同的写法',
      both,
    );
  return truth;
}

function readEnum({ constraints }: RawField, form: FieldForm, part: SchemaPart): string[] | undefined {
  return constraints.enum?.flatMap((value, index) => {
    const text = readTyped(value, ['constraints', 'enum', index], form, part);
    if (text === undefined)
      addFault(
        part,
        'schema-value',
        ['constraints', 'enum', index],
        `「${form.type}」字段的值：${TYPE_WORDS[form.type]}`,
      );
    return text ?? [];
  });
}

/** The categories as texts of the field; each of its type, once, and with all that `enum` allows. */
function readCategories(
  { categories = [] }: RawField,
  allowed: readonly string[] | undefined,
  form: FieldForm,
  part: SchemaPart,
): Category[] {
  const seen = new Set<string>();
  const opened = categories.flatMap(({ value, label, labelEn }, index): Category[] => {
    const below = ['categories', index];
    const text = readTyped(
      value,
      part.reading.textOf([...part.path, ...below]).startsWith('{') ? [...below, 'value'] : below,
      form,
      part,
    );
    const key = text === undefined ? undefined : canonize(text, form);
    if (text === undefined || key === undefined)
      addFault(part, 'schema-value', below, `「${form.type}」字段的值：${TYPE_WORDS[form.type]}`);
    else if (seen.has(key)) addFault(part, 'schema-value', below, '各不相同的类别', text);
    else seen.add(key);
    return text === undefined ? [] : [{ value: text, label, labelEn }];
  });
  const outside = opened.length === 0 ? undefined : allowed?.findIndex((text) => !seen.has(canonize(text, form) ?? ''));
  if (outside !== undefined && outside >= 0)
    addFault(part, 'schema-value', ['constraints', 'enum', outside], 'categories 里有的值');
  return opened;
}

function openConstraints(
  field: RawField,
  form: FieldForm,
  allowed: readonly string[] | undefined,
  part: SchemaPart,
): Constraints {
  const { required, unique, pattern: source, minLength, maxLength } = field.constraints;
  const pattern = source === undefined ? undefined : openPattern(source);
  if (source !== undefined && !pattern)
    addFault(
      part,
      'schema-unread',
      ['constraints', 'pattern'],
      '各处写法相同的正则表达式：没有前瞻、后顾和反向引用，重复不超过 1000 次',
    );
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength)
    addFault(part, 'schema-bound', ['constraints', 'minLength'], `不大于 maxLength 的 ${maxLength}`);
  return compact({
    required,
    unique,
    minLength,
    maxLength,
    pattern,
    enum: allowed,
    ...(ORDERED_TYPES.includes(field.type) && readBounds(field, form, part)),
  });
}

/** A field as it was written → a field as it is judged. Every member is honoured, or is a fault at its place. */
export function openField(field: RawField, part: SchemaPart): Field {
  checkFieldTypes(field, part);
  checkNumberForm(field, part);
  const {
    name,
    type,
    title,
    titleEn,
    description,
    descriptionEn,
    content,
    decimalPlaces,
    unit,
    unitField,
    missingValues,
  } = field;
  if (name === '__proto__') addFault(part, 'schema-value', ['name'], '不与程序内部名称相同的字段名');
  const form: FieldForm = compact({ type, format: readFormat(field, part), ...readTruth(field, part) });
  const allowed = readEnum(field, form, part);
  const categories = readCategories(field, allowed, form, part);
  const constraints = openConstraints(field, form, allowed, part);
  return compact({
    ...form,
    name,
    title: title ?? name,
    titleEn,
    description,
    descriptionEn,
    content,
    decimalPlaces,
    unit,
    unitField,
    missingValues,
    categories,
    constraints,
  });
}
