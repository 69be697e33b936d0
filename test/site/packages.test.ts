import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { Package } from 'datapackage';
import { Schema } from 'tableschema';
import { describe, expect, test } from 'vitest';
import { HAS_PROFILES, readProfile } from '../profiles.ts';
import { listFiles, ROOT_SITE } from './built.ts';
import { parseCsv } from './parse-csv.ts';
import { listTables, listVersions, listYears } from './published.ts';
import { checkSums, unpack } from './unpacked.ts';

interface Descriptor {
  readonly name: string;
  readonly version?: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly format?: string }[] };
  }[];
}

function compile(profile: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  ajv.addFormat('textarea', true);
  return ajv.compile(JSON.parse(readProfile(profile)) as object);
}

const readDescriptor = (folder: string): Descriptor =>
  JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Descriptor;
const faultsOf = (validate: ValidateFunction, value: unknown): string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

/** The types of tableschema say that it loads at once. */
const loadSchema = async (schema: object): Promise<Schema> => Promise.resolve(Schema.load(schema));

/** Casts every row of every table by the schemas of the descriptor; gives how many cells were cast. */
async function castAll(folder: string, { resources }: Descriptor): Promise<number> {
  let cells = 0;
  for (const { path, schema: text } of resources) {
    const schema = await loadSchema(text);
    const [header, ...rows] = parseCsv(readFileSync(join(folder, path), 'utf8'));
    expect(header, path).toEqual(text.fields.map(({ name }) => name));
    for (const row of rows) cells += schema.castRow(row).length;
  }
  return cells;
}

