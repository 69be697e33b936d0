/** A part of an OpenAPI description. */
export type Part = Readonly<Record<string, unknown>>;

/** Words in both languages, as every description here has them. */
export function say(zh: string, en: string): { description: string } {
  return { description: `${zh} / ${en}` };
}

export function refer(kind: 'schemas' | 'parameters' | 'responses', name: string): Part {
  return { $ref: `#/components/${kind}/${name}` };
}

const TEXT = { type: 'string' };
const COUNT = { type: 'integer', minimum: 0 };
const DIGEST = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  ...say('SHA-256，小写十六进制', 'SHA-256 in lower-case hex'),
};

function record(words: { description: string }, properties: Part, optional: Part = {}): Part {
  return { type: 'object', ...words, required: Object.keys(properties), properties: { ...properties, ...optional } };
}

function list(items: Part): Part {
  return { type: 'array', items };
}

const FILE = record(
  say('一个文件', 'A file'),
  {
    name: TEXT,
    format: TEXT,
    mediaType: TEXT,
    address: {
      type: 'string',
      pattern: '^/data/',
      ...say('相对于网站根目录的地址', 'Address, relative to the root of the site'),
    },
    bytes: COUNT,
    sha256: DIGEST,
  },
  { table: { type: 'string', ...say('文件里是哪张表', 'The table that the file holds') } },
);

const INDEX_TABLE = record(say('一张表', 'A table'), {
  name: TEXT,
  title: TEXT,
  titleEn: TEXT,
  rows: COUNT,
  bytes: COUNT,
  sha256: DIGEST,
  csv: TEXT,
  json: TEXT,
});

const INDEX_VERSION = record(
  say('一个版本', 'A version'),
  {
    version: TEXT,
    status: { enum: ['draft', 'released'] },
    note: TEXT,
    tables: list(refer('schemas', 'IndexTable')),
    files: list(refer('schemas', 'File')),
  },
  { published: { type: 'string', format: 'date', ...say('发布日期；草稿没有', 'Day of release; a draft has none') } },
);

const INDEX = record(say('全部年度、版本、表和文件的清单', 'All years, versions, tables and files'), {
  title: TEXT,
  titleEn: TEXT,
  files: list(refer('schemas', 'File')),
  years: list(
    record(say('一个年度', 'A year'), {
      year: TEXT,
      title: TEXT,
      latest: TEXT,
      versions: list(refer('schemas', 'IndexVersion')),
    }),
  ),
});

const FIELD = record(
  say('一列', 'A column'),
  {
    name: TEXT,
    type: { enum: ['string', 'integer', 'number', 'date', 'year', 'boolean'] },
    title: TEXT,
    titleEn: TEXT,
  },
  { unit: TEXT, unitField: TEXT, description: TEXT },
);

const TABLE = record(
  say('一张表：列的说明和逐行的值', 'A table: its columns and its rows'),
  {
    table: TEXT,
    title: TEXT,
    titleEn: TEXT,
    description: TEXT,
    sha256: { ...DIGEST, ...say('同一张表的 CSV 文件的 SHA-256', 'SHA-256 of the CSV file of the same table') },
    fields: { type: 'array', minItems: 1, items: refer('schemas', 'Field') },
    rows: list({
      type: 'object',
      ...say(
        '值都是 CSV 里的原文；金额是精确的十进制数，写成字符串；空白是 null',
        'Values are the texts of the CSV; amounts are exact decimals in strings; a blank is null',
      ),
      additionalProperties: { type: ['string', 'null'] },
    }),
  },
  {
    year: TEXT,
    version: TEXT,
    years: {
      type: 'string',
      ...say('跨年度的表包括哪些年度，以空格分隔', 'Years of a table across years, parted by spaces'),
    },
  },
);

