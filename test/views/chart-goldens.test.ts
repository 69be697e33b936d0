import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawSizes } from '../../src/views/chart/draw/draw-chart.ts';
import { GALLERY } from '../../src/views/chart/gallery.ts';
import { describeChart } from '../../src/views/chart/spec/chart-sentence.ts';
import { CHART_KINDS } from '../../src/model/chart/chart.ts';

/** One SVG for each example and size. UPDATE_GOLDENS=1 writes them, never under CI; read them before they are committed. */
const FOLDER = join(import.meta.dirname, '../goldens');
const UPDATE = process.env['UPDATE_GOLDENS'] === '1' && process.env['CI'] === undefined;

describe('the drawings of the gallery', () => {
  it.each(GALLERY)('$id is drawn as it was', async ({ id, title, facts }) => {
    for (const { size, svg } of await drawSizes(id, { facts, title, sentence: describeChart(facts) })) {
      const file = join(FOLDER, `${id}-${size}.svg`);
      if (UPDATE) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, `${svg}\n`);
      }
      expect(existsSync(file), file).toBe(true);
      expect(`${svg}\n`).toBe(readFileSync(file, 'utf8'));
    }
  });

  it('leave no golden without its example, and no kind without one', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      GALLERY.flatMap(({ id }) => [`${id}-broad.svg`, `${id}-narrow.svg`]).sort(),
    );
    expect(new Set(GALLERY.map(({ facts }) => facts.kind))).toEqual(new Set(CHART_KINDS));
  });
});
