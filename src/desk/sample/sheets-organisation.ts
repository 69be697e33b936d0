import type { Cents } from './books.ts';
import { write } from './ledger.ts';
import { DEPARTMENT, DUTIES, OFFICES, SAMPLE_ORGANISATIONS, PLACES } from './sample-department.ts';
import { type SampleRow, type SampleSheet, stated, derived, type Year } from './year.ts';

function makeStaff({ draw, offset, year }: Year): SampleRow[] {
  const people = draw('staff');
  const row = (id: string, name: string, value: bigint): SampleRow =>
    stated({ id, name, value: String(value), unit: '人', as_of: `${year}-12-31` }, '1.2');
  return [
    row('civil-servants', '公务员', 46n - BigInt(offset % 7) + people.between(0n, 2n)),
    row('workers', '工勤人员', people.between(3n, 5n)),
    row('retirees', '退休人员', 38n + people.between(0n, 5n)),
  ];
}

function withTotal(rows: readonly SampleRow[], { year }: Year): SampleRow[] {
  const sum = rows.reduce((total, row) => total + BigInt(row['value'] ?? '0'), 0n);
  return [
    ...rows,
    derived(
      { id: 'total', name: '在职和退休人员合计', value: String(sum), unit: '人', as_of: `${year}-12-31` },
      'staff:civil-servants.value + staff:workers.value + staff:retirees.value',
      '1.2',
    ),
  ];
}

/** What was bought: goods and services change places in a version that is corrected later. */
function makeProcurement({ totals, draw }: Year, swapped: boolean): SampleRow[] {
  const of = draw('procurement');
  const whole = (totals.generalProject * of.between(90n, 180n)) / 1000n;
  const goods = (whole * of.between(60n, 140n)) / 1000n;
  const works = (whole * of.between(520n, 680n)) / 1000n;
  const services = whole - goods - works;
  const small = (whole * of.between(550n, 900n)) / 1000n;
  const row = (id: string, name: string, amount: Cents): SampleRow =>
    stated({ id, name, amount: write(amount) }, '2.10.2');
  return [
    row('total', '政府采购支出总额', whole),
    row('goods', '政府采购货物支出', swapped ? services : goods),
    row('works', '政府采购工程支出', works),
    row('services', '政府采购服务支出', swapped ? goods : services),
    row('sme', '授予中小企业合同金额', small),
    row('micro', '其中：授予小微企业合同金额', (small * of.between(300n, 800n)) / 1000n),
  ];
}

function makeAssets({ year, offset }: Year): SampleRow[] {
  const vehicles = 3n + BigInt((offset >> 2) % 2);
  const row = (id: string, name: string, value: bigint, unit = '辆'): SampleRow =>
    stated({ id, name, value: String(value), unit, as_of: `${year}-12-31` }, '2.10.3');
  return [
    row('vehicles', '车辆', vehicles),
    row('emergency', '其中：应急保障用车', vehicles - 1n),
    row('other', '其中：其他用车', 1n),
    row('equipment-500k', '单价50万元以上通用设备', BigInt(offset % 3), '台（套）'),
    row('equipment-1m', '单价100万元以上专用设备', 1n, '台（套）'),
  ];
}

function makeUnits(): SampleSheet[] {
  const count = (id: string, name: string, value: number): SampleRow =>
    stated({ id, name, value: String(value), unit: '个' }, '1.2');
  return [
    {
      name: 'units',
      rows: OFFICES.map(([id, name, second], index) =>
        stated({ id, number: String(index + 1), name, second_name: second }, '1.2'),
      ),
    },
    {
      name: 'unit-counts',
      rows: [
        count('internal', '内设机构', OFFICES.length),
        count('subordinate', '下属二级单位', 2),
        count('in-scope', '纳入决算编制范围的二级预算单位', 0),
      ],
    },
    {
      name: 'duties',
      rows: DUTIES.map(([id, name, summary], index) => stated({ id, number: String(index + 1), name, summary }, '1.1')),
    },
    {
      name: 'organisations',
      rows: SAMPLE_ORGANISATIONS.map(([id, name, aliases, kind, role]) =>
        stated({ id, name, aliases, kind, role }, '1.2'),
      ),
    },
    { name: 'places', rows: PLACES.map(([id, name, kind, role]) => stated({ id, name, kind, role }, '1.1')) },
  ];
}

function makeDocuments({ year }: Year): SampleRow[] {
  const row = (id: string, title: string, kind: string, issuer: string = DEPARTMENT.name): SampleRow =>
    stated({ id, title, number: '', issuer, year, kind }, '0');
  return [
    row('final-accounts', `${year}年度${DEPARTMENT.name}部门决算`, 'report'),
    row('evaluation', `${DEPARTMENT.name}${year}年部门整体支出绩效评价报告`, 'report'),
    row('budget-reply', `关于批复${year}年部门预算的通知`, 'notice', '霁川市财政局'),
    row('river-plan', `${year}年河湖治理实施方案`, 'method'),
  ];
}

function makeDates({ year, before }: Year): SampleRow[] {
  const row = (id: string, name: string, date: string): SampleRow =>
    stated({ id, name, date, precision: { 4: 'year', 7: 'month' }[date.length] ?? 'day' }, '0');
  const next = String(Number(year) + 1);
  return [
    row('budget-year', '决算年度', year),
    row('published', '决算公开时间', `${next}-09-12`),
    row('comparison-year', '各项增减的比较年度', before),
    row('assets', '国有资产情况截至日', `${year}-12-31`),
    row('flood-season', '汛期开始', `${year}-05`),
  ];
}

function makeAchievements({ year, draw }: Year): SampleRow[] {
  const of = draw('achievements');
  const row = (id: string, topic: string, subject: string, name: string, value: bigint, unit: string): SampleRow =>
    stated(
      { id, topic, subject, name, qualifier: '', value: String(value), max: '', unit, rank_scope: '', as_of: year },
      '1.3',
    );
  return [
    row('pipes', 'industry', '农村供水', '更换供水管道', of.between(38n, 140n), '公里'),
    row('canals', 'industry', '灌区', '衬砌渠道', of.between(12n, 64n), '公里'),
    row('banks', 'platforms', '河湖', '整治险段', of.between(4n, 19n), '处'),
    row('warnings', 'platforms', '防汛', '发布预警', of.between(9n, 47n), '次'),
    row('inspections', 'training', '水行政执法', '巡查', of.between(210n, 480n), '次'),
    row('courses', 'training', '节水', '节水宣讲', of.between(6n, 28n), '场'),
  ];
}

/** Tables about the department, its people, things and year. */
export function makeOrganisationSheets(year: Year, swapped: boolean): SampleSheet[] {
  return [
    ...makeUnits(),
    { name: 'staff', rows: withTotal(makeStaff(year), year) },
    { name: 'state-assets', rows: makeAssets(year) },
    { name: 'procurement', rows: makeProcurement(year, swapped) },
    { name: 'documents', rows: makeDocuments(year) },
    { name: 'dates', rows: makeDates(year) },
    { name: 'achievements', rows: makeAchievements(year) },
  ];
}
