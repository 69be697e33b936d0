import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import type { Schema } from '../../src/model/schema.ts';
import { anySchemaShape, parseSchema, projectSchemaShape } from '../../src/source/schema/parse-schema.ts';

const FOLDER = join(import.meta.dirname, '../../data/schemas');
const FIELD = {
  name: 'kind',
  title: '种类',
  titleEn: 'Kind',
  description: '本行属于哪一种',
  descriptionEn: 'What the row is about',
  categories: [{ value: 'a', label: '甲', labelEn: 'First' }],
};
const TABLE = {
  name: 'kinds',
  title: '种类表',
  titleEn: 'Kinds',
  description: '各种类。',
  descriptionEn: 'All kinds.',
  group: 'reference',
  order: 1,
  primaryKey: 'kind',
};

function read(
  field: object,
  shape: typeof anySchemaShape | typeof projectSchemaShape = projectSchemaShape,
): { schema: Schema | undefined; issues: Issue[] } {
  const issues: Issue[] = [];
  return { schema: parseSchema(JSON.stringify({ ...TABLE, fields: [field] }), shape, 'kinds.json', issues), issues };
}

describe('parseSchema', () => {
  it('keeps the meaning of a column and the names of its codes in both languages', () => {
    const { schema, issues } = read(FIELD);
    expect(issues).toEqual([]);
    expect(schema?.fields[0]).toMatchObject(FIELD);
  });

  it.each(['description', 'descriptionEn'])('asks this project for %s', (member) => {
    expect(read({ ...FIELD, [member]: undefined }).issues).toHaveLength(1);
    expect(read({ ...FIELD, [member]: '' }).issues).toHaveLength(1);
  });

  it('asks this project for the English name of a code', () => {
    expect(read({ ...FIELD, categories: [{ value: 'a', label: '甲' }] }).issues).toHaveLength(1);
  });

  it('asks an outsider for none of them', () => {
    const { schema, issues } = read({ name: 'kind', categories: [{ value: 'a', label: '甲' }] }, anySchemaShape);
    expect(issues).toEqual([]);
    expect(schema?.fields[0]?.categories).toEqual([{ value: 'a', label: '甲', labelEn: '' }]);
  });
});

describe('the schemas of this project', () => {
  const schemas = readdirSync(FOLDER)
    .sort()
    .map((file) => parseSchema(readFileSync(join(FOLDER, file), 'utf8'), projectSchemaShape, file, []));
  const texts = schemas.flatMap((schema) =>
    (schema?.fields ?? []).map((field) => ({ at: `${schema?.name ?? ''}.${field.name}`, ...field })),
  );

  it('say of a column more than its title, as one phrase', () => {
    const poor = texts.filter(
      ({ title, titleEn, description = '', descriptionEn = '' }) =>
        description === title || descriptionEn === titleEn || /[。.]$/.test(description) || /\.$/.test(descriptionEn),
    );
    expect(poor.map(({ at }) => at)).toEqual([]);
  });

  it('name no year, so that every year can use them', () => {
    expect(schemas.filter((schema) => /20[12]\d/.test(JSON.stringify(schema))).map((schema) => schema?.name)).toEqual(
      [],
    );
  });
});
