import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Issue } from '../../src/model/issue.ts';
import { inspectTable } from '../../src/open-site.ts';
import { disclosureShape } from '../../src/source/profile/disclosure-shape.ts';
import { wordingShape } from '../../src/source/profile/wording-shape.ts';
import { chartsShape } from '../../src/source/shapes/charts-shape.ts';
import { describeShapes } from '../../src/source/shapes/describe-shapes.ts';
import { publisherShape } from '../../src/source/shapes/publisher-shape.ts';
import { registerShape } from '../../src/source/shapes/register-shape.ts';
import { settingsShape } from '../../src/source/shapes/settings-shape.ts';
import { synonymsShape } from '../../src/source/shapes/synonyms-shape.ts';
import { parseYaml } from '../../src/source/yaml/parse-yaml.ts';
import { findSchemaFaults, judgeBySchema } from './find-schema-faults.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SCHEMAS = join(ROOT, '.config/schemas');
const folder = mkdtempSync(join(tmpdir(), 'shapes-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the JSON Schemas of the project are those of the shapes that read its files', () => {
  const made = describeShapes();
  if (process.env['UPDATE_GOLDENS'] === '1') for (const [name, text] of made) writeFileSync(join(SCHEMAS, name), text);
  const lying = readdirSync(SCHEMAS).map((name) => [name, readFileSync(join(SCHEMAS, name), 'utf8')] as const);
  expect(new Map(lying)).toEqual(made);
});

it('every YAML file of the project names its schema in its first line, and holds to it', () => {
  const { files, faults } = findSchemaFaults(ROOT);
  expect(faults).toEqual([]);
  expect(files).toBeGreaterThanOrEqual(9);
});

const REGISTER = 'title: 甲\npublisher: 乙\npublished: ""\nlanguage: zh-CN\nform: 文本\nsha256: ""\n';
const COUNTED = 'bytes: null\ncharacters: null\nlines: null\nmissing: []\n';
const VOLUME = 'title: 甲\nsummary: 乙\nkeyFigures: []\nflow: { total: "", in: [], out: [], left: [] }\n';
const CHART = '- { id: fig-1, kind: bars, title: 图, unit: 万元, source: "2.1", items: [{ label: 甲, of: "a:b" }] }\n';

/** A sound text of each kind, and slips in it: what is exchanged, and by what. */
const SLIPS: readonly (readonly [
  name: string,
  shape: z.ZodType,
  sound: string,
  slips: readonly (readonly [string, string])[],
])[] = [
  [
    'site.json',
    publisherShape,
    'name: 水务局\nphone:\nquestions:\n  mail:\n',
    [
      ['phone', 'telephone'],
      ['phone:', 'phone: [1]'],
      ['mail', 'post'],
    ],
  ],
  [
    'volume.json',
    settingsShape,
    `${VOLUME}approved:\nprofile: a\n`,
    [
      ['approved:', 'approved: 2021年6月'],
      ['summary: 乙', 'summary: ""'],
      ['keyFigures: []', 'keyFigures: [{ of: "a:b" }]'],
      ['keyFigures: []\n', ''],
      ['profile', 'profil'],
    ],
  ],
  [
    'charts.json',
    chartsShape,
    CHART,
    [
      ['bars', 'pie'],
      ['fig-1', 'Fig_1'],
      ['source: "2.1", ', ''],
      ['title: 图', 'title: "=1+1"'],
      ['label: 甲', 'name: 甲'],
    ],
  ],
  [
    'synonyms.json',
    synonymsShape,
    '- { words: [花钱, 120], means: [支出] }\n',
    [
      ['means: [支出]', 'means: []'],
      ['means: [支出]', 'means: 支出'],
      ['words', 'word'],
    ],
  ],
  [
    'register.json',
    registerShape,
    `${REGISTER}${COUNTED}`,
    [
      ['published: ""', 'published: 2021/9/24'],
      ['bytes: null', 'bytes: 12.5'],
      ['missing: []\n', ''],
      ['language: zh-CN', 'language:'],
      ['sha256: ""', 'sha256: abc'],
    ],
  ],
  [
    'disclosure.json',
    disclosureShape,
    'days: 20\nformBasis: [甲]\nitems: [{ id: a, name: 甲, group: text, basis: [乙], needs: [{ name: 丙, words: [丁] }] }]\n',
    [
      ['days: 20', 'days: 0'],
      ['group: text', 'group: body'],
      ['words: [丁]', 'words: []'],
    ],
  ],
  [
    'wording.json',
    wordingShape,
    'names: { "a:b": [甲] }\nwholes: {}\ncolumns: {}\nrows: []\ncounts: []\ntopics: []\nwidest: []\n',
    [
      ['"a:b"', '甲'],
      ['widest: []\n', ''],
      ['rows: []', 'rows: [{ table: a, id: b }]'],
    ],
  ],
];

describe.each(SLIPS)('%s', (name, shape, sound, slips) => {
  function refuses(text: string): boolean {
    const issues: Issue[] = [];
    parseYaml(text, shape, 'a.yaml', issues);
    return issues.length > 0;
  }

  it('takes what the shape takes', () => {
    expect([refuses(sound), judgeBySchema(name, sound)]).toEqual([false, []]);
  });

  it.each(slips)('refuses what the shape refuses: %s → %s', (from, to) => {
    const text = sound.replace(from, to);
    expect(text).not.toBe(sound);
    expect([refuses(text), judgeBySchema(name, text).length > 0]).toEqual([true, true]);
  });
});

describe('the Table Schema of the answers', () => {
  async function judge(rows: string): Promise<string[]> {
    const file = join(folder, 'answers.csv');
    writeFileSync(file, `key,question,answer,date,version\n${rows}\n`);
    const order = { file, schema: join(SCHEMAS, 'answers.json'), references: new Map<string, string>(), json: false };
    const outcome = await inspectTable(order, [folder]);
    return ('refusals' in outcome ? outcome.refusals : outcome.issues).map(({ rule }) => rule);
  }

  it('takes an answer', async () => {
    expect(await judge('a:b,为什么？,因为。,2021-09-01,')).toEqual([]);
  });

  it('refuses a day that is none, and an answer that says nothing', async () => {
    expect(await judge('a:b,为什么？,,2021-09-31,')).toHaveLength(2);
  });
});
