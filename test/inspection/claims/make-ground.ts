import type { ClaimGround, FigureFate, Passage, TextReading } from '../../../src/inspection/claims/claim.ts';
import { bindPassages } from '../../../src/inspection/claims/bind-passages.ts';
import { readProfiles } from '../../../src/source/read-profiles.ts';
import { readWording } from '../../../src/source/read-wording.ts';

type Values = Readonly<Record<string, string>>;

const profile = (await readProfiles('.', [])).get('ministry-2024');
if (!profile) throw new Error('the profile of the ministry is there');
const wording = readWording('.', []);

const amounts = (rows: readonly (readonly [id: string, name: string, amount: string, code?: string, column?: string])[]): Values[] =>
  rows.map(([id, name, amount, code = '', column = '']) => ({ id, name, amount, code, column }));

/** Forms of an invented department for one year: what its text is held against. */
export const FORMS: ReadonlyMap<string, readonly Values[]> = new Map([
  ['01-summary', amounts([
    ['income-general', '一般公共预算财政拨款收入', '2105.6'], ['income-total', '本年收入合计', '2305.6'], ['carry-in', '年初结转和结余', '94.4'],
    ['income-grand-total', '总计', '2400'], ['expenditure-total', '本年支出合计', '2350'], ['carry-out', '年末结转和结余', '50'],
    ['expenditure-grand-total', '总计', '2400'],
  ])],
  ['02-income', amounts([['total', '合计', '2305.6', '', 'total'], ['fiscal', '合计', '2205.6', '', 'fiscal'], ['business', '合计', '', '', 'business'], ['other', '合计', '100', '', 'other']])],
  ['03-expenditure', amounts([['total', '合计', '2350', '', 'total'], ['basic', '合计', '1800', '', 'basic'], ['project', '合计', '550', '', 'project']])],
  ['04-fiscal-summary', amounts([['income-grand-total', '总计', '2250', '', 'total'], ['expenditure-total', '本年支出合计', '2200', '', 'total']])],
  ['06-general-expenditure', amounts([
    ['total', '合计', '2100', '', 'total'], ['total-basic', '合计', '1700', '', 'basic'], ['total-project', '合计', '400', '', 'project'],
    ['208-total', '社会保障和就业支出', '300', '208', 'total'], ['20805-total', '行政事业单位养老支出', '300', '20805', 'total'],
    ['2080501-total', '行政单位离退休', '120', '2080501', 'total'], ['2080505-total', '机关事业单位基本养老保险缴费支出', '180', '2080505', 'total'],
    ['213-total', '农林水支出', '1800', '213', 'total'], ['21303-total', '水利', '1800', '21303', 'total'],
    ['2130301-total', '行政运行', '1400', '2130301', 'total'], ['2130301-basic', '行政运行', '1400', '2130301', 'basic'], ['2130301-project', '行政运行', '0', '2130301', 'project'], ['2130305-total', '水利工程建设', '400', '2130305', 'total'],
  ])],
  ['08-general-basic', amounts([['personnel', '人员经费合计', '1500'], ['public', '公用经费合计', '200'], ['30201', '办公费', '12.5', '30201']])],
  ['10-three-public', amounts([
    ['total-budget', '合计', '10', '', 'budget'], ['total-actual', '合计', '6', '', 'actual'],
    ['abroad-budget', '因公出国（境）费', '0', '', 'budget'], ['abroad-actual', '因公出国（境）费', '0', '', 'actual'],
    ['car-budget', '公务用车购置及运行维护费小计', '7', '', 'budget'], ['car-actual', '公务用车购置及运行维护费小计', '4.5', '', 'actual'],
    ['car-running-actual', '公务用车运行维护费', '4.5', '', 'actual'], ['reception-budget', '公务接待费', '3', '', 'budget'], ['reception-actual', '公务接待费', '1.5', '', 'actual'],
  ])],
  ['11-fund', amounts([['income', '合计', '100', '', 'income'], ['expenditure', '合计', '100', '', 'expenditure']])],
]);

export const GROUND: ClaimGround = { year: '2031', publisher: '云岭县水务局', profile, wording, forms: FORMS, books: new Map() };

/** A paragraph under headings. */
export function makePassage(headings: readonly string[], text: string, id = '1'): Passage {
  return { id, locator: `3.${id}`, kind: 'paragraph', headings, labels: [], text, place: { paragraph: Number(id) } };
}

/** What one fate says: the cell, `open` with the number of candidates, or why it stays as words. */
export function sayFate({ printed, fate }: FigureFate, { decisions }: TextReading): string {
  if (fate.kind === 'bound') return `${printed} ${fate.of}`;
  if (fate.kind === 'words') return `${printed} =${fate.why}`;
  return `${printed} ?${decisions.find(({ id }) => id === fate.decision)?.candidates.slice(0, -1).map(({ of }) => of).join('|') ?? ''}`;
}

/** How one paragraph is read. */
export function readOne(heading: string, text: string, ground = GROUND): TextReading & { readonly said: readonly string[] } {
  const reading = bindPassages([makePassage(['第三部分 2031年度部门决算情况说明', heading], text)], ground);
  return { ...reading, said: (reading.figures.get('1') ?? []).map((figure) => sayFate(figure, reading)) };
}
