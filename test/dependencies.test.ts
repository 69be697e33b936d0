import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { read, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import Negotiator from 'negotiator';
import { Converter } from 'opencc-js';
import { extractRawText } from 'mammoth';
import jsonc, { type ParseError } from 'jsonc-parser';
import Papa from 'papaparse';
import { parseFragment, serialize } from 'parse5';
import { pinyin } from 'pinyin-pro';
import { RE2JS } from 're2js';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import * as vega from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import writeXlsxFile from 'write-excel-file/universal';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { makeRawDocx, paragraph, run } from './source/document/make-raw-docx.ts';

/**
 * What this project takes from each package it publishes with: a check of the package alone, or the test that judges its work in the built site.
 * After an update the name of what fails is what broke. A package that is not here fails too.
 */
const TAKEN: Readonly<Record<string, (() => unknown) | string>> = {
  'papaparse: a row remembers quotes, commas and line ends inside a cell': () => {
    expect(Papa.parse('a,b\n"x, ""y""\nz",0.10\n', { header: false }).data).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '0.10'],
      [''],
    ]);
  },
  'yaml: a value knows its line, and no text becomes a date': () => {
    const lines = new LineCounter();
    const document = parseDocument('a: 1\nb: 2021-09-24\n', { lineCounter: lines });
    const node = document.get('b', true);
    expect(isNode(node) && lines.linePos(node.range![0])).toEqual({ line: 2, col: 4 });
    expect(document.toJS()).toEqual({ a: 1, b: '2021-09-24' });
  },
  'jsonc-parser: a comment is a fault with its place, and a member that stands twice stays twice': () => {
    const errors: ParseError[] = [];
    const tree = jsonc.parseTree('{"a": 1, // b\n"a": 2}', errors, { disallowComments: true });
    expect(errors.map(({ error, offset }) => [jsonc.printParseErrorCode(error), offset])).toEqual([
      ['InvalidCommentToken', 9],
    ]);
    expect(tree?.children?.map(({ children }) => children?.[0]?.value as unknown)).toEqual(['a', 'a']);
  },
  're2js: a pattern is tried once, whatever its repetitions': () => {
    expect(RE2JS.compile('(a+)+').matches(`${'a'.repeat(100)}!`)).toBe(false);
    expect(() => RE2JS.compile('(?=a)a')).toThrow();
  },
  'zod: a strict object names the key that it does not know': () => {
    expect(z.strictObject({ name: z.string() }).safeParse({ name: 'a', other: 1 }).error?.issues[0]).toMatchObject({
      code: 'unrecognized_keys',
      keys: ['other'],
    });
  },
  'remark-parse, remark-mdx, remark-gfm, unified: a tree of components and tables with their places': () => {
    const tree = unified()
      .use(remarkParse)
      .use(remarkMdx)
      .use(remarkGfm)
      .parse('| a |\n| - |\n\n\nText <Amount of="t:r" />。\n') as {
      children: {
        type: string;
        children?: { type: string; position?: { start: { line: number; column: number } } }[];
      }[];
    };
    expect(tree.children.map(({ type }) => type)).toEqual(['table', 'paragraph']);
    expect(tree.children[1]?.children?.[1]).toMatchObject({
      type: 'mdxJsxTextElement',
      position: { start: { line: 5, column: 6 } },
    });
  },
  'remark-cjk-friendly: bold closes before Chinese punctuation': () => {
    const tree = unified().use(remarkParse).use(remarkCjkFriendly).parse('**总计：**相等') as {
      children: { children: { type: string }[] }[];
    };
    expect(tree.children[0]?.children.map(({ type }) => type)).toEqual(['strong', 'text']);
  },
  'vega, vega-lite: a Vega-Lite chart becomes the same SVG each time': async () => {
    const draw = (): Promise<string> =>
      new vega.View(
        vega.parse(
          compile({
            data: {
              values: [
                { x: 'a', y: 1 },
                { x: 'b', y: 2 },
              ],
            },
            mark: 'bar',
            encoding: { x: { field: 'x', type: 'nominal' }, y: { field: 'y', type: 'quantitative' } },
          }).spec,
        ),
        { renderer: 'none' },
      ).toSVG();
    const first = await draw();
    expect(first).toMatch(/^<svg[\s\S]*aria-roledescription="bar"/);
    expect(await draw()).toBe(first);
  },
  '@cyclonedx/cyclonedx-library': 'test/site/provenance.test.ts',
  'vega-embed': 'test/browser/charts-live.test.ts',
  '@resvg/resvg-wasm, @fontsource/noto-sans-sc': 'test/views/pictures.test.ts',
  'yazl, fflate: an archive with a set date has the same bytes each time, lengths and digests before each file, and is read by another':
    async () => {
      const pack = async (): Promise<Buffer> => {
        const zip = new ZipFile();
        for (const name of ['a.csv', 'b.csv'])
          zip.addBuffer(Buffer.from('科目\n'.repeat(99)), name, {
            mtime: new Date(1980, 0, 1),
            forceDosTimestamp: true,
            compressionLevel: 6,
          });
        zip.end();
        return buffer(zip.outputStream);
      };
      const packed = await pack();
      expect(packed.equals(await pack())).toBe(true);
      expect([packed.readUInt16LE(6) & 8, packed.readUInt32LE(10), packed.readUInt32LE(22)]).toEqual([
        0, 0x00210000, 693,
      ]);
      expect(Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, bytes.length])).toEqual([
        ['a.csv', 693],
        ['b.csv', 693],
      ]);
    },
  '@e965/xlsx: a stream of .xls gives values, formats and shown texts, by address': () => {
    const sheet = { '!ref': 'A1:B1', A1: { t: 's', v: '收入' }, B1: { t: 'n', v: 1478.9, z: '#,##0.00' } } as const;
    const bytes = write(
      { SheetNames: ['表'], Sheets: { 表: sheet } },
      { type: 'array', bookType: 'biff8' },
    ) as ArrayBuffer;
    const { SheetNames, Sheets } = read(new Uint8Array(bytes), { type: 'array', cellNF: true });
    expect(SheetNames).toEqual(['表']);
    expect(Sheets['表']).toMatchObject({
      A1: { t: 's', v: '收入' },
      B1: { t: 'n', v: 1478.9, z: '#,##0.00', w: '1,478.90' },
    });
  },
  'mammoth: paragraphs with what is added and without what is deleted, boxes among them, and no automatic numbers':
    async () => {
      const change = '<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>';
      const bytes = makeRawDocx({
        body:
          paragraph(`${run('收入')}${change}`) +
          paragraph('支出', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      });
      expect((await extractRawText({ buffer: Buffer.from(bytes) })).value).toBe('收入新\n\n支出\n\n');
    },
  'word-extractor: the text of a .doc, with a tab behind each cell': async () => {
    const document = await new WordExtractor().extract(readFileSync('test/source/document/hazards.doc'));
    expect(document.getBody()).toContain('甲\t1\t乙\t');
  },
  'saxes: text that is not well formed is an error, and the digits of a number stay a text': () => {
    const read = (xml: string): string[] => {
      const parser = new SaxesParser();
      const told = [] as string[];
      parser.on('error', () => told.push('error'));
      parser.on('doctype', () => told.push('doctype'));
      parser.on('opentag', ({ name, attributes }) => told.push(`${name} ${JSON.stringify(attributes)}`));
      parser.on('text', (text) => told.push(text));
      parser.write(xml).close();
      return told;
    };
    expect(read('<x:c r="A1">1478.8999999999999<t> &#25910; </t></x:c>')).toEqual([
      'x:c {"r":"A1"}',
      '1478.8999999999999',
      't {}',
      ' 收 ',
    ]);
    expect(read('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toContain('doctype');
    expect(read('<a><b></a>')).toContain('error');
  },
  'hyparquet-writer: the same columns give the same bytes': () => {
    const write = (): string =>
      createHash('sha256')
        .update(
          new Uint8Array(
            parquetWriteBuffer({
              columnData: [{ name: 'code', data: ['2060101', null], type: 'STRING', nullable: true }],
            }),
          ),
        )
        .digest('hex');
    expect(write()).toBe(write());
  },
  'write-excel-file: a sheet is written without a date of its own': async () => {
    const blob = await writeXlsxFile([[{ value: 5.5, type: Number }]]).toBlob();
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(Object.keys(files).toSorted()).toContain('xl/worksheets/sheet1.xml');
    expect(new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])).toContain('<v>5.5</v>');
  },
  'parse5: markup keeps its entities and where it stood': () => {
    const fragment = parseFragment('<p id="a">1 &lt; 2</p>', { sourceCodeLocationInfo: true });
    expect(serialize(fragment)).toBe('<p id="a">1 &lt; 2</p>');
    expect(
      (fragment.childNodes[0] as { sourceCodeLocation?: { startOffset: number } | null }).sourceCodeLocation
        ?.startOffset,
    ).toBe(0);
  },
  'pdfjs-dist': 'test/source/document/pdf/parse-pdf.test.ts',
  docx: 'test/desk/inspect.command.test.ts',
  'pinyin-pro: one syllable for each character, by its context': () => {
    expect(pinyin('银行行长', { toneType: 'none', type: 'array' })).toEqual(['yin', 'hang', 'hang', 'zhang']);
  },
  'opencc-js: traditional characters become simplified ones': () => {
    expect(Converter({ from: 'tw', to: 'cn' })('決算經費')).toBe('决算经费');
  },
  pagefind: 'test/search/search-index.test.ts',
  send: 'test/publish/serve.command.test.ts',
  'negotiator: what a reader refuses is not among what he takes, and the best comes first': () => {
    const chooseFrom = (asks: string): string[] =>
      new Negotiator({ headers: { 'accept-encoding': asks } }).encodings(['br', 'gzip', 'identity'], {
        preferred: ['br', 'gzip'],
      });
    expect(['gzip, br', 'br;q=0, *', 'identity;q=0'].map(chooseFrom)).toEqual([
      ['br', 'gzip', 'identity'],
      ['gzip', 'identity'],
      [],
    ]);
  },
  'astro, @astrojs/mdx, @astrojs/markdown-remark': 'test/site/html.test.ts',
  'proper-lockfile': 'test/desk/hold-lock.command.test.ts',
  'schema-dts': 'src/views/catalogue/pack-dataset-ld.ts',
  'node: the runtime of the commands has type stripping and text as UTF-8': () => {
    expect(createRequire(import.meta.url)('node/package.json')).toMatchObject({
      version: expect.stringMatching(/^24\./) as string,
    });
  },
};

const namesOf = (line: string): string[] => (line.split(':')[0] ?? '').split(', ');

describe('what is taken from', () => {
  for (const [line, proof] of Object.entries(TAKEN))
    it(line, () => (typeof proof === 'string' ? expect(existsSync(proof), proof).toBe(true) : proof()));

  it('every package that the site is made with, and no other', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(TAKEN).flatMap(namesOf).toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });
});
