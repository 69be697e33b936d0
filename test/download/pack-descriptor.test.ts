import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import type { Release } from '../../src/model/release.ts';
import type { Schema } from '../../src/model/schema.ts';
import type { Site } from '../../src/model/site.ts';
import { parseSchema, projectSchemaShape } from '../../src/source/schema/parse-schema.ts';
import { parseTable } from '../../src/source/csv/parse-table.ts';
import { readDescriptor } from '../../src/source/read-descriptor.ts';
import { identifyPackage, namePackage, packDescriptor } from '../../src/views/descriptor/pack-descriptor.ts';
import { makeSite } from '../checks/make-site.ts';

interface Descriptor {
  readonly name: string;
  readonly id: string;
  readonly created?: string;
  readonly licenses?: readonly Record<string, string>[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: unknown;
  }[];
}

const SCHEMA = JSON.stringify(
  {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    name: 'income',
    title: '收入',
    titleEn: 'Income',
    description: '收入。',
    descriptionEn: 'Income.',
    group: 'accounts',
    order: 3,
    valueField: 'amount',
    fields: [
      {
        name: 'id',
        type: 'string',
        title: '行标识',
        titleEn: 'Row id',
        description: '含义',
        descriptionEn: 'Meaning',
        constraints: { required: true, pattern: '[a-z-]+' },
      },
      {
        name: 'amount',
        type: 'number',
        title: '金额',
        titleEn: 'Amount',
        description: '含义',
        descriptionEn: 'Meaning',
        unit: '万元',
        constraints: { minimum: 0, maximum: '100.50' },
      },
      {
        name: 'part',
        type: 'string',
        title: '单元格',
        titleEn: 'Cell',
        description: '含义',
        descriptionEn: 'Meaning',
        content: 'cell-reference',
      },
      {
        name: 'odd',
        type: 'boolean',
        title: '是否',
        titleEn: 'Odd',
        description: '含义',
        descriptionEn: 'Meaning',
        trueValues: ['是'],
        falseValues: ['否'],
      },
    ],
    primaryKey: 'id',
    foreignKeys: [{ fields: ['part'], reference: { resource: '', fields: ['id'] } }],
    missingValues: ['', '-'],
  },
  undefined,
  2,
);

function makeOwnSite(): Site {
  const issues: Issue[] = [];
  const schema = parseSchema(SCHEMA, projectSchemaShape, 'data/schemas/income.json', issues)!;
  const table = parseTable(
    new TextEncoder().encode('id,amount,part,odd\na,1.20,,是\nb,-,a,否\n'),
    schema,
    'data/2019/v1.0.0/income.csv',
    issues,
  )!;
  expect(issues).toEqual([]);
  return makeSite({ tables: [table] });
}

const site = makeOwnSite();
const [volume] = site.volumes as [Site['volumes'][number]];

function pack(release: Partial<Release> = {}, publisher: Partial<Site['publisher']> = {}): Descriptor {
  return JSON.parse(
    packDescriptor({ ...volume.latest, ...release }, volume, { ...site.publisher, ...publisher }),
  ) as Descriptor;
}

test('a schema comes back from the descriptor as it went in', () => {
  const { resources } = pack();
  expect(resources.map(({ name, path }) => [name, path])).toEqual([
    ['income', 'income.csv'],
    ['outline', 'outline.csv'],
  ]);
  expect(resources[0]!.schema).toEqual(JSON.parse(SCHEMA));
  const back = readDescriptor(JSON.stringify(pack()), 'datapackage.json', new Map()).get('income')!;
  const plain = (schema: Schema): unknown => JSON.parse(JSON.stringify({ ...schema, text: '', file: '' }));
  expect(plain(back)).toEqual(plain(volume.latest.tables.get('income')!.schema));
});

test('sizes and digests are those of the bytes', () => {
  const table = volume.latest.tables.get('income')!;
  expect(pack().resources[0]).toMatchObject({ bytes: table.bytes.length, hash: `sha256:${table.digest}` });
  expect(table.bytes.length).toBeGreaterThan(0);
});

test('what a version was released with is given back byte for byte', () => {
  const descriptor = '{"frozen": true}\r\n';
  expect(packDescriptor({ ...volume.latest, descriptor }, volume, site.publisher)).toBe(descriptor);
});

test('a draft has no day, a released version the midnight of its own', () => {
  expect('created' in pack()).toBe(false);
  expect('created' in pack({ published: '2020-10-01' })).toBe(false);
  expect(pack({ status: 'released', published: '2020-10-01' }).created).toBe('2020-10-01T00:00:00+08:00');
});

test('there is no licence until the publisher states one', () => {
  expect('licenses' in pack()).toBe(false);
  expect(pack({}, { licence: 'CC BY 4.0', licenceUrl: 'https://example.org/by' }).licenses).toEqual([
    { name: 'CC-BY-4.0', path: 'https://example.org/by', title: 'CC BY 4.0' },
  ]);
  expect(pack({}, { licence: '政府信息公开条例' }).licenses).toEqual([{ name: 'other', title: '政府信息公开条例' }]);
});

describe('the name and the id', () => {
  test('the name is that of the site, and stays from year to year', () => {
    expect(namePackage({ siteTitleEn: 'Final Accounts of the Qinghe County’s Bureau' })).toBe(
      'final-accounts-of-the-qinghe-county-s-bureau',
    );
    expect(namePackage({ siteTitleEn: '' })).toBe('final-accounts');
    expect(pack({ year: '2020', version: '2.0.0' }).name).toBe(pack().name);
  });

  test('the id is a UUID, the same for one version and another for every other', () => {
    const ids = [['2019', '1.0.0'], ['2019', '1.0.1'], ['2020', '1.0.0'], []].map((parts) =>
      identifyPackage({ name: '县水务局' }, ...parts),
    );
    expect(new Set(ids).size).toBe(4);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(pack().id).toBe(ids[0]);
    expect(
      execFileSync('python3', ['-c', 'import sys, uuid; print(uuid.UUID(sys.argv[1]).variant)', ids[0]!], {
        encoding: 'utf8',
      }).trim(),
    ).toBe('specified in RFC 4122');
  });
});
