import type { ProfileForm } from '../../model/profile.ts';
import type { ClaimGround } from './claim.ts';
import { foldWords } from './fold-words.ts';
import { OWN_ROWS } from './own-rows.ts';
import type { Subject } from './subject.ts';

type Values = Readonly<Record<string, string>>;

/** Ways to call a row that no form prints, by its cell. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  '01-summary:income-grand-total': ['收入支出总计', '收支总计', '收、支总计', '收入、支出总计', '收入总计', '收入和支出总计', '总收入'],
  '01-summary:expenditure-grand-total': ['支出总计', '总支出'],
  '01-summary:income-total': ['本年收入合计', '本年收入', '收入合计', '本年度收入合计', '本年收入总计', '全年收入'],
  '01-summary:expenditure-total': ['本年支出合计', '本年支出', '支出合计', '本年度支出合计', '本年支出总计', '全年支出'],
  '01-summary:carry-in': ['年初结转和结余', '年初结转结余', '上年结转和结余', '上年结转结余'],
  '01-summary:carry-out': ['年末结转和结余', '年末结转结余', '结转下年'],
  '02-income:total': ['本年收入合计', '本年收入', '收入合计', '收入决算合计', '本年度收入合计'],
  '03-expenditure:total': ['本年支出合计', '本年支出', '支出合计', '支出决算合计', '本年度支出合计'],
  '04-fiscal-summary:income-grand-total': ['财政拨款收入支出总计', '财政拨款收支总计', '财政拨款收、支总计', '财政拨款收入、支出总计', '财政拨款收入总计', '财政拨款收入和支出总计'],
  '04-fiscal-summary:expenditure-grand-total': ['财政拨款支出总计'],
  '04-fiscal-summary:income-total': ['财政拨款收入合计', '财政拨款本年收入', '本年财政拨款收入', '财政拨款收入'],
  '04-fiscal-summary:expenditure-total': ['财政拨款支出合计', '财政拨款本年支出', '本年财政拨款支出', '财政拨款支出'],
  '04-fiscal-summary:carry-in': ['年初财政拨款结转和结余', '财政拨款年初结转和结余', '年初财政拨款结转结余'],
  '04-fiscal-summary:carry-out': ['年末财政拨款结转和结余', '财政拨款年末结转和结余', '年末财政拨款结转结余'],
  '06-general-expenditure:total': ['一般公共预算财政拨款支出', '一般公共预算支出', '一般公共预算财政拨款', '一般公共预算财政拨款支出合计', '一般公共预算财政拨款本年支出'],
  '06-general-expenditure:total-basic': ['一般公共预算财政拨款基本支出', '基本支出'],
  '06-general-expenditure:total-project': ['一般公共预算财政拨款项目支出', '项目支出'],
  '08-general-basic:total': ['一般公共预算财政拨款基本支出', '一般公共预算基本支出', '财政拨款基本支出', '基本支出'],
  '08-general-basic:personnel': ['人员经费', '人员经费支出'],
  '08-general-basic:public': ['公用经费', '日常公用经费', '公用经费支出', '日常公用经费支出'],
  '10-three-public:total-actual': ['“三公”经费', '三公经费财政拨款支出', '财政拨款三公经费支出', '财政拨款三公经费', '三公经费支出', '一般公共预算财政拨款三公经费支出', '一般公共预算财政拨款三公经费'],
  '10-three-public:abroad-actual': ['因公出国（境）费', '因公出国(境)费用', '因公出国(境)经费', '因公出国(境)'],
  '10-three-public:car-actual': ['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置和运行维护费', '公务用车购置及运行维护经费'],
  '10-three-public:car-purchase-actual': ['公务用车购置费', '公务用车购置', '公务用车购置经费'],
  '10-three-public:car-running-actual': ['公务用车运行维护费', '公务用车运行费', '公务用车运行维护', '公务用车运行维护经费'],
  '10-three-public:reception-actual': ['公务接待费', '公务接待', '公务接待经费'],
  '11-fund:income': ['政府性基金预算财政拨款收入', '政府性基金预算拨款收入', '政府性基金预算收入', '政府性基金收入'],
  '11-fund:expenditure': ['政府性基金预算财政拨款支出', '政府性基金预算拨款支出', '政府性基金预算支出', '政府性基金支出'],
  '13-capital:income': ['国有资本经营预算财政拨款收入', '国有资本经营预算收入', '国有资本经营收入'],
  '13-capital:expenditure': ['国有资本经营预算财政拨款支出', '国有资本经营预算拨款支出', '国有资本经营预算支出', '国有资本经营支出'],
  '14-capital-expenditure:total': ['国有资本经营预算财政拨款支出', '国有资本经营预算拨款支出', '国有资本经营预算支出', '国有资本经营支出'],
};

/** The cell of what a row of a form is a part of. */
const WHOLES: Readonly<Record<string, string>> = {
  '02-income': '02-income:total',
  '03-expenditure': '03-expenditure:total',
  '06-general-expenditure': '06-general-expenditure:total',
  '08-general-basic': '08-general-basic:total',
  '10-three-public': '10-three-public:total-actual',
};

