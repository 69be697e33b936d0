import { describe, expect, it } from 'vitest';
import type { FilesInspected } from '../../../src/desk/inspect/inspect-files.ts';
import type { Said } from '../../desk/handmade-document.ts';
import { FAULTS } from './faults.ts';
import { inspectSaid } from './inspect-said.ts';
import { LAYOUTS } from './right-texts.ts';

/** The text with the last place of these words put otherwise; it must be there. */
function plant(blocks: readonly Said[], from: string, to: string): Said[] {
  const at = blocks.findLastIndex((said) => typeof said === 'string' && said.includes(from));
  expect(at, from).toBeGreaterThanOrEqual(0);
  return blocks.map((said, index) => (index === at && typeof said === 'string' ? said.replace(from, to) : said));
}

const tell = ({ findings }: FilesInspected): string[] => findings.map(({ rule, row }) => `${rule} ${row.values['verdict'] ?? ''}`);

describe('a right disclosure', () => {
  it.each(Object.keys(LAYOUTS))('of the layout %s has nothing that is wrong', (layout) => {
    const inspected = inspectSaid(LAYOUTS[layout] ?? []);
    expect(tell(inspected)).toEqual([]);
    expect(inspected.items.filter(({ state }) => state !== 'there' && state !== 'none').map(({ item, state, lacking }) => `${item.id} ${state} ${lacking.join()}`)).toEqual([]);
  });
});

describe('a planted fault', () => {
  it.each(FAULTS)('%s: %s → %s is found by %s, at its place, and nothing beside it', (layout, from, to, rule) => {
    const { findings, passages } = inspectSaid(plant(LAYOUTS[layout] ?? [], from, to));
    const named = findings.filter((finding) => finding.rule === rule);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(findings.length).toBeLessThanOrEqual(2);
    const place = passages.get(named[0]?.passage ?? '')?.place;
    expect(named[0]?.passage === '' || place?.page !== undefined).toBe(true);
  });
});
