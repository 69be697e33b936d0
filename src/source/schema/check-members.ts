import { findNearest } from '../../lib/nearest.ts';
import type { Issue } from '../../model/issue.ts';
import type { JsonPath, JsonReading } from '../yaml/parse-json.ts';
import { formatPointer } from './schema-fault.ts';

interface Level {
  readonly title: string;
  readonly names: readonly string[];
  /** Whether notes of one's own may stand here, as `x-…` or `prefix:name`. */
  readonly open: boolean;
}

const WORDS = ['name', 'title', 'titleEn', 'description', 'descriptionEn'];

/** Every member that may stand at each level: those of Table Schema 1 and 2, of this project, and notes that say nothing of right or wrong. */
const LEVELS = {
  table: {
    title: '表说明的最外层',
    open: true,
    names: [
      ...WORDS,
      'fields',
      'primaryKey',
      'uniqueKeys',
      'foreignKeys',
      'missingValues',
      'fieldsMatch',
      'group',
      'number',
      'order',
      'valueField',
      'labelField',
      'form',
      '$schema',
      'profile',
      'id',
      'version',
      'created',
      'lastModified',
      'homepage',
      'image',
      'licenses',
      'sources',
      'contributors',
      'keywords',
      'example',
      'examples',
      'notes',
    ],
  },
  field: {
    title: '字段',
    open: true,
    names: [
      ...WORDS,
      'type',
      'format',
      'constraints',
      'missingValues',
      'categories',
      'categoriesOrdered',
      'decimalChar',
      'groupChar',
      'bareNumber',
      'trueValues',
      'falseValues',
      'itemType',
      'delimiter',
      'decimalPlaces',
      'unit',
      'unitField',
      'content',
      'example',
      'examples',
      'rdfType',
      'notes',
    ],
  },
  constraints: {
    title: '字段的 constraints ',
    open: false,
    names: [
      'required',
      'unique',
      'pattern',
      'enum',
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'minLength',
      'maxLength',
      'jsonSchema',
    ],
  },
  foreignKey: { title: 'foreignKeys 的每一项', open: true, names: ['fields', 'reference', 'title', 'description'] },
  reference: { title: '外键的 reference ', open: false, names: ['resource', 'fields', 'package'] },
  category: { title: 'categories 的每一项', open: true, names: ['value', 'label', 'labelEn', 'description'] },
  missingValue: { title: 'missingValues 的每一项', open: true, names: ['value', 'label', 'labelEn', 'description'] },
  form: { title: 'form ', open: false, names: ['rows', 'value', 'column', 'columnCode', 'side', 'group', 'numbered'] },
} as const satisfies Readonly<Record<string, Level>>;

type LevelName = keyof typeof LEVELS;

/** What stands below each level: its members that hold objects of another. */
const BELOW: Readonly<Partial<Record<LevelName, Readonly<Record<string, LevelName>>>>> = {
  table: { fields: 'field', foreignKeys: 'foreignKey', missingValues: 'missingValue', form: 'form' },
  field: { constraints: 'constraints', categories: 'category', missingValues: 'missingValue' },
  foreignKey: { reference: 'reference' },
};

/** Members of Table Schema that no field read here has, or that point out of the project: known, but never proposed. */
const UNREAD = new Set(['itemType', 'delimiter', 'jsonSchema', 'package']);

/** Levels in which a name that is in the wrong place may be at home. */
const HOMES = ['constraints', 'field', 'table', 'reference', 'foreignKey', 'category'] as const;
const OWN_NOTE = /^(?:x-[A-Za-z0-9-]+|[A-Za-z][\w-]*:[A-Za-z][\w-]*)$/;

/** The shortest name that begins with these letters, whatever their case: `max` is `maximum`. */
function findBegun(name: string, names: readonly string[]): string | undefined {
  return names
    .filter((known) => known.toLowerCase().startsWith(name.toLowerCase()))
    .toSorted((a, b) => a.length - b.length)[0];
}

function findNearestMember(name: string, level: LevelName): string {
  const { names }: Level = LEVELS[level];
  const candidates = (level === 'field' ? [...names, ...LEVELS.constraints.names] : names).filter(
    (known) => !UNREAD.has(known),
  );
  const nearest = findBegun(name, names) ?? findBegun(name, candidates) ?? findNearest(name, candidates, 1)[0] ?? '';
  return names.includes(nearest) ? nearest : `constraints 里的 ${nearest}`;
}

function judgeMember(name: string, level: LevelName, path: JsonPath, { placeOfName }: JsonReading): Issue[] {
  const { title, names, open }: Level = LEVELS[level];
  if (names.includes(name) || (open && OWN_NOTE.test(name))) return [];
  const place = placeOfName([...path, name]);
  const home = HOMES.find((other) => other !== level && (LEVELS[other].names as readonly string[]).includes(name));
  if (home)
    return [
      {
        rule: 'schema-place',
        place,
        found: name,
        facts: { home: LEVELS[home].title, pointer: formatPointer([...path, name]) },
      },
    ];
  const known = `${names.filter((other) => !UNREAD.has(other)).join('、')}${open ? '，自己的附注以 x- 开头' : ''}`;
  return [
    { rule: 'schema-member', place, found: name, facts: { title, known, nearest: findNearestMember(name, level) } },
  ];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkLevel(value: unknown, level: LevelName, path: JsonPath, reading: JsonReading): Issue[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => checkLevel(item, level, [...path, index], reading));
  if (!isObject(value)) return [];
  const below = BELOW[level] ?? {};
  return Object.entries(value).flatMap(([name, member]): Issue[] => {
    const next = Object.hasOwn(below, name) ? below[name] : undefined;
    return [
      ...judgeMember(name, level, path, reading),
      ...(next ? checkLevel(member, next, [...path, name], reading) : []),
    ];
  });
}

/** Members of a schema that nobody reads: unknown ones with the nearest known name, known ones in the wrong place with the right one. */
export function checkMembers(reading: JsonReading): Issue[] {
  return checkLevel(reading.value, 'table', [], reading);
}
