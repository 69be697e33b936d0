import { parseDecimal } from '../../lib/decimal.ts';
import type { ChartFact, ChartFacts, Measured } from './spec/chart-facts.ts';
import { formatNumber } from '../words/format-number.ts';

/** One example of the gallery: fixture of the tests and picture of the test build's page. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly facts: ChartFacts;
}

function measure(text: string, basis: Measured['basis'] = 'stated'): Measured {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return { value, text: formatNumber(text), basis };
}

function fact(label: string, text: string, more: Partial<ChartFact> = {}): ChartFact {
  return { label, ...measure(text, more.basis), ...more };
}

function pair(label: string, first: string, second: string, basis: Measured['basis'] = 'stated'): ChartFact {
  return { ...fact(label, first, { basis }), against: measure(second) };
}

/** Sixty characters, as long as a name may be. */
export const LONG_NAME =
  '用于支持科技型中小企业高新技术企业和产业技术研究院开展关键核心技术攻关成果转化与产学研用合作的科技创新引导专项资金项目支出';
const MIXED = 'R&D Expenditure 2020（研发投入）Wi-Fi 6E MMMWWW iiilll "引号" <尖括号>';
const FORTY = Array.from({ length: 40 }, (_, index) => fact(`第${index + 1}项支出`, String((index * 7919) % 5000)));

const BARS: readonly Example[] = [
  {
    id: 'bars-names',
    title: '汉字、数字、拉丁字母与六十字的名称',
    facts: {
      kind: 'bars',
      unit: '万元',
      items: [fact(LONG_NAME, '1481'), fact(MIXED, '519.05', { basis: 'derived' }), fact('1234567890', '60')],
    },
  },
  { id: 'bars-one', title: '一项', facts: { kind: 'bars', unit: '万元', items: [fact('科普', '60')] } },
  { id: 'bars-forty', title: '四十项', facts: { kind: 'bars', unit: '万元', items: FORTY } },
  {
    id: 'bars-negative',
    title: '负数',
    facts: {
      kind: 'bars',
      unit: '万元',
      items: [fact('公务用车', '-1.19'), fact('公务接待', '1.60'), fact('因公出国', '0')],
    },
  },
  {
    id: 'bars-tiny',
    title: '极小与极大',
    facts: { kind: 'bars', unit: '元', items: [fact('极大', '98765432100.01'), fact('极小', '0.01')] },
  },
];

const PARTS: readonly Example[] = [
  {
    id: 'parts-plain',
    title: '整体的各部分',
    facts: {
      kind: 'parts',
      unit: '万元',
      items: [
        fact('科学技术支出', '4715.30', { share: '93.68%' }),
        fact('教育支出', '0', { share: '0%' }),
        fact('社会保障和就业支出', '317.95', { share: '6.32%' }),
      ],
    },
  },
  {
    id: 'parts-long',
    title: '名称很长的两部分',
    facts: {
      kind: 'parts',
      unit: '万元',
      items: [fact(LONG_NAME, '1481', { share: '74.05%' }), fact(`${LONG_NAME}二`, '519', { share: '25.95%' })],
    },
  },
  {
    id: 'parts-tiny',
    title: '极小的部分',
    facts: {
      kind: 'parts',
      unit: '万元',
      items: [fact('财政拨款', '4981.06', { share: '99.99%' }), fact('其他', '0.21', { share: '0.01%' })],
    },
  },
];

const CHANGES: readonly Example[] = [
  {
    id: 'change-derived',
    title: '推算与载明的年份',
    facts: {
      kind: 'change',
      unit: '万元',
      items: [fact('2019', '3718.25', { basis: 'derived' }), fact('2020', '5020.40')],
    },
  },
];

const PAIRS: readonly Example[] = [
  {
    id: 'pairs-common',
    title: '成对的数，同一比例',
    facts: {
      kind: 'pairs',
      unit: '万元',
      heads: ['预算', '决算'],
      items: [
        pair(LONG_NAME, '1481', '1481.00', 'derived'),
        pair('负的差额', '-12.5', '3'),
        pair('极小', '0.01', '0.02', 'derived'),
        pair('零', '0', '0'),
      ],
    },
  },
  {
    id: 'pairs-own',
    title: '成对的数，各自的比例',
    facts: {
      kind: 'pairs',
      unit: '',
      scale: 'own',
      heads: ['预期目标', '实际结果'],
      items: [pair('企业服务评价', '95', '98'), pair('全年营业收入', '336', '379.123')].map((item) => ({
        ...item,
        text: `≥${item.text}%`,
        against: item.against && { ...item.against, text: `${item.against.text}万人次以上` },
      })),
    },
  },
  {
    id: 'pairs-one',
    title: '一对',
    facts: { kind: 'pairs', unit: '分', heads: ['分值', '得分'], items: [pair('目标制定', '10', '8')] },
  },
];

const NESTED: readonly Example[] = [
  {
    id: 'nested-deep',
    title: '类、款、项',
    facts: {
      kind: 'nested',
      unit: '万元',
      items: [
        fact(LONG_NAME, '4715.30', { level: 0 }),
        fact(LONG_NAME, '2000', { level: 1, basis: 'derived' }),
        fact(LONG_NAME, '1970', { level: 2 }),
        fact('其他', '0.01', { level: 2 }),
        fact('教育支出', '0', { level: 0 }),
      ],
    },
  },
];

const FLOWS: readonly Example[] = [
  {
    id: 'flow-plain',
    title: '收支一张图',
    facts: {
      kind: 'flow',
      unit: '万元',
      items: [
        fact('财政拨款', '4981.06', { side: 'in' }),
        fact('其他收入', '0.21', { side: 'in' }),
        fact('基本支出', '590.31', { side: 'out' }),
        fact(LONG_NAME, '4900', { side: 'out' }),
        fact('留到下年', '54.43', { side: 'left' }),
      ],
    },
  },
  {
    id: 'flow-one',
    title: '只有收入',
    facts: { kind: 'flow', unit: '万元', items: [fact('财政拨款', '1', { side: 'in', basis: 'derived' })] },
  },
];

/** Every kind of chart with its extremes. */
export const GALLERY: readonly Example[] = [...BARS, ...PARTS, ...CHANGES, ...PAIRS, ...NESTED, ...FLOWS];
