import { expect, it } from 'vitest';
import type { Department, DepartmentDisclosure } from '../../src/model/department.ts';
import { packCityDisclosure } from '../../src/views/city/pack-city-disclosure.ts';
import { writeCityPage } from '../../src/views/city/city-page.ts';

const index = { address: '/data/index.json', mediaType: 'application/json', bytes: 1, sha256: 'a'.repeat(64) };
const make = (id: string, disclosures: readonly DepartmentDisclosure[]): Department => ({
  id,
  title: `${id}局`,
  titleEn: '',
  years: [{ year: '2031', title: '2031年度决算', latest: 'v1.0.0' }],
  disclosures,
  index,
  files: [],
});
const disclosed = (year: string, there: number): DepartmentDisclosure => ({
  year,
  profile: '九张',
  counts: { there, thin: 2, missing: 1, none: 3, unstated: 0 },
  dates: { approved: '2032-08-01', due: '2032-08-21', published: '2032-08-20' },
});

const departments = [make('water', [disclosed('2031', 23), disclosed('2030', 11)]), make('roads', [])];

it('counts what each department discloses of its newest year', () => {
  const rows = [...writeCityPage(departments).matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row = '']) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  );
  expect(rows).toEqual(['water局 2031 23 2 1 3 0 2032-08-20']);
  expect(writeCityPage(departments)).toContain('href="/water/2031/disclosure/"');
});

it('says nothing of it where no department does', () => {
  expect(writeCityPage([make('roads', [])])).not.toContain('公开内容对照');
});

it('has all years for programs', () => {
  const packed = JSON.parse(packCityDisclosure(departments)) as {
    departments: { department: string; years: { year: string; address: string }[] }[];
  };
  expect(packed.departments.map(({ department, years }) => [department, years.map(({ address }) => address)])).toEqual([
    ['water', ['/water/2031/disclosure/', '/water/2030/disclosure/']],
    ['roads', []],
  ]);
});
