import { describe, expect, it } from 'vitest';
import type { InspectedForm, VolumeInspection } from '../../src/model/volume-inspection.ts';
import { packDisclosure } from '../../src/views/disclosure/pack-disclosure.ts';
import {
  countStates,
  type DisclosureView,
  nameBasis,
  viewDisclosure,
} from '../../src/views/disclosure/disclosure-view.ts';
import { makeAmounts, makeChapter, makeSite } from '../checks/make-site.ts';

const BASIS = ['《地方预决算公开操作规程》（财预〔2016〕143号）', '财办发〔2019〕77号'];
const FORM: InspectedForm = {
  table: '02-income',
  title: '收入决算表',
  state: 'there',
  rows: { stated: 3, derived: 0, absent: 0 },
  isEmpty: false,
  isSaidEmpty: false,
  isKept: true,
  basis: BASIS,
};
const NONE: VolumeInspection = {
  forms: [],
  items: [],
  findings: [],
  dates: { approved: '', due: '', published: '2020-09-18' },
  days: 20,
};
const chapter = makeChapter('收入。');
const [bare] = makeSite({
  chapters: [chapter],
  tables: [makeAmounts('02-income', 'total,合计,3,stated,,2.1,\n')],
}).volumes;

const view = (inspection: Partial<VolumeInspection>): DisclosureView =>
  viewDisclosure({ ...bare!, inspection: { ...NONE, ...inspection } })!;
const viewOne = (form: Partial<InspectedForm>): string =>
  view({ forms: [{ ...FORM, ...form }] })
    .forms.map(({ label, why, address }) => `${label}|${why}|${address}`)
    .join();

describe('the page of what is disclosed', () => {
  it.each([
    [{}, '有||/2019/tables/02-income/'],
    [{ state: 'missing', isKept: false }, '缺||'],
    [{ state: 'thin', rows: { stated: 3, derived: 0, absent: 2 } }, '不够细|有2个数未公开|/2019/tables/02-income/'],
    [{ state: 'thin', isEmpty: true }, '不够细|空表，没有写明没有这类收支|/2019/tables/02-income/'],
    [{ isEmpty: true, isSaidEmpty: true }, '有|空表，写明没有这类收支|/2019/tables/02-income/'],
    [
      { state: 'unstated', rows: { stated: 13, derived: 1, absent: 10 } },
      '所据文本未载|载有13个数，推算出1个，没有10个|/2019/tables/02-income/',
    ],
    [
      { state: 'unstated', rows: { stated: 0, derived: 6, absent: 0 } },
      '所据文本未载|推算出6个|/2019/tables/02-income/',
    ],
    [{ state: 'unstated', isKept: false }, '所据文本未载||'],
  ] satisfies [Partial<InspectedForm>, string][])('says how a form stands: %o', (form, said) => {
    expect(viewOne(form)).toBe(said);
  });

  it('leads from an item to the chapter that tells it', () => {
    const item = {
      id: 'income',
      name: '收入决算情况',
      state: 'thin' as const,
      lacking: ['所占比重'],
      chapter: 'income',
      basis: BASIS,
    };
    expect(view({ items: [item] }).items[0]).toMatchObject({ why: '没有说到所占比重', address: '/2019/income/' });
  });

  it('says the last day only where the approval is known, and on which side of it the publication lies', () => {
    const say = (approved: string, due: string): string[] =>
      view({ dates: { approved, due, published: '2020-09-18' } }).dates.map(([, text]) => text);
    expect(say('', '')).toEqual(['没有写明', '没有写明批复的日期，推算不出', '2020年9月18日']);
    expect(say('2020-08-29', '2020-09-18')[2]).toBe('2020年9月18日，在期限之内');
    expect(say('2020-08-28', '2020-09-17').slice(1)).toEqual([
      '2020年9月17日（批复的次日起第20日，按日历日计；《地方预决算公开操作规程》（财预〔2016〕143号）要求批复后20日内公开）',
      '2020年9月18日，在期限之后',
    ]);
  });

  it('counts states and names documents by their numbers', () => {
    expect(countStates([{ state: 'none' }, { state: 'there' }, { state: 'there' }])).toBe('有2，不适用1');
    expect(nameBasis(BASIS)).toBe('财预〔2016〕143号、财办发〔2019〕77号');
  });

  it('is the same for programs', () => {
    const finding = {
      id: 'text-form-x',
      rule: 'form',
      weight: 'material' as const,
      title: '收入',
      printed: '3万元',
      against: '4万元',
      verdict: '不同。',
      place: { file: 'content/2019/income.mdx', line: 10 },
      chapter: 'income',
      table: '',
      explanation: { by: 'reason' as const, reason: '附表写错了。' },
    };
    const packed = JSON.parse(
      packDisclosure({
        ...bare!,
        inspection: { ...NONE, forms: [FORM, { ...FORM, state: 'missing' }], findings: [finding] },
      })!,
    ) as Record<string, unknown>;
    expect(packed).toMatchObject({
      year: '2019',
      profile: null,
      completeness: 'whole',
      counts: { there: 1, thin: 0, missing: 1, none: 0, unstated: 0 },
      dates: { approved: '', due: '', published: '2020-09-18', days: 20 },
    });
    expect(packed['forms']).toMatchObject([
      { table: '02-income', state: 'there', stated: 3, address: '/2019/tables/02-income/' },
      { state: 'missing' },
    ]);
    expect(packed['findings']).toMatchObject([{ id: 'text-form-x', explained: { reason: '附表写错了。' } }]);
    expect(JSON.stringify(packed)).not.toContain('content/2019');
  });

  it('is not there where the project does not say what is asked', () => {
    expect([viewDisclosure(bare!), packDisclosure(bare!)]).toEqual([undefined, undefined]);
  });
});
