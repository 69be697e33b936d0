import { describe, expect, it } from 'vitest';
import { judgeReleases } from '../../../src/checks/judge/judge-releases.ts';
import { RULES } from '../../../src/inspection/rules/list-rules.ts';
import { VOLUME_RULES } from '../../../src/inspection/volume/volume-rules.ts';
import { inspectVolumes } from '../../../src/inspection/volume/inspect-volumes.ts';
import { listHolding, type VolumeInspection } from '../../../src/model/volume-inspection.ts';
import type { Register, VolumeSettings } from '../../../src/model/volume.ts';
import { readDisclosure } from '../../../src/source/profile/read-disclosure.ts';
import { readProfiles } from '../../../src/source/profile/read-profiles.ts';
import { readWording } from '../../../src/source/profile/read-wording.ts';
import { makeAmounts, makeChapter, makeSite, makeTable, type SiteParts } from '../../checks/make-site.ts';

const disclosure = readDisclosure('.', [])!;
const wording = readWording('.', []);
const profile = (await readProfiles('.', [])).get('ministry-2024')!;

interface Parts extends SiteParts {
  readonly register?: Partial<Register>;
}

function inspect({ register = {}, ...parts }: Parts): VolumeInspection {
  const site = makeSite(parts);
  const volumes = site.volumes.map((volume) => ({ ...volume, profile, register: { ...volume.register, ...register } }));
  const [volume] = inspectVolumes({ ...judgeReleases({ ...site, volumes }), disclosure, wording }).volumes;
  return volume!.inspection!;
}

const stateOf = ({ forms, items }: VolumeInspection, id: string): string | undefined =>
  items.find((item) => item.id === id)?.state ?? forms.find(({ table }) => table === id)?.state;
const find = (inspection: VolumeInspection, rule: string): VolumeInspection['findings'][number] | undefined =>
  inspection.findings.find((finding) => finding.rule === rule);

const SUMMARY = makeAmounts(
  '01-summary',
  'income-total,本年收入合计,100,stated,,2.1,\nexpenditure-total,本年支出合计,100,stated,,2.1,\n',
);
const EMPTY = makeAmounts('11-fund', 'income,合计,,blank,,2.1,\n');
const terms = makeChapter('收入是收到的钱。', { title: '名词解释' });
const explain = (finding: string): Partial<VolumeSettings> => ({
  explained: [{ finding, reason: '本年没有。', place: { file: 'content/2019/volume.yaml', line: 3 } }],
});

describe('the forms and items of a volume', () => {
  it('are there, missing or thin, as tables and chapters have them', () => {
    const inspection = inspect({
      tables: [
        SUMMARY,
        EMPTY,
        makeAmounts('02-income', 'total,合计,100,stated,,2.1,\nother,其他收入,,not-disclosed,,2.1,\n'),
      ],
      chapters: [terms],
    });
    expect(
      ['01-summary', '02-income', '03-expenditure', 'terms', 'duties', 'contents'].map((id) => stateOf(inspection, id)),
    ).toEqual(['there', 'thin', 'missing', 'there', 'missing', 'there']);
    expect(inspection.findings.find(({ id }) => id === 'item-duties')).toMatchObject({
      weight: 'material',
      title: '缺少：主要职能',
      place: { file: 'content/2019' },
    });
    expect(inspection.findings.find(({ id }) => id === 'form-02-income')).toMatchObject({
      weight: 'minor',
      place: { file: 'data/2019/v1.0.0/02-income.csv' },
    });
  });

  it('are not called missing where the text at hand is incomplete', () => {
    const inspection = inspect({
      tables: [SUMMARY, makeAmounts('02-income', 'total,合计,100,derived,01-summary:income-total,2.1,\n')],
      register: { completeness: 'partial', missing: ['附表'] },
    });
    expect(['01-summary', '02-income', '03-expenditure', 'duties'].map((id) => stateOf(inspection, id))).toEqual([
      'there',
      'unstated',
      'unstated',
      'unstated',
    ]);
    expect(inspection.findings).toEqual([]);
  });

  it('do not go by what an editor says beside the text', () => {
    const told = (body: string): string | undefined =>
      stateOf(inspect({ chapters: [makeChapter(body, { title: '“三公”经费' })] }), 'abroad');
    expect(told('本年没有因公出国（境）的安排，未安排因公出国。')).toBe('none');
    expect(told('决算另见附表。\n\n<Note>\n\n未安排因公出国。\n\n</Note>')).not.toBe('none');
  });

  it('find accounts of the lowest level in a table that a chapter shows', () => {
    const table = makeTable('06-general-expenditure', 'id,code,name,amount\n2080501-total,2080501,行政单位离退休,3\n', {
      labelField: 'name',
      valueField: 'amount',
      fields: { amount: { type: 'number', unit: '万元' } },
    });
    const chapter = makeChapter('<DataTable of="06-general-expenditure" />', { title: '一般公共预算财政拨款支出' });
    const lacking = inspect({ tables: [table], chapters: [chapter] }).items.find(({ id }) => id === 'general')?.lacking;
    expect(lacking).toContain('各项的预算完成情况');
    expect(lacking).not.toContain('按科目列到项级');
  });
});

