import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../src/lib/decimal.ts';
import { GALLERY } from '../../src/views/chart/gallery.ts';
import { openLive } from '../../src/views/chart/browser/live-data.ts';
import { packLive } from '../../src/views/chart/draw/pack-live.ts';
import { type Arrangement, arrangeFacts } from '../../src/views/chart/spec/arrange-facts.ts';
import type { ChartFacts } from '../../src/views/chart/spec/chart-facts.ts';
import { convertUnit } from '../../src/views/words/convert-unit.ts';
import { qualify } from '../../src/views/words/qualify.ts';

const PLAIN: Arrangement = { order: 'given', unit: '万元', hidden: new Set(), shown: [] };

function getFacts(id: string): ChartFacts {
  return GALLERY.find((example) => example.id === id)!.facts;
}

describe('arrangeFacts', () => {
  it('sorts within each level, so that what lies in an item stays with it', () => {
    const items = arrangeFacts(getFacts('nested-deep'), { ...PLAIN, order: 'up' }).items;
    expect(items.map(({ level, text }) => `${level ?? ''} ${text}`)).toEqual([
      '0 0',
      '0 4,715.30',
      '1 2,000',
      '2 0.01',
      '2 1,970',
    ]);
  });

  it('leaves out what is hidden and moves the point of amounts', () => {
    const { items, unit } = arrangeFacts(getFacts('pairs-common'), { ...PLAIN, unit: '元', hidden: new Set([0, 3]) });
    expect([unit, ...items.map(({ text, against }) => `${text} ${against?.text ?? ''}`)]).toEqual([
      '元',
      '−125,000 30,000',
      '100 200',
    ]);
  });
});

it.each([
  ['343.36', '万元', '元', '3433600'],
  ['71', '万元', '亿元', '0.0071'],
  ['-1.19', '万元', '万元', '-1.19'],
  ['735332.6', '元', '万元', '73.53326'],
])('%s%s is so many %s', (text, from, to, result) => {
  expect(formatDecimal(convertUnit(parseDecimal(text)!, from, to))).toBe(result);
});

it.each([
  ['97', '≥', '%', '≥97%'],
  ['70', '余', '个', '70余个'],
  ['30', '以上', '项', '30项以上'],
  ['350', '突破', '亿元', '突破350亿元'],
  ['1', '', '家', '1家'],
])('qualify %s %s %s', (number, qualifier, unit, words) => {
  expect(qualify(number, qualifier, unit)).toBe(words);
});

it('what the browser gets opens as exact numbers', () => {
  for (const { id, facts } of GALLERY) {
    const live = openLive(JSON.parse(packLive(id, facts)));
    expect(live.facts.items.map(({ value }) => value)).toEqual(facts.items.map(({ value }) => value));
    expect(live.specs.broad.data.some(({ name }) => name === 'rows')).toBe(true);
  }
});
