import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPage, ROOT_SITE, SITES } from './built.ts';
import { type Element, findAll, findByTag, getOne, isWithin, readableText, textOf } from './parse-page.ts';
import { findRow, getField, listChapters, listTables, listYears, readChapter, ROOT } from './published.ts';
import { separateThousands } from './reader-text.ts';

interface ChartEntry {
  readonly id: string;
  readonly number?: number;
  readonly title: string;
  readonly unit: string;
  readonly items: readonly { readonly label: string; readonly of: string }[];
}

/** Locators of the seven figures in the source, by their numbers there. */
const NUMBERS_2020 = [1, 2, 3, 4, 5, 6, 7];

/** The charts that stand where the source had a figure: those with its number. */
function readCharts(year: string): (ChartEntry & { readonly number: number })[] {
  const entries = parse(readFileSync(join(ROOT, 'content', year, 'charts.yaml'), 'utf8')) as ChartEntry[];
  return entries.flatMap((entry) =>
    entry.number === undefined || entry.number === 0 ? [] : [{ ...entry, number: entry.number }],
  );
}

const charts = listYears().flatMap((year) => readCharts(year).map((chart) => ({ year, chart, number: chart.number })));

function findChapter(year: string, id: string): string {
  const found = listChapters(year).filter((chapter) => readChapter(year, chapter).includes(`<Chart of="${id}"`));
  expect(found, `chapters that show ${id}`).toHaveLength(1);
  return found[0]!;
}

function findFigure(site: typeof ROOT_SITE, year: string, number: number, id: string): Element {
  const figures = findByTag(readPage(site, `/${year}/${findChapter(year, id)}/`), 'figure').filter((figure) =>
    new RegExp(`图\\s*${number}(?!\\d)`).test(readableText(getOne(figure, 'figcaption'))),
  );
  expect(figures, `figures numbered ${number}`).toHaveLength(1);
  return figures[0]!;
}

function readValues(year: string, chart: ChartEntry): { label: string; text: string }[] {
  const tables = new Map(listTables(year).map((table) => [table.name, table]));
  return chart.items.map(({ label, of }) => {
    const [, name = '', id = '', named] = /^([^:]+):([^.]+)(?:\.(.+))?$/.exec(of) ?? [];
    const table = tables.get(name)!;
    return {
      label,
      text: separateThousands(findRow(table, id)?.[getField(table, named ?? table.schema.valueField ?? '').name] ?? ''),
    };
  });
}

/** The name of a drawing as a screen reader takes it. */
function nameOf(page: Element, drawing: Element): string {
  const named = (drawing.attributes['aria-labelledby'] ?? '')
    .split(/\s+/)
    .flatMap((id) => findAll(page, ({ attributes }) => id !== '' && attributes['id'] === id))
    .map(readableText)
    .join(' ');
  return (
    drawing.attributes['aria-label'] ?? (named === '' ? readableText(findByTag(drawing, 'title')[0] ?? drawing) : named)
  );
}

test('the figures of 2020 are numbered as in the source, 1 to 7', () => {
  expect(existsSync(join(ROOT, 'content/2020/charts.yaml'))).toBe(true);
  expect(readCharts('2020').map(({ number }) => number)).toEqual(NUMBERS_2020);
});

describe.each(charts)('图$number of $year', ({ year, chart }) => {
  test.each(SITES)(
    'stands in its chapter under $base as inline SVG with title, unit, sentence and the table of its numbers',
    (site) => {
      const figure = findFigure(site, year, chart.number, chart.id);
      const caption = readableText(getOne(figure, 'figcaption'));
      expect(caption).toContain(chart.title);
      expect(readableText(figure)).toContain(chart.unit);

      const drawings = findByTag(figure, 'svg');
      expect(drawings.length).toBeGreaterThan(0);
      for (const drawing of drawings) {
        expect(drawing.attributes['viewBox'] ?? drawing.attributes['viewbox']).toMatch(/^[\d.]+ [\d.]+ [\d.]+ [\d.]+$/);
        expect(
          findAll(drawing, ({ tag }) => ['path', 'rect', 'circle', 'line'].includes(tag)).length,
        ).toBeGreaterThanOrEqual(chart.items.length);
      }

      const values = readValues(year, chart);
      const table = findByTag(figure, 'table');
      expect(table).toHaveLength(1);
      const rows = findByTag(table[0]!, 'tr').map(readableText);
      for (const { label, text } of values)
        expect(
          rows.some((row) => row.includes(label) && row.includes(text)),
          `${label} ${text} in the table: ${rows.join(' | ')}`,
        ).toBe(true);

      const sentences = findByTag(figure, 'p')
        .filter((paragraph) => !isWithin(paragraph, 'table'))
        .map(readableText)
        .filter((words) => /[。；]/.test(words) && /\d/.test(words));
      expect(sentences.join(''), 'a sentence made from the data').toMatch(/\d/);
      expect(
        values.some(({ text }) => sentences.some((words) => words.includes(text))),
        `a value of the figure in its sentence: ${sentences.join(' ')}`,
      ).toBe(true);
    },
  );

  test('its drawings carry every name and every value whole', () => {
    const figure = findFigure(ROOT_SITE, year, chart.number, chart.id);
    for (const drawing of findByTag(figure, 'svg')) {
      const words = textOf(drawing).replace(/\s+/g, '');
      expect(words).not.toMatch(/…|\.\.\.|NaN|undefined/);
      for (const { label, text } of readValues(year, chart)) {
        expect(words, label).toContain(label.replace(/\s+/g, ''));
        expect(words, label).toContain(text);
      }
    }
  });

  test('its drawings name themselves, hold no script and repeat no id', () => {
    const page = readPage(ROOT_SITE, `/${year}/${findChapter(year, chart.id)}/`);
    const ids = findAll(page, ({ attributes }) => attributes['id'] !== undefined).map(
      ({ attributes }) => attributes['id'],
    );
    expect(ids.length).toBe(new Set(ids).size);
    for (const drawing of findByTag(findFigure(ROOT_SITE, year, chart.number, chart.id), 'svg')) {
      expect(
        drawing.attributes['role'] === 'img' ||
          drawing.attributes['aria-hidden'] === 'true' ||
          /graphics-document/.test(drawing.attributes['role'] ?? ''),
      ).toBe(true);
      if (drawing.attributes['aria-hidden'] !== 'true') expect(nameOf(page, drawing)).toMatch(/\p{Script=Han}/u);
      expect(
        findAll(drawing, ({ tag }) => ['script', 'foreignObject', 'foreignobject', 'image'].includes(tag)),
      ).toEqual([]);
      for (const named of findAll(drawing, ({ attributes }) => /url\(/.test(Object.values(attributes).join(' ')))) {
        for (const [, id = ''] of Object.values(named.attributes)
          .join(' ')
          .matchAll(/url\(#([^)]+)\)/g))
          expect(ids, `url(#${id})`).toContain(id);
      }
      expect(textOf(drawing)).not.toMatch(/[A-Za-z]{4,}/);
      for (const { attributes } of [drawing, ...findAll(drawing, () => true)])
        expect(attributes['aria-label'] ?? '', 'an English name').not.toMatch(/[A-Za-z]{4,}/);
    }
  });
});