describe.each(listYears().flatMap((year) => listVersions(year).map((version) => ({ year, version }))))(
  '$year $version',
  ({ year, version }) => {
    const published = join(ROOT_SITE.folder, 'data', year, version);
    const unpacked = unpack(join(published, `final-accounts-${year}-${version}.zip`));
    const descriptor = readDescriptor(unpacked);
    const tables = listTables(year, version);

    test('the ZIP and the folder of downloads have one descriptor, of every table', () => {
      expect(readDescriptor(published)).toEqual(descriptor);
      expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(
        tables.map(({ name }) => `${name}.csv`).sort(),
      );
      expect(descriptor.version).toBe(version.slice(1));
      expect(descriptor.name).not.toContain(year);
      for (const { path, bytes } of descriptor.resources)
        expect(readFileSync(join(unpacked, path)).length, path).toBe(bytes);
    });

    test.skipIf(!HAS_PROFILES)(
      'the official profiles accept the descriptor and every schema, and refuse spoilt ones (skipped where ../shared/profiles is not there)',
      () => {
        const isPackage = compile('datapackage-2.0.json');
        const isSchema = compile('tableschema-2.0.json');
        expect(faultsOf(isPackage, descriptor)).toEqual([]);
        expect(descriptor.resources.flatMap(({ schema }) => faultsOf(isSchema, schema))).toEqual([]);
        const [first] = descriptor.resources;
        expect(faultsOf(isPackage, { ...descriptor, resources: [{ ...first, path: '../data.csv' }] })).not.toEqual([]);
        expect(faultsOf(isPackage, { ...descriptor, licenses: [{ title: '许可' }] })).not.toEqual([]);
        expect(
          faultsOf(isSchema, { fields: [{ name: 'place', type: 'string', format: 'cell-reference' }] }),
        ).not.toEqual([]);
      },
    );

    test('tableschema casts every cell of every row, and refuses a spoilt one', async () => {
      expect(await castAll(unpacked, descriptor)).toBe(tables.flatMap(({ rows }) => rows.flat()).length);
      const numbers = descriptor.resources.find(({ schema }) => schema.fields.some(({ name }) => name === 'amount'))!;
      const [header = [], row = []] = parseCsv(readFileSync(join(unpacked, numbers.path), 'utf8'));
      const schema = await loadSchema(numbers.schema);
      expect(() => {
        schema.castRow(row);
      }).not.toThrow();
      expect(() => {
        schema.castRow(row.map((value, column) => (header[column] === 'amount' ? '1,234' : value)));
      }).toThrow();
    });

    test('datapackage opens the unpacked ZIP, reads all rows and finds every foreign key', async () => {
      const opened = await Package.load(join(unpacked, 'datapackage.json'));
      expect([opened.valid, opened.errors]).toEqual([true, []]);
      expect(opened.resources.length).toBe(tables.length);
      for (const { name, rows } of tables) {
        const resource = opened.resources.find((candidate) => candidate.name === name)!;
        expect([
          name,
          resource.valid,
          resource.tabular,
          (await resource.read({ keyed: true })).length,
          await resource.checkRelations(),
        ]).toEqual([name, true, true, rows.length, true]);
      }
    });

    test('a foreign key that finds nothing is found', async () => {
      const copy = unpack(join(published, `final-accounts-${year}-${version}.zip`));
      const pointing = tables
        .flatMap(({ name, schema, header, rows }) =>
          (schema.foreignKeys ?? [])
            .filter(({ reference }) => reference.resource !== '' && reference.resource !== name)
            .map(({ fields: [field = ''], reference: { resource } }) => ({
              name,
              resource,
              value: rows.map((row) => row[header.indexOf(field)] ?? '').find((text) => text !== ''),
            })),
        )
        .find(({ value }) => value !== undefined)!;
      const file = join(copy, `${pointing.resource}.csv`);
      writeFileSync(
        file,
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => !line.startsWith(`${pointing.value ?? ''},`))
          .join('\n'),
      );
      const opened = await Package.load(join(copy, 'datapackage.json'));
      await expect(opened.resources.find(({ name }) => name === pointing.name)!.checkRelations()).rejects.toThrow(
        /[Ff]oreign [Kk]ey/,
      );
    });

    test('sha256sum finds every file of the ZIP and of the folder of downloads sound, and no file is left out', () => {
      for (const folder of [
        unpacked,
        published,
        join(ROOT_SITE.folder, 'data', year, version === listVersions(year)[0] ? 'latest' : version),
      ]) {
        const others = listFiles(folder).filter((name) => name !== 'SHA256SUMS');
        expect(others.length).toBeGreaterThan(tables.length);
        expect(checkSums(folder)).toEqual(others);
      }
    });

    test('sha256sum finds a changed byte', () => {
      const copy = unpack(join(published, `final-accounts-${year}-${version}.zip`));
      const bytes = readFileSync(join(copy, 'fields.csv'));
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 2) ^ 1, bytes.length - 2);
      writeFileSync(join(copy, 'fields.csv'), bytes);
      expect(() => checkSums(copy)).toThrow(/1 computed checksum did NOT match/);
    });

    test('the ZIP explains itself', () => {
      expect(basename(unpacked)).toBe(`final-accounts-${year}-${version}`);
      const readme = readFileSync(join(unpacked, 'README.md'), 'utf8');
      for (const words of [
        '## 单元格的三种情形',
        '## Three states of a cell',
        '## 引用',
        '## Citation',
        '## 许可',
        '## Licence',
        'sha256sum -c SHA256SUMS',
      ])
        expect(readme).toContain(words);
      for (const [, name = ''] of readme.matchAll(/`([\w-]+\.(?:csv|md|json|bib|ris)|SHA256SUMS)`/g))
        expect(listFiles(unpacked), name).toContain(name);
      const list = readFileSync(join(unpacked, 'INCONSISTENCIES.md'), 'utf8');
      const entries = tables.find(({ name }) => name === 'inconsistencies')!.rows;
      for (const [id = '', title = ''] of entries) expect(list).toContain(`## ${title}\n\n\`${id}\``);
    });

    test('the field list has every column of every table with its meaning', () => {
      const [header = [], ...rows] = parseCsv(readFileSync(join(unpacked, 'fields.csv'), 'utf8'));
      const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
      expect(rows.map((row) => `${at(row, 'table')}.${at(row, 'field')}`).sort()).toEqual(
        tables.flatMap((table) => table.header.map((field) => `${table.name}.${field}`)).sort(),
      );
      expect(
        rows.filter((row) =>
          [at(row, 'title'), at(row, 'title_en'), at(row, 'type'), at(row, 'missing_values')].includes(''),
        ),
      ).toEqual([]);
    });

    test('the CSV for Excel is the rows of the CSV behind a mark, its codes and locators as texts', () => {
      for (const { name, schema, header, rows } of tables) {
        const marked = readFileSync(join(published, `${name}.excel.csv`), 'utf8');
        expect(marked[0], name).toBe('\uFEFF');
        const [head, ...cells] = parseCsv(marked.slice(1));
        expect(head, name).toEqual(header);
        expect(
          cells.map((row) => row.map((cell) => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell)),
          name,
        ).toEqual(rows);
        const texts = schema.fields.flatMap(({ type }, index) =>
          ['number', 'integer', 'year'].includes(type) ? [] : [index],
        );
        expect(
          cells.flatMap((row) => texts.map((index) => row[index] ?? '').filter((cell) => /^[\d.\-/:]+$/.test(cell))),
          name,
        ).toEqual([]);
      }
    });
  },
);

describe('the package across years', () => {
  const folder = join(ROOT_SITE.folder, 'data');
  const descriptor = readDescriptor(folder);

  test('is accepted by the official profiles, cast and opened', async () => {
    if (HAS_PROFILES) expect(faultsOf(compile('datapackage-2.0.json'), descriptor)).toEqual([]);
    expect(descriptor.resources.map(({ name }) => name)).toEqual(['all-years', 'crosswalk']);
    expect(await castAll(folder, descriptor)).toBeGreaterThan(1000);
    const opened = await Package.load(join(folder, 'datapackage.json'));
    expect([opened.valid, opened.errors]).toEqual([true, []]);
  });

  test('its archive holds the latest version of each year, each a package of its own, with digests of all', () => {
    const unpacked = unpack(join(folder, 'all-years.zip'));
    expect(checkSums(unpacked)).toEqual(listFiles(unpacked).filter((name) => name !== 'SHA256SUMS'));
    for (const year of listYears()) {
      const [latest = ''] = listVersions(year);
      const own = unpack(join(folder, year, latest, `final-accounts-${year}-${latest}.zip`));
      const inside = join(unpacked, `${year}-${latest}`);
      expect(listFiles(inside)).toEqual(listFiles(own));
      expect(checkSums(inside)).toEqual(checkSums(own));
    }
  });
});
