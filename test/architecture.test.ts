import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Rooms of `src/views/` from the ground up, those of one floor in one line. */
const VIEWS: readonly (readonly string[])[] = [
  ['words', 'files', 'say', 'source', 'frame/style', 'frame/browser', 'question/browser', 'search/browser'],
  ['chart/spec', 'descriptor', 'disclosure', 'question', 'table/browser'],
  ['chart/browser', 'chart/draw', 'figure'],
  ['chapter', 'chart', 'compare', 'ledger', 'poster', 'project', 'table', 'version'],
  ['edition', 'frame'],
  ['book', 'cite', 'search/index'],
  ['search', 'workbook'],
  ['download'],
  ['catalogue'],
  ['city'],
];

/** Rooms from the ground up. A file may import its own room and rooms of a lower floor; rooms of one floor do not know each other. */
const FLOORS: readonly (readonly [room: string, floor: number])[] = [
  ['src/lib/', 0],
  ['src/model/', 1],
  ['src/source/', 2],
  ['src/checks/', 2],
  ['src/inspection/', 2],
  ...VIEWS.flatMap((rooms, floor) => rooms.map((room) => [`src/views/${room}/`, 3 + floor / 100] as const)).toSorted(
    ([a], [b]) => b.length - a.length,
  ),
  ['src/shared-site.ts', 3.5],
  ['src/open-site.ts', 3.6],
  ['src/shared-offer.ts', 3.7],
  ['src/report-page.ts', 3.6],
  ['src/desk/', 4],
  ['src/publish/', 4],
  ['src/pages/', 4],
  ['src/middleware.ts', 4],
  ['src/shared-chapters.ts', 3.5],
  ['src/chapter-body.ts', 3.6],
  ['src/env.d.ts', 4],
];

/** What is sent to readers lies in folders of this name, and only that. */
const BROWSER = /^src\/views\/(?:.+\/)?browser\//;

/** Texts that hold programs of their own: the first one of a page, a recipe. */
const WITH_PROGRAM = new Set(['src/views/frame/policy.ts', 'src/views/download/recipes.ts']);

