import { amount, code, type Column, filled, optional, text } from './column.ts';
import { defineTable, type TableContract } from './table-contract.ts';
import { PROOF_COLUMNS } from './proof-columns.ts';

const ID = filled(text('行标识'));
const NAME = filled(text('名称'));
const VALUE = { amount: amount('金额'), ...PROOF_COLUMNS };

/** Columns that a layout may go without. */
const SIDE = optional(code('方向'));
const COLUMN = optional(code('栏目'));
const FUNCTIONAL_CODE = optional(text('功能分类科目编码'));
const ECONOMIC_COLUMNS: Readonly<Record<'economic' | 'economic_name', Column>> = {
  economic: optional(text('经济分类科目编码')),
  economic_name: optional(text('经济分类名称')),
};

/** Form 06: expenditure from the general public budget, by class, division and item. Known by its id or its title. */
export const GENERAL_EXPENDITURE = defineTable(
  '06-general-expenditure',
  '一般公共预算财政拨款支出决算表',
  {
    id: ID,
    level: filled(code('级次', 'total', 'class')),
    code: text('功能分类科目编码'),
    name: NAME,
    column: filled(code('栏目', 'total')),
    ...VALUE,
  },
  { byTitle: true },
);

/** Form 10: the three public expenses, planned and actual. It is known by its id or its title. */
export const THREE_PUBLIC = defineTable(
  '10-three-public',
  '一般公共预算财政拨款“三公”经费支出决算表',
  {
    id: ID,
    name: NAME,
    column: filled(code('栏目', 'budget', 'actual')),
    ...VALUE,
  },
  { byTitle: true },
);

/** The fourteen annex forms by their ids; the engine reads most of them by the layout that their schemas name. */
export const ANNEX_FORMS: readonly TableContract[] = [
  defineTable('01-summary', '收入支出决算总表', { id: ID, side: SIDE, name: NAME, ...VALUE }),
  defineTable('02-income', '收入决算表', { id: ID, code: FUNCTIONAL_CODE, name: NAME, column: COLUMN, ...VALUE }),
  defineTable('03-expenditure', '支出决算表', { id: ID, code: FUNCTIONAL_CODE, name: NAME, column: COLUMN, ...VALUE }),
  defineTable('04-fiscal-summary', '财政拨款收入支出决算总表', {
    id: ID,
    side: SIDE,
    code: FUNCTIONAL_CODE,
    name: NAME,
    column: COLUMN,
    ...VALUE,
  }),
  defineTable('05-fiscal-detail', '财政拨款支出决算明细表', {
    id: ID,
    code: FUNCTIONAL_CODE,
    name: NAME,
    ...ECONOMIC_COLUMNS,
    ...VALUE,
  }),
  GENERAL_EXPENDITURE,
  defineTable('07-general-detail', '一般公共预算财政拨款支出决算明细表', {
    id: ID,
    code: FUNCTIONAL_CODE,
    name: NAME,
    ...ECONOMIC_COLUMNS,
    ...VALUE,
  }),
  defineTable('08-general-basic', '一般公共预算财政拨款基本支出决算表', {
    id: ID,
    group: optional(code('部分')),
    code: optional(text('经济分类科目编码')),
    name: NAME,
    ...VALUE,
  }),
  defineTable('09-general-project', '一般公共预算财政拨款项目支出决算表', {
    id: ID,
    code: FUNCTIONAL_CODE,
    name: text('科目名称'),
    project: optional(text('项目名称')),
    ...VALUE,
  }),
  THREE_PUBLIC,
  ...[
    ['11-fund', '政府性基金预算财政拨款收入支出决算表'],
    ['12-fund-three-public', '政府性基金预算财政拨款“三公”经费支出决算表'],
    ['13-capital', '国有资本经营预算财政拨款收入支出决算表'],
    ['14-capital-expenditure', '国有资本经营预算财政拨款支出决算表'],
  ].map(([id = '', title = '']) => defineTable(id, title, { id: ID, name: NAME, ...VALUE })),
];

/** How many came and were received, behind the three public expenses; asked only whether it is there. */
export const THREE_PUBLIC_DETAILS = { id: 'three-public-details' } as const;