describe('a figure of a chapter that its form contradicts', () => {
  const TEXT = makeAmounts('report', 'income,本年收入合计,90,stated,,2.1,\n');
  const chapter = makeChapter('本年收入合计<Amount of="report:income" />。', { title: '收入支出决算总体情况说明' });
  const ENTRY = (cells: string): string =>
    `known,收入两处不同,${cells},2.1,90万元,01-summary:income-total,2.1,100万元,10,arithmetic,yes,以附表为准,两处不同`;
  const HEAD =
    'id,title,place_a,locator_a,printed_a,place_b,locator_b,printed_b,difference,kind,provable,verdict,explanation\n';

  it('is grave, and named at its line with the cell that stands against it', () => {
    const finding = find(inspect({ tables: [SUMMARY, TEXT], chapters: [chapter] }), 'form');
    expect(finding).toMatchObject({
      weight: 'material',
      printed: '90万元',
      against: '100万元',
      chapter: 'income',
      place: { file: 'content/2019/income.mdx', line: 10 },
    });
    expect(finding?.explanation).toBeUndefined();
  });

  it('is explained by the inconsistency that has its cell, and by no other', () => {
    const explained = (cells: string): unknown =>
      find(
        inspect({ tables: [SUMMARY, TEXT, makeTable('inconsistencies', HEAD + ENTRY(cells))], chapters: [chapter] }),
        'form',
      )?.explanation;
    expect(explained('report:income')).toEqual({ by: 'inconsistency', id: 'known', title: '收入两处不同' });
    expect(explained('01-summary:income-total')).toBeUndefined();
  });

  it('is explained by a reason in the settings', () => {
    const held = (settings: Partial<VolumeSettings>): string[] =>
      listHolding(inspect({ tables: [SUMMARY, TEXT], chapters: [chapter], settings })).map(({ id }) => id);
    const { id } = find(inspect({ tables: [SUMMARY, TEXT], chapters: [chapter] }), 'form')!;
    expect(held({})).toContain(id);
    expect(held(explain(id))).not.toContain(id);
  });
});

describe('a percentage', () => {
  const SHARES = (share: string): NonNullable<SiteParts['tables']> => [
    SUMMARY,
    makeAmounts('report', 'general,一般公共预算财政拨款收入,40,stated,,2.1,\nall,全部收入,80,stated,,2.1,\n'),
    makeTable(
      'shares',
      `id,name,part,whole,share,basis,formula,source,note\ngeneral,占比,report:general,report:all,${share},stated,,2.1,\n`,
      { valueField: 'share', fields: { share: { type: 'number', unit: '%' } } },
    ),
  ];
  const chapter = makeChapter(
    '本年收入合计<Amount of="01-summary:income-total" />，其中一般公共预算财政拨款收入<Amount of="report:general" />，占<Percent of="shares:general" />。',
    { title: '收入决算情况说明' },
  );

  it('that the data works out from its own cells is right, whatever the words around it seem to say', () => {
    expect(find(inspect({ tables: SHARES('50'), chapters: [chapter] }), 'share')).toBeUndefined();
  });

  it('that comes out otherwise is found', () => {
    expect(find(inspect({ tables: SHARES('51'), chapters: [chapter] }), 'share')).toMatchObject({
      weight: 'material',
      printed: '51%',
    });
  });
});

it('is not asked what only a file has', () => {
  const asked = new Set(VOLUME_RULES.map(({ id }) => id));
  expect(RULES.filter(({ id }) => !asked.has(id)).map(({ title }) => title)).toEqual([
    '目录与正文的标题对不上',
    '目录与正文的次序不同',
    '目录的页码不对',
    '空白页',
    '看不见的字',
  ]);
});

describe('the two dates', () => {
  it.each([
    ['2020-08-29', '2020-09-18', '2020-09-18', false],
    ['2020-08-28', '2020-09-17', '2020-09-18', true],
    ['', '', '2020-09-18', false],
  ])('approved %s: due %s', (approved, due, published, isLate) => {
    const inspection = inspect({ settings: { approved } });
    expect(inspection.dates).toEqual({ approved, due, published });
    expect(find(inspection, 'deadline') !== undefined).toBe(isLate);
  });
});
