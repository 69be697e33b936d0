import { parseDecimal } from '../../lib/decimal.ts';
import type { ChartFact, ChartFacts, Measured } from './spec/chart-facts.ts';
import { formatNumber } from '../words/format-number.ts';
import { HEADS, ITEMS, LONG_NAME, MIXED, nameNth, sayAtLeast, SECOND_LONG_NAME, TITLES, UNITS } from './gallery.zh.ts';

/** One example of the gallery: fixture of the tests and picture of the test build's page. */
export interface GalleryExample {
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

const FORTY = Array.from({ length: 40 }, (_, index) => fact(nameNth(index + 1), String((index * 7919) % 5000)));

const BARS: readonly GalleryExample[] = [
  {
    id: 'bars-names',
    title: TITLES['bars-names'],
    facts: {
      kind: 'bars',
      unit: UNITS.tenThousand,
      items: [fact(LONG_NAME, '1481'), fact(MIXED, '519.05', { basis: 'derived' }), fact('1234567890', '60')],
    },
  },
  {
    id: 'bars-one',
    title: TITLES['bars-one'],
    facts: { kind: 'bars', unit: UNITS.tenThousand, items: [fact(ITEMS.science, '60')] },
  },
  { id: 'bars-forty', title: TITLES['bars-forty'], facts: { kind: 'bars', unit: UNITS.tenThousand, items: FORTY } },
  {
    id: 'bars-negative',
    title: TITLES['bars-negative'],
    facts: {
      kind: 'bars',
      unit: UNITS.tenThousand,
      items: [fact(ITEMS.cars, '-1.19'), fact(ITEMS.reception, '1.60'), fact(ITEMS.travel, '0')],
    },
  },
  {
    id: 'bars-tiny',
    title: TITLES['bars-tiny'],
    facts: { kind: 'bars', unit: UNITS.yuan, items: [fact(ITEMS.huge, '98765432100.01'), fact(ITEMS.tiny, '0.01')] },
  },
];

const PARTS: readonly GalleryExample[] = [
  {
    id: 'parts-plain',
    title: TITLES['parts-plain'],
    facts: {
      kind: 'parts',
      unit: UNITS.tenThousand,
      items: [
        fact(ITEMS.technology, '4715.30', { share: '93.68%' }),
        fact(ITEMS.education, '0', { share: '0%' }),
        fact(ITEMS.welfare, '317.95', { share: '6.32%' }),
      ],
    },
  },
  {
    id: 'parts-long',
    title: TITLES['parts-long'],
    facts: {
      kind: 'parts',
      unit: UNITS.tenThousand,
      items: [fact(LONG_NAME, '1481', { share: '74.05%' }), fact(SECOND_LONG_NAME, '519', { share: '25.95%' })],
    },
  },
  {
    id: 'parts-tiny',
    title: TITLES['parts-tiny'],
    facts: {
      kind: 'parts',
      unit: UNITS.tenThousand,
      items: [fact(ITEMS.grants, '4981.06', { share: '99.99%' }), fact(ITEMS.others, '0.21', { share: '0.01%' })],
    },
  },
];

const CHANGES: readonly GalleryExample[] = [
  {
    id: 'change-derived',
    title: TITLES['change-derived'],
    facts: {
      kind: 'change',
      unit: UNITS.tenThousand,
      items: [fact('2019', '3718.25', { basis: 'derived' }), fact('2020', '5020.40')],
    },
  },
];

const PAIRS: readonly GalleryExample[] = [
  {
    id: 'pairs-common',
    title: TITLES['pairs-common'],
    facts: {
      kind: 'pairs',
      unit: UNITS.tenThousand,
      heads: HEADS.accounts,
      items: [
        pair(LONG_NAME, '1481', '1481.00', 'derived'),
        pair(ITEMS.negative, '-12.5', '3'),
        pair(ITEMS.tiny, '0.01', '0.02', 'derived'),
        pair(ITEMS.zero, '0', '0'),
      ],
    },
  },
  {
    id: 'pairs-own',
    title: TITLES['pairs-own'],
    facts: {
      kind: 'pairs',
      unit: '',
      scale: 'own',
      heads: HEADS.targets,
      items: [pair(ITEMS.service, '95', '98'), pair(ITEMS.revenue, '336', '379.123')].map((item) => ({
        ...item,
        text: `≥${item.text}%`,
        against: item.against && { ...item.against, text: sayAtLeast(item.against.text) },
      })),
    },
  },
  {
    id: 'pairs-one',
    title: TITLES['pairs-one'],
    facts: { kind: 'pairs', unit: UNITS.points, heads: HEADS.scores, items: [pair(ITEMS.goals, '10', '8')] },
  },
];

const NESTED: readonly GalleryExample[] = [
  {
    id: 'nested-deep',
    title: TITLES['nested-deep'],
    facts: {
      kind: 'nested',
      unit: UNITS.tenThousand,
      items: [
        fact(LONG_NAME, '4715.30', { level: 0 }),
        fact(LONG_NAME, '2000', { level: 1, basis: 'derived' }),
        fact(LONG_NAME, '1970', { level: 2 }),
        fact(ITEMS.others, '0.01', { level: 2 }),
        fact(ITEMS.education, '0', { level: 0 }),
      ],
    },
  },
];

const FLOWS: readonly GalleryExample[] = [
  {
    id: 'flow-plain',
    title: TITLES['flow-plain'],
    facts: {
      kind: 'flow',
      unit: UNITS.tenThousand,
      items: [
        fact(ITEMS.grants, '4981.06', { side: 'in' }),
        fact(ITEMS.income, '0.21', { side: 'in' }),
        fact(ITEMS.basic, '590.31', { side: 'out' }),
        fact(LONG_NAME, '4900', { side: 'out' }),
        fact(ITEMS.left, '54.43', { side: 'left' }),
      ],
    },
  },
  {
    id: 'flow-one',
    title: TITLES['flow-one'],
    facts: {
      kind: 'flow',
      unit: UNITS.tenThousand,
      items: [fact(ITEMS.grants, '1', { side: 'in', basis: 'derived' })],
    },
  },
];

/** Every kind of chart with its extremes. */
export const GALLERY: readonly GalleryExample[] = [...BARS, ...PARTS, ...CHANGES, ...PAIRS, ...NESTED, ...FLOWS];