const CHECKS = record(say('一个年度全部核对的结果', 'The results of all checks of a year'), {
  year: TEXT,
  version: TEXT,
  checks: list(
    record(say('一项核对', 'A check'), {
      id: TEXT,
      title: TEXT,
      kind: TEXT,
      class: {
        enum: ['agreement', 'recomputed'],
        ...say(
          '互证（两处所载相同）或重算（由所载的数算出）',
          'Two printed places that agree, or a printed figure recomputed from others',
        ),
      },
      left: TEXT,
      right: TEXT,
      printed: { type: 'string', ...say('原文的数', 'What the source prints') },
      computed: { type: 'string', ...say('算出的数', 'What comes out') },
      verdict: { enum: ['exact', 'rounding', 'inconsistent'] },
      difference: {
        type: 'string',
        ...say(
          '相差多少万元，在四舍五入之内；两边相等或不相等的为空',
          'By how many 万元 both differ within rounding; blank where they are equal, or differ by more',
        ),
      },
      inconsistency: {
        type: 'string',
        ...say(
          '原文已知的不一致，写 inconsistencies 表的行标识；没有则为空',
          'Row of the table of known inconsistencies, or blank',
        ),
      },
    }),
  ),
  definitions: list(
    record(
      say(
        '自洽的等式：含有由其他各数推算的单元格，一定成立，不是核对',
        'An identity that holds whatever is printed, since a cell in it was worked out from the others; no check',
      ),
      {
        id: TEXT,
        title: TEXT,
        kind: TEXT,
        left: TEXT,
        right: TEXT,
      },
    ),
  ),
  repeated: list(
    record(
      say(
        '重复的等式：两边取自原文同一处，或与前面一项核对的是同几个数，不另计',
        'An identity whose sides are one place of the document, or that asks again what one before it asks; not counted again',
      ),
      {
        id: TEXT,
        title: TEXT,
        kind: TEXT,
        left: TEXT,
        right: TEXT,
      },
    ),
  ),
  unchecked: list(
    record(say('无从核对的数：没有一项核对用到它', 'A printed number that no check depends on'), {
      cell: TEXT,
      label: TEXT,
      value: TEXT,
      unit: TEXT,
    }),
  ),
});

const ANSWERS = record(say('一个年度的问答', 'Questions about a year, answered'), {
  year: TEXT,
  answers: list(
    record(say('一个问题和发布者的答复', 'A question and the answer of the publisher'), {
      key: {
        type: 'string',
        ...say(
          '问的是哪个单元格（表:行.列），或哪一处不一致',
          'The cell (table:row.column) or inconsistency it is about',
        ),
      },
      question: TEXT,
      answer: TEXT,
      date: { type: 'string', format: 'date' },
      version: { type: ['string', 'null'] },
      address: TEXT,
    }),
  ),
});

const STATE = {
  enum: ['there', 'thin', 'missing', 'none', 'unstated'],
  ...say(
    '有、不够细、缺、不适用、所据文本未载',
    'There, not in enough detail, missing, not applicable, not in the text at hand',
  ),
};
const DAY = { type: 'string', ...say('日期，不知道的为空', 'A day, or blank where it is not known') };
const ASKED = {
  state: STATE,
  label: TEXT,
  note: TEXT,
  address: { type: 'string', ...say('在站内的地址，没有的为空', 'Address on the site, or blank') },
  basis: list(TEXT),
};

const DISCLOSURE = record(
  say('应当公开的内容，一个年度各在哪里', 'What is asked of a disclosure, and where a year has it'),
  {
    year: TEXT,
    version: TEXT,
    profile: { type: ['object', 'null'] },
    completeness: { enum: ['whole', 'partial'] },
    dates: record(say('批复、应公开的最后一天、公开', 'Approval, last day, publication'), {
      approved: DAY,
      due: DAY,
      published: DAY,
      days: COUNT,
    }),
    counts: { type: 'object', additionalProperties: COUNT },
    forms: list(
      record(say('一张附表', 'A form'), {
        table: TEXT,
        title: TEXT,
        stated: COUNT,
        derived: COUNT,
        absent: COUNT,
        ...ASKED,
      }),
    ),
    items: list(record(say('一项内容', 'An item'), { id: TEXT, name: TEXT, lacking: list(TEXT), ...ASKED })),
    findings: list(
      record(say('对照时查到的一处', 'Something found'), {
        id: TEXT,
        rule: TEXT,
        weight: { enum: ['material', 'minor', 'wording'] },
        title: TEXT,
        printed: TEXT,
        against: TEXT,
        verdict: TEXT,
        chapter: TEXT,
        table: TEXT,
        explained: {
          type: ['object', 'null'],
          ...say('缘由，或 inconsistencies 表的行标识', 'A reason, or a row of the table of known inconsistencies'),
        },
      }),
    ),
    rules: list(record(say('一条规则', 'A rule'), { id: TEXT, title: TEXT, findings: COUNT, address: TEXT })),
  },
);

