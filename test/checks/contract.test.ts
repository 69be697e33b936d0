import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContract } from '../../src/checks/check-contract.ts';
import { judgeColumns } from '../../src/checks/judge/judge-contract.ts';
import { checkSite, sortIssues } from '../../src/checks/check-site.ts';
import { dropConsequences } from '../../src/checks/drop-consequences.ts';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import type { Issue } from '../../src/model/issue.ts';
import { NO_MEMORY } from '../../src/model/memory.ts';
import type { Site } from '../../src/model/site.ts';
import { getText } from '../../src/model/table.ts';
import { filled, optional, since, text } from '../../src/model/tables/column.ts';
import { defineTable } from '../../src/model/tables/table-contract.ts';
import { GLOSSARY } from '../../src/model/tables/glossary.ts';
import { GENERAL_EXPENDITURE } from '../../src/model/tables/annex-forms.ts';
import { findKnownTable } from '../../src/model/tables/known-rows.ts';
import { CONTRACTS, findContract } from '../../src/model/tables/list-contracts.ts';
import { readSite } from '../../src/source/read-site.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';
import { judgeOnce } from './judge-once.ts';
import { makeRelease, makeSite, makeTable } from './make-site.ts';
import { openAsDraft, renameColumn } from './rename-column.ts';

let folder = '';
let site: Site;