/** Where a file that is sent to readers may import from: its own folder, words, what charts are made of, and the ground floors. */
const SENT = [BROWSER, /^src\/views\/(?:words|chart\/spec)\//, /^src\/(?:lib|model)\//];

/** Where each outside tool may be imported: a file or a room. What is not listed may be imported nowhere. */
const TOOLS: readonly (readonly [tool: RegExp, places: readonly string[]])[] = [
  [/^papaparse$/, ['src/source/csv/split-csv.ts']],
  [
    /^yaml$/,
    [
      'src/source/yaml/parse-yaml.ts',
      'src/source/yaml/open-yaml.ts',
      'src/source/yaml/judge-yaml.ts',
      'src/source/yaml/name-shape-faults.ts',
    ],
  ],
  [
    /^(?:unified|remark-.+)$/,
    [
      'src/source/chapter/parse-mdx.ts',
      'src/source/chapter/judge-characters.ts',
      'src/source/chapter/chapter-plugins.ts',
    ],
  ],
  [/^@astrojs\/markdown-remark$/, ['src/source/chapter/compile-chapter.ts']],
  [/^node:vm$/, ['src/chapter-body.ts']],
  [/^zod$/, ['src/source/']],
  [/^jsonc-parser$/, ['src/source/yaml/parse-json.ts', 'src/lib/json-place.ts']],
  [/^re2js$/, ['src/source/schema/open-pattern.ts']],
  [/^vega(?:-lite)?$/, ['src/views/chart/draw/render.ts']],
  [/^vega-embed$/, ['src/views/chart/browser/wake-chart.ts']],
  [/^@resvg\/resvg-wasm$/, ['src/views/chart/draw/render-png.ts']],
  [/^node:(?:module|zlib)$/, ['src/source/']],
  [/^yazl$/, ['src/views/files/pack-zip.ts']],
  [/^node:stream\/consumers$/, ['src/views/files/pack-zip.ts']],
  [/^fflate$/, ['src/views/workbook/pack-workbook.ts', 'src/source/workbook/open-archive.ts']],
  [/^@e965\/xlsx(?:\/.+)?$/, ['src/source/workbook/foreign/open-library.ts']],
  [/^saxes$/, ['src/source/workbook/read-xml.ts']],
  [/^mammoth$/, ['src/source/document/docx/read-second.ts']],
  [/^docx$/, ['src/desk/inspect/pack-inspection.ts']],
  [/^word-extractor$/, ['src/source/document/parse-doc.ts']],
  [/^pdfjs-dist(?:\/.+)?$/, ['src/source/document/pdf/open-pdf.ts']],
  [
    /^parse5$/,
    [
      'src/views/chapter/split-blocks.ts',
      'src/views/frame/page-tree.ts',
      'src/views/frame/read-page.ts',
      'src/source/chapter/scan-markup.ts',
      'src/source/document/html/open-html.ts',
    ],
  ],
  [/^hyparquet-writer$/, ['src/views/download/pack-parquet.ts']],
  [/^write-excel-file(?:\/.+)?$/, ['src/views/workbook/pack-workbook.ts']],
  [/^schema-dts$/, ['src/views/catalogue/']],
  [/^@cyclonedx\/cyclonedx-library\/.+$/, ['src/publish/pack-bom.ts']],
  [/^pagefind$/, ['src/views/search/index/index-records.ts']],
  [/^pinyin-pro$/, ['src/views/search/index/pinyin.ts']],
  [/^opencc-js(?:\/.+)?$/, ['src/views/search/index/traditional.ts']],
  [/^node:zlib$/, ['src/views/search/index/pack-files.ts', 'src/publish/press-files.ts']],
  [/^astro(?:[:/].+)?$/, ['src/pages/', 'src/middleware.ts', 'src/chapter-body.ts', 'src/env.d.ts', 'src/views/']],
  [/^node:fs(?:\/promises)?$/, ['src/source/', 'src/desk/', 'src/publish/', 'src/views/search/index/build-index.ts']],
  [/^node:(?:util|timers\/promises)$/, ['src/desk/', 'src/publish/', 'src/views/search/index/pack-search-index.ts']],
  [/^node:(?:events|os|worker_threads)$/, ['src/publish/compress-site.ts', 'src/publish/press-files.ts']],
  [/^node:path$/, ['src/source/', 'src/desk/', 'src/publish/', 'src/views/search/index/build-index.ts']],
  [/^send$/, ['src/publish/serve/send-form.ts']],
  [/^negotiator$/, ['src/publish/serve/answer-request.ts']],
  [
    /^node:worker_threads$/,
    ['src/source/ask-thread.ts', 'src/source/workbook/run-reader.ts', 'src/source/document/run-document-reader.ts'],
  ],
  [/^node:(?:http|net)$/, ['src/publish/serve/']],
  [/^node:crypto$/, ['src/lib/hash.ts', 'src/desk/hold-lock.ts', 'src/desk/obtain-lock.ts']],
  [/^node:os$/, ['src/desk/lock-holder.ts']],
  [/^proper-lockfile$/, ['src/desk/obtain-lock.ts']],
];

/** Tools that help the compiler and are not there when the site is built. */
const TYPES_ONLY = /^schema-dts$/;

/** What is worked out once, each with the only file that may ask for it. */
const ONCE: readonly (readonly [target: string, asker: string])[] = [
  ['src/checks/judge/judge-identities.ts', 'src/checks/judge/judge-releases.ts'],
  ['src/checks/judge/judge-formulas.ts', 'src/checks/judge/judge-releases.ts'],
  ['src/checks/judge/judge-releases.ts', 'src/checks/check-site.ts'],
  ['src/checks/check-site.ts', 'src/open-site.ts'],
];

/** The words of a room in one language: the same names in each. */
const WORDS = /\.(?:zh|en)\.ts$/;

/** Files that are read through to find one. */
const MOST_FILES = 40;

const DRAWER = /^(?:utils?|helpers?|misc|common)(?:\.|$)/;

interface Import {
  readonly file: string;
  readonly target: string;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The program of a file: an .astro file's front matter and its scripts. */
function readProgram(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const front = /^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  return [front, ...scripts].join('\n');
}

function readImports(file: string): Import[] {
  return ts
    .preProcessFile(readProgram(file), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .map((name) => ({ file, target: name.startsWith('.') ? join(dirname(file), name.replace(/\?.*$/, '')) : name }));
}

function findRoom(file: string): readonly [room: string, floor: number] | undefined {
  return FLOORS.find(([room]) => file === room || (room.endsWith('/') && file.startsWith(room)));
}

function describeImport({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

function isInside(place: string, file: string): boolean {
  return file === place || (place.endsWith('/') && file.startsWith(place));
}

function pointsDown({ file, target }: Import): boolean {
  const from = findRoom(file);
  const to = findRoom(target);
  return (
    from !== undefined && to !== undefined && (from[0] === to[0] || from[1] > to[1] || (from[1] === 4 && to[1] === 4))
  );
}

/** The first ring of files that import each other, as a path that ends where it begins; undefined where there is none. */
function findRing(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) {
      const ring = visit(target, [...path, file]);
      if (ring) return ring;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const ring = visit(file, []);
    if (ring) return ring;
  }
  return undefined;
}

const everything = listFiles('src');
const programs = everything.filter((file) => /\.(?:ts|astro)$/.test(file));
const imports = programs.flatMap(readImports);
const inner = imports.filter(({ target }) => target.startsWith('src/'));
const leaving = imports.filter(
  ({ target }) => target.startsWith('..') || /^(?:scripts|test|data|content|seeds|public)\//.test(target),
);
const outer = imports.filter((entry) => !inner.includes(entry) && !leaving.includes(entry));

describe('the house', () => {
  it('has imports to look at in every room that holds files', () => {
    expect(programs.length).toBeGreaterThan(50);
    expect(inner.length).toBeGreaterThan(100);
  });

  it('gives every file of src a room', () => {
    expect(everything.filter((file) => !findRoom(file))).toEqual([]);
  });

  it('lets imports point down only', () => {
    expect(inner.filter((entry) => !pointsDown(entry)).map(describeImport)).toEqual([]);
  });

  it('imports nothing of src from outside src', () => {
    expect(leaving.map(describeImport)).toEqual([]);
  });

  it('keeps views away from the join and from readers of files', () => {
    const refused = (target: string): boolean =>
      /^src\/(?:shared-)?site\.ts$/.test(target) || target.startsWith('src/source/');
    expect(
      inner.filter(({ file, target }) => file.startsWith('src/views/') && refused(target)).map(describeImport),
    ).toEqual([]);
  });

  it('sends readers nothing that is not meant for them', () => {
    const strange = inner.filter(({ file, target }) => BROWSER.test(file) && !SENT.some((place) => place.test(target)));
    expect(strange.map(describeImport)).toEqual([]);
  });

  it('keeps programs for readers in folders of their own', () => {
    const isAsking = (file: string): boolean =>
      /(?<![\w/'-])(?:document|window)\.[a-z]\w*(?:\(|\.| )|\bHTML\w*Element\b/.test(readProgram(file));
    const asking = programs.filter((file) => file.startsWith('src/views/') && file.endsWith('.ts') && isAsking(file));
    expect(asking.length).toBeGreaterThan(10);
    expect(asking.filter((file) => !BROWSER.test(file) && !WITH_PROGRAM.has(file))).toEqual([]);
  });

  it('has no room with more than forty files', () => {
    const rooms = Map.groupBy(everything, (file) => dirname(file));
    const full = [...rooms].filter(([, files]) => files.length > MOST_FILES);
    expect(full.map(([room, files]) => `${room}: ${files.length}`)).toEqual([]);
  });

  it('has no ring of files', () => {
    const graph = new Map(
      programs.map((file) => [file, inner.filter((entry) => entry.file === file).map(({ target }) => target)]),
    );
    expect(findRing(graph)).toBeUndefined();
  });

  it('imports each outside tool only where it belongs', () => {
    const misplaced = outer.filter(
      ({ file, target }) =>
        !TOOLS.some(([tool, places]) => tool.test(target) && places.some((place) => isInside(place, file))),
    );
    expect(misplaced.map(describeImport)).toEqual([]);
  });

  it('lays out a form in one file only, which keeps it for the page and the workbook', () => {
    expect(programs.filter((file) => /\bviewForm\(/.test(readFileSync(file, 'utf8')))).toEqual([
      'src/views/table/form-view.ts',
      'src/views/table/forms.ts',
    ]);
  });

  it.each(ONCE)('asks %s only in %s', (target, asker) => {
    expect(inner.filter((entry) => entry.target === target).map(({ file }) => file)).toEqual([asker]);
  });

  it('remembers nothing beside its owner: what is worked out once is a part of what it belongs to', () => {
    expect(programs.filter((file) => /new Weak(?:Map|Set)\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('imports tools that package.json names', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const nameOf = (target: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
    const strange = outer.filter(
      ({ target }) => !/^(?:node|astro):/.test(target) && !TYPES_ONLY.test(target) && !(nameOf(target) in dependencies),
    );
    expect(strange.map(describeImport)).toEqual([]);
  });

  it('takes nothing but types from tools that are only types', () => {
    const values = outer.filter(
      ({ file, target }) =>
        TYPES_ONLY.test(target) && new RegExp(`^import (?!type )[^;]*'${target}'`, 'm').test(readProgram(file)),
    );
    expect(values.map(describeImport)).toEqual([]);
  });

  it('has no two files and no two exports of one name, but for words and for pages, which Astro names', () => {
    const isNamed = (file: string): boolean => !file.startsWith('src/pages/') && !WORDS.test(file);
    const commands = listFiles('scripts/run');
    const names = Map.groupBy([...everything, ...commands].filter(isNamed), (file) => basename(file));
    expect([...names.values()].filter(({ length }) => length > 1)).toEqual([]);
    const own = /^export (?:abstract )?(?:async )?(?:const|function\*?|class|interface|type|enum) (\w+)/gm;
    const exported = programs
      .filter(isNamed)
      .flatMap((file) =>
        [...new Set([...readProgram(file).matchAll(own)].map(([, name = '']) => name))].map((name) => ({ file, name })),
      );
    expect(exported.length).toBeGreaterThan(1000);
    const twice = [...Map.groupBy(exported, ({ name }) => name)].filter(([, places]) => places.length > 1);
    expect(twice.map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(', ')}`)).toEqual([]);
  });

  it('has no drawer named for nothing in particular', () => {
    const drawers = ['src', 'scripts', 'test']
      .flatMap(listFiles)
      .filter((file) => file.split('/').some((part) => DRAWER.test(part)));
    expect(drawers).toEqual([]);
  });
});

describe('findRing', () => {
  it('finds a ring of three and passes a diamond', () => {
    expect(
      findRing(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
    expect(
      findRing(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
          ['d', []],
        ]),
      ),
    ).toBeUndefined();
  });
});

describe('pointsDown', () => {
  it.each([
    ['src/model/cell.ts', 'src/lib/decimal.ts', true],
    ['src/lib/decimal.ts', 'src/model/cell.ts', false],
    ['src/checks/preset.ts', 'src/source/csv/parse-csv.ts', false],
    ['src/views/words/addresses.ts', 'src/views/frame/policy.ts', false],
    ['src/views/search/browser/plan/plan-query.ts', 'src/views/chart/draw/render.ts', false],
    ['src/views/table/form-view.ts', 'src/views/chart/list-charts.ts', false],
    ['src/pages/index.astro', 'src/open-site.ts', true],
  ])('%s → %s: %s', (file, target, allowed) => {
    expect(pointsDown({ file, target })).toBe(allowed);
  });
});