const CHANGES = record(say('一个版本改了什么，逐格列出', 'What a version changed, cell by cell'), {
  year: TEXT,
  version: TEXT,
  status: { enum: ['draft', 'released'] },
  published: { type: ['string', 'null'], format: 'date' },
  note: TEXT,
  previous: { type: ['string', 'null'] },
  columns: list(
    record(say('新增或删去的一列', 'A column that was added or taken away'), {
      table: TEXT,
      field: TEXT,
      kind: { enum: ['column-added', 'column-removed'] },
    }),
  ),
  changes: list(
    record(say('一个单元格的改动', 'A changed cell'), {
      table: TEXT,
      row: TEXT,
      label: TEXT,
      field: TEXT,
      kind: { enum: ['changed', 'row-added', 'row-removed'] },
      before: TEXT,
      after: TEXT,
      unit: TEXT,
    }),
  ),
});

const CITATION = list(
  record(
    say('CSL-JSON 的一个条目', 'An item of CSL-JSON'),
    {
      id: TEXT,
      type: { const: 'dataset' },
      title: TEXT,
      author: list(record(say('责任者', 'Author'), { literal: TEXT })),
      version: TEXT,
    },
    { URL: { type: 'string', format: 'uri' }, issued: { type: 'object' } },
  ),
);

const PACKAGE = record(say('Data Package v2 描述文件', 'Descriptor of Data Package v2'), {
  $schema: TEXT,
  name: TEXT,
  resources: {
    type: 'array',
    minItems: 1,
    items: record(say('一张表', 'A table'), { name: TEXT, path: TEXT, schema: { type: 'object' } }),
  },
});

/** The answers in JSON, by name. */
export const SCHEMAS: Readonly<Record<string, Part>> = {
  Index: INDEX,
  IndexVersion: INDEX_VERSION,
  IndexTable: INDEX_TABLE,
  File: FILE,
  Table: TABLE,
  Field: FIELD,
  Checks: CHECKS,
  Disclosure: DISCLOSURE,
  Answers: ANSWERS,
  Changes: CHANGES,
  Citation: CITATION,
  DataPackage: PACKAGE,
  TableMetadata: record(say('CSVW 元数据', 'CSVW metadata'), {
    '@context': {},
    url: TEXT,
    tableSchema: { type: 'object' },
  }),
  Chart: record(say('Vega-Lite 图表', 'A chart as Vega-Lite'), { $schema: TEXT, data: { type: 'object' } }),
  Catalog: record(say('DCAT-AP 目录，JSON-LD', 'Catalogue by DCAT-AP as JSON-LD'), {
    '@context': { type: 'object' },
    '@graph': { type: 'array', minItems: 1, items: { type: 'object' } },
  }),
  Provenance: record(say('来历', 'What the site was made from'), {
    engine: record(
      say('程序', 'The program'),
      { name: TEXT, version: TEXT },
      { commit: { type: 'string', pattern: '^[0-9a-f]{40,64}$' } },
    ),
    node: TEXT,
    base: TEXT,
    packages: { type: 'object', additionalProperties: TEXT },
    packageLock: DIGEST,
    sbom: TEXT,
    outputs: TEXT,
    inputs: list(record(say('一个输入文件', 'A file of the input'), { path: TEXT, bytes: COUNT, sha256: DIGEST })),
  }),
  Description: record(say('本文件', 'This file'), {
    openapi: TEXT,
    info: { type: 'object' },
    paths: { type: 'object' },
  }),
};