/** What a whole check says, from every rule, consequences dropped. */
function check(changed: Site, memory = NO_MEMORY): Issue[] {
  return sortIssues(dropConsequences(checkSite(changed, memory).issues));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
  await generateProject(folder, { years: 1, seed: 'contract', schemas: 'data/schemas' });
  const issues: Issue[] = [];
  const read = await readSite(folder, issues);
  if (!read || issues.length > 0) throw new Error('the example itself is faulty');
  // Everyday words only cost time here: their rule looks through every text.
  site = { ...openAsDraft(read), synonyms: [] };
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Tables of the contract that have a schema in the project; those of the crosswalk and of answers are the engine's own. */
const known = CONTRACTS.filter(({ id }) => id !== 'crosswalk' && id !== 'answers');

describe('a column of a known table under another name, in its schema and its file', () => {
  it('is no fault where nothing is renamed', () => {
    expect(check(site)).toEqual([]);
    expect(known.map(({ id }) => id).filter((id) => !site.schemas.has(id))).toEqual([]);
  });

  it.each(known.map(({ id, columns }) => ({ id, columns })))(
    '$id gives exactly one message for every column, with line and way out',
    ({ id, columns }) => {
      const names = site.schemas.get(id)?.fields.map(({ name }) => name) ?? [];
      expect(names).toEqual(Object.keys(columns));
      const memory = judgeOnce(site);
      for (const [index, name] of names.entries()) {
        const issues = check(renameColumn(site, id, name, 'moved_away'), memory);
        expect(
          issues.map(({ rule, found, facts }) => [rule, found, facts['column']]),
          `${id}.${name}`,
        ).toEqual([['contract-renamed', 'moved_away', name]]);
        const [issue] = issues;
        const line = (site.schemas.get(id)?.text.split('\n') ?? []).flatMap((words, at) =>
          words.includes(`"name": "${name}"`) ? [at + 1] : [],
        );
        expect(issue?.place.file, name).toBe(`data/schemas/${id}.json`);
        expect(line, `${index}`).toContain(issue?.place.line);
        expect(issue && formatIssue(issue)).toContain(`把列名「moved_away」改回「${name}」`);
      }
    },
    120_000,
  );
});

describe('keys that name a column which is not there', () => {
  const csv = 'mark,name\na,水库\n';

  it('are one fault where the other table has no such column', () => {
    const uses = makeTable('uses', 'id,reservoir\nx,a\ny,b\n', {
      foreignKeys: [{ fields: 'reservoir', reference: { resource: 'reservoirs', fields: 'id' } }],
    });
    const { issues } = checkSite(makeSite({ tables: [makeTable('reservoirs', csv, { primaryKey: 'mark' }), uses] }));
    expect(issues.filter(({ rule }) => rule !== 'content-figure')).toMatchObject([
      { rule: 'key-column', found: 'id', place: { file: 'data/schemas/uses.json' } },
    ]);
  });
});

const FULL =
  'id,number,term,source_term,definition,item,basis,formula,source,note\na,1,基本支出,基本支出,日常支出,,stated,,2.1,\n';
const REQUIRED = { constraints: { required: true } };
const FIELDS = { id: REQUIRED, number: { type: 'integer' }, term: REQUIRED, definition: REQUIRED, source: REQUIRED };

function judge(csv: string, fields: Readonly<Record<string, object>> = FIELDS): string[] {
  return checkContract(makeSite({ tables: [makeTable('glossary', csv, { fields })] })).map(
    ({ rule, found, facts }) => `${rule} ${facts['column'] ?? ''} ${found}`,
  );
}

describe('the contract of a table', () => {
  it('lets a table go without optional columns, and have columns of its own', () => {
    expect(judge(FULL)).toEqual([]);
    expect(judge('id,term,definition,source\na,基本支出,日常支出,2.1\n')).toEqual([]);
    expect(judge('id,term,definition,source,domain\na,基本支出,日常支出,2.1,财政\n')).toEqual([]);
    expect(judge(FULL.replace(',note', ',note,domain').replace('2.1,', '2.1,,财政'))).toEqual([]);
  });

  it('names a column that is gone, with the nearest that is there', () => {
    expect(
      judge('id,number,term,source_term,item,basis,formula,source,note\na,1,基本支出,基本支出,,stated,,2.1,\n'),
    ).toEqual(['contract-column definition item']);
  });

  it('says each of several columns that are gone, and none a second time', () => {
    const sites = makeSite({ tables: [makeTable('glossary', 'id,note\na,\n', { fields: { id: REQUIRED } })] });
    expect(
      check(sites)
        .filter(({ rule }) => rule === 'contract-column')
        .map(({ facts }) => facts['column']),
    ).toEqual(['term', 'definition', 'source']);
  });

  it('names an optional column that stands under another name in its place, or under its title', () => {
    expect(judge(FULL.replace('item', 'account'))).toEqual(['contract-renamed item account']);
    expect(
      judge('account,id,term,definition,source\n,a,基本支出,日常支出,2.1\n', {
        ...FIELDS,
        account: { title: '对应科目' },
      }),
    ).toEqual(['contract-renamed item account']);
  });

  it('names a column of another type, and one that may be blank where it must not', () => {
    expect(judge(FULL, { ...FIELDS, definition: { type: 'integer', ...REQUIRED } })).toEqual([
      'contract-type definition integer',
    ]);
    expect(judge(FULL, { ...FIELDS, term: {} })).toEqual(['contract-required term false']);
  });

  it('asks for the codes that the engine goes by, and for references that are checked', () => {
    const csv =
      'id,name,measure,direction,amount,rate,reason,basis,formula,source,note\na,总计,income:total,up,1,2,,stated,,2.1,\n';
    const fields = {
      id: REQUIRED,
      name: REQUIRED,
      basis: REQUIRED,
      source: REQUIRED,
      amount: { type: 'number' },
      rate: { type: 'number' },
    };
    const judgeChanges = (more: object): string[] =>
      checkContract(makeSite({ tables: [makeTable('changes', csv, { fields: { ...fields, ...more } })] })).map(
        ({ rule, facts }) => `${rule} ${facts['column'] ?? ''} ${facts['expected'] ?? ''}`,
      );
    const sound = {
      measure: { ...REQUIRED, content: 'cell-reference' },
      direction: { constraints: { required: true, enum: ['increase', 'decrease', 'flat', 'up'] } },
    };
    expect(judgeChanges(sound)).toEqual([]);
    expect(judgeChanges({ ...sound, measure: REQUIRED })).toEqual(['contract-content measure cell-reference']);
    expect(
      judgeChanges({ ...sound, direction: { constraints: { required: true, enum: ['up', 'decrease', 'flat'] } } }),
    ).toEqual(['contract-code direction increase']);
  });

  it('asks for the table that another is not whole without', () => {
    const fields = {
      ...Object.fromEntries(
        ['id', 'project', 'level1', 'level2', 'level3', 'basis', 'source'].map((name) => [name, REQUIRED]),
      ),
      number: { type: 'integer', ...REQUIRED },
    };
    const alone = makeTable(
      'indicators',
      'id,project,number,level1,level2,level3,basis,formula,source,note\na,p,1,产出,数量,个数,stated,,2.1,\n',
      { fields },
    );
    expect(checkContract(makeSite({ tables: [alone] })).map(({ rule, facts }) => [rule, facts['expected']])).toEqual([
      ['contract-beside', 'indicator-items'],
    ]);
  });

  it('asks tables that it does not know only for the other half of a proof', () => {
    const facts = (header: string): string[] =>
      checkContract(
        makeSite({
          tables: [
            makeTable('reservoirs', `${header}\na,水库,1,stated,\n`, {
              valueField: 'value',
              fields: { value: { type: 'number' }, basis: { constraints: { enum: ['stated', 'derived'] } } },
            }),
          ],
        }),
      ).map(({ rule, facts: said }) => `${rule} ${said['column'] ?? ''}`);
    expect(facts('id,name,value,basis,formula')).toEqual([]);
    expect(facts('id,name,value,kind,words')).toEqual([]);
    expect(facts('id,name,value,ground,formula')).toEqual(['contract-column basis']);
    expect(facts('id,name,value,basis,sum')).toEqual(['contract-column formula']);
  });
});

describe('a released version', () => {
  const broken = makeTable('glossary', 'id,term,meaning,source\na,基本支出,日常支出,2.1\n', {
    fields: { id: REQUIRED, term: REQUIRED, meaning: REQUIRED, source: REQUIRED },
  });
  const schema = { ...broken.schema, file: 'data/2019/v1.0.0/datapackage.json' };
  const descriptor =
    '{\n  "resources": [\n    {"schema": {"name": "glossary", "fields": [\n      {"name": "id"},\n      {"name": "term"},\n      {"name": "meaning"},\n      {"name": "source"}\n    ]}}\n  ]\n}';

  it('is judged by its own descriptor, where it says the line of the column', () => {
    const latest = { ...makeRelease({ ...broken, schema }), status: 'released' as const, descriptor };
    const empty = makeSite({});
    const volume = { ...empty.volumes[0]!, releases: [latest], latest };
    expect(checkContract({ ...empty, volumes: [volume] })).toMatchObject([
      {
        rule: 'contract-sealed',
        found: 'meaning',
        place: { file: 'data/2019/v1.0.0/datapackage.json', line: 6, column: 16 },
        facts: { column: 'definition' },
      },
    ]);
  });
});

describe('a column that came with a version', () => {
  const contract = defineTable('glossary', '名词解释', {
    id: text('行标识'),
    term: text('名词'),
    origin: since('1.1.0', text('来历')),
  });
  const { schema } = makeTable('glossary', 'id,term\na,基本支出\n');

  it('must be in every draft, and may be absent from what was sealed before it', () => {
    expect(judgeColumns(contract, schema, false)).toMatchObject([{ rule: 'contract-column', column: 'origin' }]);
    expect(judgeColumns(contract, schema, true)).toEqual([]);
  });
});

describe('a form that another province names or numbers otherwise', () => {
  const FORM = 'id,level,code,name,column,amount,basis,formula,source,note\nall,total,,合计,total,5.00,stated,,2.1,\n';
  const fields = {
    ...Object.fromEntries(['id', 'name', 'basis', 'source'].map((name) => [name, REQUIRED])),
    amount: { type: 'number' },
    level: { constraints: { required: true, enum: ['total', 'class'] } },
    column: { constraints: { required: true, enum: ['total'] } },
  };
  const TITLE = '一般公共预算财政拨款支出决算表';
  const makeForm = (name: string, title: string, number: string): ReturnType<typeof makeTable> =>
    makeTable(name, FORM, { fields, title, number, valueField: 'amount' });
  const find = (...tables: ReturnType<typeof makeTable>[]): string | undefined =>
    findKnownTable(makeRelease(...tables), GENERAL_EXPENDITURE)?.schema.name;

  it('is known by its id, else by its exact title, and never by its number', () => {
    expect(find(makeForm('06-general-expenditure', '支出表', '05'))).toBe('06-general-expenditure');
    expect(find(makeForm('general-05', TITLE, '05'))).toBe('general-05');
    expect(find(makeForm('general-06', '一般公共预算财政拨款基本支出决算表', '06'))).toBeUndefined();
    expect(find(makeForm('general-06', `${TITLE}（草案）`, '06'))).toBeUndefined();
    expect(find(makeForm('a', TITLE, '06'), makeForm('06-general-expenditure', '支出表', '07'))).toBe(
      '06-general-expenditure',
    );
  });

  it('is another where its name is that of another known table', () => {
    const taken = makeForm('08-general-basic', TITLE, '06');
    expect(find(taken)).toBeUndefined();
    expect(findContract(taken.schema)?.id).toBe('08-general-basic');
  });

  it('is held to the columns of the form by its title, and to none by its number', () => {
    const check = (name: string, title: string, number: string): string[] => {
      const table = makeTable(name, FORM.replace('level', 'rank'), { fields: { ...fields, level: {} }, title, number });
      return checkContract(makeSite({ tables: [table] })).map(({ rule, facts }) => `${rule} ${facts['column'] ?? ''}`);
    };
    expect(check('general-05', TITLE, '05')).toEqual(['contract-renamed level']);
    expect(check('general-06', '基本支出表', '06')).toEqual([]);
  });
});

describe('a row of a known table', () => {
  const contract = defineTable('glossary', '名词解释', {
    id: filled(text('行标识')),
    term: text('名词'),
    item: optional(text('科目')),
    origin: since('1.1.0', text('来历')),
  });
  const table = makeTable('glossary', 'id,item\na,\n');
  const [row] = table.rows.map((entry) => contract.open(table, entry));

  it('tells a blank from a column that is not there, and never reads the latter as blank', () => {
    expect(row?.item).toBe('');
    expect(row?.origin).toBeUndefined();
    expect(() => row?.term).toThrow(/no column term/);
    expect(() => getText(table.rows[0]!, 'constructor')).toThrow(/no column constructor/);
  });

  it('names its columns for places and references', () => {
    expect(contract.at.term).toBe('term');
    expect(GLOSSARY.at.source_term).toBe('source_term');
  });
});
