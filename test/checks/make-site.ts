import type { Rule } from '../../src/checks/rule.ts';
import type { Chapter } from '../../src/model/chapter.ts';
import type { Chart } from '../../src/model/chart/chart.ts';
import type { Issue } from '../../src/model/issue.ts';
import { openOutline } from '../../src/model/source-outline.ts';
import type { Release } from '../../src/model/release.ts';
import type { Site } from '../../src/model/site.ts';
import type { Table } from '../../src/model/table.ts';
import type { VolumeSettings } from '../../src/model/volume.ts';
import { VolumeIndex } from '../../src/model/volume-index.ts';
import { chartsShape } from '../../src/source/shapes/charts-shape.ts';
import { parseChapter } from '../../src/source/chapter/parse-chapter.ts';
import { anySchemaShape, parseSchema } from '../../src/source/schema/parse-schema.ts';
import { parseTable } from '../../src/source/csv/parse-table.ts';

/** What a table needs besides its CSV: members of its schema, and of its fields by name. */
export interface SchemaParts {
  readonly fields?: Readonly<Record<string, object>>;
  readonly [member: string]: unknown;
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Error(`the example itself is faulty: ${JSON.stringify(issues)}`);
}

/** A table from its CSV; columns are strings and the key is `id` unless the schema's parts say otherwise. */
export function makeTable(name: string, csv: string, { fields = {}, ...members }: SchemaParts = {}): Table {
  const issues: Issue[] = [];
  const columns = (csv.split('\n')[0] ?? '').split(',').map((column) => ({ name: column, ...fields[column] }));
  const schema = parseSchema(
    JSON.stringify({ name, primaryKey: 'id', ...members, fields: columns }),
    anySchemaShape,
    `data/schemas/${name}.json`,
    issues,
  );
  const table = schema && parseTable(new TextEncoder().encode(csv), schema, `data/2019/v1.0.0/${name}.csv`, issues);
  refuse(issues);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** The narrative with this body, below a head without faults (nine lines: the body begins on line 10). */
export function makeChapter(body: string, head: Readonly<Record<string, string>> = {}): Chapter {
  const issues: Issue[] = [];
  const front = {
    title: '收入',
    summary: '钱从哪里来。',
    part: '2',
    order: '1',
    sections: '["2.1"]',
    keyFigure: '""',
    ...head,
  };
  const text = `---\n${Object.entries(front)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`;
  const chapter = parseChapter(text, '2019', 'income', 'content/2019/income.mdx', issues);
  refuse(issues);
  if (!chapter) throw new Error('no chapter');
  return chapter;
}

/** A chart as `charts.yaml` would declare it, with these members changed. */
export function makeChart(members: Readonly<Record<string, unknown>> = {}): Chart {
  const declared = {
    id: 'fig-1',
    number: 1,
    kind: 'parts',
    title: '收入结构',
    unit: '万元',
    source: '2.1',
    whole: 'income:total',
    items: [{ label: '其他', of: 'income:other' }],
    ...members,
  };
  const [chart] = chartsShape.parse([declared]);
  if (!chart) throw new Error('no chart');
  return { ...chart, place: { file: 'content/2019/charts.yaml', line: 1, column: 3 } };
}

const OUTLINE = 'locator,parent,title,kind,lines\n1,,概况,part,1-20\n2,,收支,part,21-60\n2.1,2,收入,section,22-40\n';

export interface SiteParts {
  readonly tables?: readonly Table[];
  readonly classification?: readonly Table[];
  readonly chapters?: readonly Chapter[];
  readonly charts?: readonly Chart[];
  readonly settings?: Partial<VolumeSettings>;
}

function byName(tables: readonly Table[]): Map<string, Table> {
  return new Map(tables.map((table) => [table.schema.name, table]));
}

export function makeRelease(...tables: readonly Table[]): Release {
  return {
    year: '2019',
    version: '1.0.0',
    status: 'draft',
    published: '',
    note: '首个版本。',
    folder: 'data/2019/v1.0.0',
    tables: byName(tables),
    references: new Map(),
  };
}

/** A site of one year and one version, empty but for what is given. */
export function makeSite({
  tables = [],
  classification = [],
  chapters = [],
  charts = [],
  settings = {},
}: SiteParts): Site {
  const outline = makeTable('outline', OUTLINE, { primaryKey: 'locator' });
  const references = byName([...classification, outline]);
  const latest = { ...makeRelease(...tables), references };
  const releases = [latest];
  const volume = {
    year: '2019',
    settings: {
      title: '2019年度决算',
      summary: '一年的账。',
      keyFigures: [],
      information: { index: '', subject: '', written: '', validity: '' },
      approved: '',
      explained: [],
      flow: { total: 'income:total', in: [], out: [], left: [] },
      form: { profile: '', forms: [] },
      ...settings,
    },
    register: {
      kind: 'text' as const,
      title: '决算',
      publisher: '县水务局',
      published: '2020-09-18',
      language: 'zh-CN',
      form: '纯文本',
      completeness: 'whole' as const,
      follows: '',
      sha256: 'a'.repeat(64),
      bytes: 1,
      characters: 1,
      lines: 60,
      missing: [],
      note: '',
    },
    document: undefined,
    outline: openOutline(outline),
    classification: byName(classification),
    references,
    ledger: { file: 'data/2019/SHA256SUMS', exchanged: false, sums: [] },
    releases,
    latest,
    index: new VolumeIndex(releases),
    chapters,
    charts,
  };
  const publisher = {
    name: '县水务局',
    shortName: '水务局',
    siteTitle: '决算',
    siteTitleEn: '',
    description: '决算。',
    domain: '',
    siteCode: '',
    icp: '',
    publicSecurity: '',
    address: '',
    phone: '',
    email: '',
    errorReport: '',
    questions: { mail: '', form: '' },
    licence: '',
    licenceUrl: '',
    notice: '',
    columnType: '',
    parentHead: '',
    parentFoot: '',
  };
  return { publisher, volumes: [volume], schemas: new Map(tables.map(({ schema }) => [schema.name, schema])) };
}

/** What a rule finds, a line each: rule, place and the text it found. */
export function listFindings(rule: Rule, parts: SiteParts): string[] {
  return rule(makeSite(parts)).map(({ rule: id, place, found }) =>
    `${id} ${[place.file.replace(/^.*\//, ''), place.line, place.column].filter((part) => part !== undefined).join(':')} ${found}`.trimEnd(),
  );
}

/** A table of amounts in 万元, with basis, formula, source and note. */
export function makeAmounts(name: string, rows: string, unit = '万元'): Table {
  return makeTable(name, `id,name,amount,basis,formula,source,note\n${rows}`, {
    fields: { amount: { type: 'number', unit } },
    valueField: 'amount',
    labelField: 'name',
  });
}
