import { describe, expect, it } from 'vitest';
import type { FilesInspected } from '../../../src/desk/inspect/inspected.ts';
import type { Said } from '../../desk/handmade-document.ts';
import { FAULTS } from './faults.ts';
import { inspectSaid } from './inspect-said.ts';
import { LAYOUTS } from './right-texts.ts';

interface Planted {
  readonly rule: string;
  /** Which block it stands in, from 1. */
  readonly block: number;
  readonly to: string;
}

/** A text with faults put into it, each at the last place of its words; those whose words another fault took away are left out. */
function plant(
  layout: string,
  keeps: (index: number) => boolean,
): { readonly blocks: readonly Said[]; readonly planted: readonly Planted[] } {
  const blocks = [...(LAYOUTS[layout] ?? [])];
  const planted: Planted[] = [];
  for (const [, from, to, rule] of FAULTS.filter(([own]) => own === layout).filter((_, index) => keeps(index))) {
    const at = blocks.findLastIndex((said) => typeof said === 'string' && said.includes(from));
    const said = blocks[at];
    if (typeof said !== 'string') continue;
    blocks[at] = said.replace(from, to);
    planted.push({ rule, block: at + 1, to });
  }
  return { blocks, planted };
}

interface Told {
  readonly rule: string;
  readonly block: number | undefined;
  readonly verdict: string;
}

const tell = ({ findings, passages }: FilesInspected): Told[] =>
  findings.map(({ rule, passage, row }) => ({
    rule,
    block: passages.get(passage)?.place.paragraph,
    verdict: row.values['verdict'] ?? '',
  }));

const isOf =
  ({ rule, block }: Planted) =>
  (told: Told): boolean =>
    told.rule === rule && told.block === block;

describe('a right disclosure', () => {
  it.each(Object.keys(LAYOUTS))('of the layout %s has nothing that is wrong, and each item', (layout) => {
    const inspected = inspectSaid(LAYOUTS[layout] ?? []);
    expect(tell(inspected)).toEqual([]);
    expect(
      inspected.items
        .filter(({ state }) => state !== 'there' && state !== 'none')
        .map(({ item, lacking }) => [item.id, ...lacking]),
    ).toEqual([]);
  });

  it('without forms contradicts nothing, either', () => {
    expect(Object.values(LAYOUTS).flatMap((blocks) => tell(inspectSaid(blocks, {}, false)))).toEqual([]);
  });
});

/** So many texts for each layout, so that few faults stand in one sentence. */
const TEXTS = 4;
const PLANTED = [...new Set(FAULTS.map(([layout]) => layout))];
const CASES = PLANTED.flatMap((layout) => Array.from({ length: TEXTS }, (_, part) => [layout, part] as const));

describe('planted faults', () => {
  it.each(CASES)(
    'of the layout %s, text %i, are each found at their place, and nothing where none was planted',
    (layout, part) => {
      const { blocks, planted } = plant(layout, (index) => index % TEXTS === part);
      const told = tell(inspectSaid(blocks));
      expect(planted.filter((fault) => !told.some(isOf(fault)))).toEqual([]);
      expect(
        told.filter(({ block, rule }) => rule !== 'contents' && !planted.some((fault) => fault.block === block)),
      ).toEqual([]);
    },
  );

  it.each(PLANTED)('all at once in the layout %s are found but for a few', (layout) => {
    const { blocks, planted } = plant(layout, () => true);
    const told = tell(inspectSaid(blocks));
    expect(planted.length).toBeGreaterThan(20);
    expect(planted.filter((fault) => !told.some(isOf(fault))).length).toBeLessThanOrEqual(2);
  });
});

describe('a document that hides something', () => {
  it('is told of words that nobody sees and of pages with nothing on them', () => {
    const { findings } = inspectSaid(LAYOUTS['guide'] ?? [], {
      blankPages: [3],
      notices: [{ kind: 'hidden', text: '此处待核', place: { page: 4, paragraph: 20 } }],
    });
    expect(findings.map(({ rule, row }) => `${rule} ${row.values['locator_a'] ?? ''}`)).toEqual([
      'blank-page 第3页',
      'hidden 第4页',
    ]);
  });
});
