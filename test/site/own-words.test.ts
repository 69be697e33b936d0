import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPages, readPage, ROOT_SITE } from './built.ts';
import { listTexts } from './parse-page.ts';
import { listTables, listYears, ROOT } from './published.ts';

/** The document itself is not in the repository. It lies beside it where the project is worked on and in CI. */
const SOURCE = join(ROOT, '../shared/source/2020-final-accounts.txt');
const LONGEST_RUN = 40;
const FOLDERS = ['content', 'src', 'seeds'];

const hanOnly = (text: string): string => (text.normalize('NFKC').match(/\p{Script=Han}+/gu) ?? []).join('');

function listTextFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(join(ROOT, file)).isFile())
    .sort();
}

/** Begin of the first run of that many characters that both texts have. */
function findSharedRun(text: string, runs: ReadonlySet<string>): string | undefined {
  for (let at = 0; at + LONGEST_RUN <= text.length; at += 1) {
    const run = text.slice(at, at + LONGEST_RUN);
    if (runs.has(run)) return run;
  }
  return undefined;
}

/** Numbers that say something: with decimals, of three digits and more, or percentages. */
function listFigures(text: string): Set<string> {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return new Set(
    [...plain.matchAll(/(?<![\d.])(\d+(?:\.\d+)?)(%?)(?![\d])/g)]
      .map(([, number = '', percent = '']) => (percent === '%' || /\.|\d{3}/.test(number) ? `${number}${percent}` : ''))
      .filter((figure) => figure !== ''),
  );
}

/** The same number however it is written: `75.50%` as `75.5`. */
function bare(figure: string): string {
  const number = figure.replace('%', '');
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}

function listBareNumbers(text: string): Set<string> {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return new Set([...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => bare(number)));
}

function expectNearlyAll(figures: ReadonlySet<string>, missing: readonly string[]): void {
  expect(figures.size).toBeGreaterThan(100);
  const part = (figures.size - missing.length) / figures.size;
  expect(
    part,
    `${missing.length} of ${figures.size} figures of the source are missing: ${missing.slice(0, 60).join(' ')}`,
  ).toBeGreaterThanOrEqual(0.995);
}

describe.skipIf(!existsSync(SOURCE))(
  'against the words of the source document (skipped where ../shared/source/2020-final-accounts.txt is not there)',
  () => {
    const source = existsSync(SOURCE) ? readFileSync(SOURCE, 'utf8') : '';
    const han = hanOnly(source);
    const runs = new Set(
      Array.from({ length: Math.max(0, han.length - LONGEST_RUN + 1) }, (_, at) => han.slice(at, at + LONGEST_RUN)),
    );

    test('the measure finds a taken-over sentence, whatever its punctuation', () => {
      const taken = `前面的话，${[...han.slice(5000, 5000 + LONGEST_RUN)].join('，\n ')}。后面的话`;
      expect(findSharedRun(hanOnly(taken), runs)).toBe(han.slice(5000, 5000 + LONGEST_RUN));
    });

    test.each(FOLDERS)(`no run of ${LONGEST_RUN} Chinese characters of it stands in %s/`, (folder) => {
      const files = listTextFiles(folder);
      expect(files.length).toBeGreaterThan(0);
      const taken = files
        .map((file) => ({ file, run: findSharedRun(hanOnly(readFileSync(join(ROOT, file), 'utf8')), runs) }))
        .filter(({ run }) => run !== undefined);
      expect(taken).toEqual([]);
    });

    const figures = listFigures(source);

    test('at least 99.5 % of its distinctive figures are in the CSV files', () => {
      const numbers = new Set(
        listYears().flatMap((year) =>
          listTables(year)
            .filter(({ name }) => name !== 'outline')
            .flatMap(({ rows }) => rows.flat().flatMap((cell) => [...listBareNumbers(cell)])),
        ),
      );
      expectNearlyAll(
        figures,
        [...figures].filter((figure) => !numbers.has(bare(figure))),
      );
    });

    test('at least 99.5 % of its distinctive figures are on pages, percentages with their sign', () => {
      const texts = listPages(ROOT_SITE).flatMap((file) => listTexts(readPage(ROOT_SITE, file)));
      const numbers = new Set(texts.flatMap((text) => [...listBareNumbers(text)]));
      const percentages = new Set(
        texts
          .flatMap((text) => [...listFigures(text)])
          .filter((figure) => figure.endsWith('%'))
          .map(bare),
      );
      expectNearlyAll(
        figures,
        [...figures].filter((figure) => !(figure.endsWith('%') ? percentages : numbers).has(bare(figure))),
      );
    });
  },
);
