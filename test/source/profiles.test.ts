import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { parseReference } from '../../src/model/reference.ts';
import { listReferences, parseFormula } from '../../src/model/formula.ts';
import type { Profile } from '../../src/model/profile.ts';
import { followProfile } from '../../src/source/profile/follow-profile.ts';
import { parseYaml } from '../../src/source/yaml/parse-yaml.ts';
import { profileShape } from '../../src/source/profile/profile-shape.ts';
import { readProfiles } from '../../src/source/profile/read-profiles.ts';
import { readSchemas } from '../../src/source/schema/read-schemas.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const issues: Issue[] = [];
const profiles = await readProfiles(ROOT, issues);
const schemas = await readSchemas(ROOT, issues);

/** Ids of the rows that a form has by itself or by its classes and codes. */
function knows(profile: Profile, reference: string): boolean {
  const { table = '', row = '' } = parseReference(reference) ?? {};
  const form = profile.forms.find((candidate) => candidate.table === table);
  if (!form) return false;
  const own = form.rows.flatMap(({ cells }) => [...cells.values()]);
  return own.includes(row) || /^(?:class-)?\d{3}(?:-[a-z]+)?$/.test(row);
}

const put = (text: string): string => text.replaceAll('{code}', '208');

it('the profiles are read without a fault', () => {
  expect(issues).toEqual([]);
  expect([...profiles.keys()]).toEqual(['ministry-2024', 'sichuan-2020']);
});

describe.each([...profiles.values()])('the profile $id', (profile) => {
  it('names a table for each form, and no two forms of one number but those that stand for each other', () => {
    expect(profile.forms.filter(({ table }) => !schemas.has(table))).toEqual([]);
    const numbers = profile.forms.filter(({ instead }) => instead === '').map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it('speaks of rows that its forms have', () => {
    const { identities, chapters, keyFigures, flow } = profile;
    const formulas = identities.flatMap(({ left, right, sum }) =>
      [left, right, sum]
        .filter((text) => text !== '')
        .flatMap((text) => {
          const parsed = parseFormula(put(text));
          return parsed.ok ? listReferences(parsed.value) : [`${text} cannot be read`];
        }),
    );
    const blanks = [...chapters.flatMap(({ words }) => words), ...keyFigures.map(({ sentence }) => sentence)];
    const said = blanks.flatMap((text) => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, reference = '']) => reference));
    const items = [...keyFigures, ...flow.in, ...flow.out, ...flow.left].map(({ of }) => of);
    const all = [
      ...formulas,
      ...said,
      ...items,
      flow.total,
      ...chapters.flatMap(({ keyFigure }) => (keyFigure === '' ? [] : [keyFigure])),
    ];
    expect(all.filter((reference) => !knows(profile, put(reference)))).toEqual([]);
  });

  it('gives the year its own tables: numbers, titles, columns and codes', () => {
    const own = followProfile(schemas, profile, { profile: profile.id, forms: [] }, issues);
    expect(
      [...own.values()]
        .filter(({ number }) => number !== undefined)
        .map(({ name, number, title }) => [name, number, title]),
    ).toEqual(profile.forms.map(({ table, number, title }) => [table, number, title]));
    for (const { table, columns } of profile.forms.filter((form) => form.columns.length > 0)) {
      const field = own.get(table)?.fields.find(({ name }) => name === own.get(table)?.form?.column);
      expect(field?.categories.map(({ value, label }) => [value, label])).toEqual(
        columns.map(({ value, label }) => [value, label]),
      );
    }
  });
});

it('as a document prints a form, so its table is called and numbered', () => {
  const profile = profiles.get('ministry-2024')!;
  const printed = { table: '10-three-public', number: '09', title: '“三公”经费支出表' };
  const own = followProfile(schemas, profile, { profile: profile.id, forms: [printed] }, issues).get('10-three-public');
  expect([own?.number, own?.title]).toEqual(['09', '“三公”经费支出表']);
});

it('a profile is refused with its line where it says what nobody reads', async () => {
  const text = (await readFile(join(ROOT, 'data/profiles/ministry-2024.yaml'), 'utf8')).replace(
    '    codes: functional',
    '    code: functional',
  );
  const found: Issue[] = [];
  expect(parseYaml(text, profileShape, 'p.yaml', found)).toBeUndefined();
  expect(found.map(({ rule, place: { line } }) => [rule, text.split('\n')[(line ?? 1) - 1]])).toEqual([
    ['yaml-key', '    code: functional'],
  ]);
});