/** The column whose amounts rows with a code are stated by. */
const MAIN_COLUMN: Readonly<Record<string, string>> = { '11-fund': 'expenditure', '13-capital': 'expenditure' };

function nameVariants(name: string): string[] {
  const bare = foldWords(name).replace(/^(?:[一二三四五六七八九十]+、|其中:)+/, '');
  return [bare, bare.replace(/小计$/, ''), bare.replace(/合计$/, ''), bare.replace(/支出$/, '')].filter((text) => [...text].length > 2);
}

/** Names of the row in the profile, where it is one of the form's own rows. */
function listProfileNames(form: ProfileForm | undefined, id: string): string[] {
  const own = form?.rows.filter(({ cells }) => [...cells.values()].includes(id)) ?? [];
  const isTotal = own.some(({ name }) => name === '合计');
  const columns = isTotal ? form?.columns.filter(({ value }) => own.some(({ cells }) => cells.get(value) === id)) ?? [] : [];
  return [...own.flatMap(({ name, also }) => [name, ...also]), ...columns.flatMap(({ label, also }) => [label, ...also])]
    .filter((name) => !/^(?:合计|小计|总计)$/.test(name));
}

/** Whether a row is stated by itself: of several cells of a code it is the main one, and budgets are found by their actual. */
function isMain(table: string, row: Values, form: ProfileForm | undefined): boolean {
  const column = row['column'] ?? '';
  if (column === 'budget' || column === 'adjusted') return false;
  const isOwn = form?.rows.some(({ cells }) => [...cells.values()].includes(row['id'] ?? '')) ?? false;
  return isOwn || (row['code'] ?? '') === '' || column === '' || column === (MAIN_COLUMN[table] ?? 'total');
}

function toSubject(table: string, row: Values, form: ProfileForm | undefined, ids: ReadonlySet<string>): Subject {
  const id = row['id'] ?? '';
  const of = `${table}:${id}`;
  const called = CALLED[of]?.[0] ?? (row['name'] === '合计' ? listProfileNames(form, id)[0] : undefined);
  const label = called ?? (row['name'] ?? '').replace(/小计$|(?<=经费)合计$/, '');
  const names = [...(CALLED[of] ?? []).map(foldWords), ...listProfileNames(form, id).flatMap(nameVariants), ...nameVariants(row['name'] ?? '')];
  const find = (column: string): string => {
    const other = id.replace(/-actual$/, `-${column}`);
    return other !== id && ids.has(other) ? `${table}:${other}` : '';
  };
  const whole = WHOLES[table] ?? '';
  return {
    of, table, label, code: row['code'] ?? '', budget: find('budget'), adjusted: find('adjusted'), whole: whole === of ? '' : whole, unit: '',
    names: [...new Set(names)].filter((name) => !/^(?:合计|小计|总计)$/.test(name)).toSorted((a, b) => b.length - a.length),
  };
}

/** Everything that an amount of a text may be of: rows of the forms of the year, then rows that texts make. */
export function listSubjects({ forms, profile }: ClaimGround): Subject[] {
  const own = [...forms].flatMap(([table, rows]) => {
    const form = profile.forms.find((each) => each.table === table);
    const ids = new Set(rows.map((row) => row['id'] ?? ''));
    return rows.filter((row) => isMain(table, row, form)).map((row) => toSubject(table, row, form, ids));
  });
  const made = OWN_ROWS.map(({ table, id, name, also, unit, whole }): Subject => ({
    of: `${table}:${id}`, table, label: name, names: [name, ...also].map(foldWords).toSorted((a, b) => b.length - a.length),
    budget: '', adjusted: '', code: '', whole: whole ?? '', unit,
  }));
  return [...own, ...made];
}
