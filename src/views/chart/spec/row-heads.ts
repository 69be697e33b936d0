import { DERIVED_KEY } from './words.zh.ts';
import { COLOURS, type Datum, type Layer } from './chart-spec.ts';
import { type Area, type RowColumns, HEAD, KEY_WIDTH, type RowTextColumn } from './row-layout.ts';
import { buildBars, buildRules, buildTexts } from './row-layers.ts';
import { LINE_HEIGHT, measureText } from './text-metrics.ts';
import { wrapText } from './wrap-text.ts';

const KEY = { size: 11, above: 14 } as const;
const NOTE_GAP = 10;

function buildKey(basis: 'stated' | 'derived', tone: string, x: number, baseline: number): Datum {
  const top = baseline - KEY.size;
  return {
    basis,
    tone,
    size: 1,
    barX: x,
    barX2: x + KEY.size,
    endX: x + KEY.size - 1,
    barTop: top,
    barBottom: top + KEY.size,
  };
}

/** What stands over each column, a key before those that have one, and a rule under all of them. */
export function buildHeads(columns: readonly RowTextColumn[], { rights }: RowColumns, area: Area): Layer[] {
  const y = area.top - HEAD.height + HEAD.baseline;
  const heads = columns
    .map(({ head }, index): Datum => ({ head, headX: rights[index] ?? 0, headY: y }))
    .filter(({ head }) => head !== '');
  const keys = columns.flatMap(({ head, key = false }, index): Datum[] =>
    key
      ? [
          buildKey(
            'stated',
            index === 0 ? 'second' : 'main',
            Math.round((rights[index] ?? 0) - measureText(head) - KEY_WIDTH),
            y,
          ),
        ]
      : [],
  );
  return [
    { ...buildRules(area), data: { name: 'head-rule', values: [{ ruleY: area.top - 0.5 }] } },
    ...(heads.length > 0 ? [buildTexts('head', 'right', 'headY', COLOURS.muted, heads)] : []),
    ...(keys.length > 0 ? buildBars('head-keys', keys) : []),
  ];
}

/** What the dashed outlines are, under the rows; and where it ends. */
export function buildDerivedKey(area: Area, top: number): { readonly layers: Layer[]; readonly bottom: number } {
  const baseline = top + NOTE_GAP + KEY.above;
  const lines = wrapText(DERIVED_KEY, area.right - area.left - KEY_WIDTH);
  const note: Datum = { note: lines, noteX: area.left + KEY_WIDTH, noteY: baseline };
  const key = buildKey('derived', 'second', area.left + 1, baseline);
  return {
    layers: [...buildBars('note-keys', [key]), buildTexts('note', 'left', 'noteY', COLOURS.muted, [note])],
    bottom: baseline + (lines.length - 1) * LINE_HEIGHT + 6,
  };
}
