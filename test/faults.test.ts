import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECK_COMMAND } from '../scripts/check.ts';
import { inspectTable } from '../src/open-site.ts';
import type { Issue } from '../src/model/issue.ts';
import { type CheckWords, parseRequest } from '../src/source/parse-request.ts';
import { formatIssue, formatRefusal, type IssueParts, RULE_TEXTS } from '../src/views/say/issue-text.ts';
import { BYTE_FAULTS } from './faults/bytes.ts';
import { LEGAL } from './faults/legal.ts';
import { MEANING_FAULTS } from './faults/meaning.ts';
import { plantFaults, PLANTS } from './faults/planting.ts';
import { type Fault, type Legal, SCHEMA } from './faults/sample.ts';
import { STRUCTURE_FAULTS } from './faults/structure.ts';
import { MANY_FAULTS, MANY_PLACES } from './faults/twenty.ts';
import { VALUE_FAULTS } from './faults/values.ts';
import { runHere, type Said } from './run-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FAULTS = [...BYTE_FAULTS, ...STRUCTURE_FAULTS, ...VALUE_FAULTS, ...MEANING_FAULTS];
/** Milliseconds that a process of its own may take on a busy machine. */
const SLOW = 60_000;
let written = 0;

/** Writes an entry's files. */
function layFiles({ content, schema = SCHEMA, references = {} }: Legal): CheckWords {
  written += 1;
  const put = (name: string, text: string | Uint8Array): string => {
    const path = join(folder, `${written}-${name}`);
    writeFileSync(path, text);
    return path;
  };
  const pairs = Object.entries(references).map(([resource, text]) => `${resource}=${put(`${resource}.csv`, text)}`);
  const file = put('table.csv', content);
  const description = put('schema.json', JSON.stringify(schema));
  return { file, schema: description, references: pairs, json: false };
}

/** Writes an entry's files and gives the words of its command line. */
function lay(entry: Legal): string[] {
  const { file = '', schema = '', references } = layFiles(entry);
  return [file, '--schema', schema, ...references.flatMap((pair) => ['--reference', pair])];
}

async function inspect(entry: Legal): Promise<Issue[]> {
  const request = parseRequest(layFiles(entry));
  const outcome = 'rule' in request ? { refusals: [request] } : await inspectTable(request, [folder]);
  if ('refusals' in outcome) throw new Error(outcome.refusals.map((refusal) => formatRefusal(refusal)).join('\n'));
  return outcome.issues;
}

function summarise({ rule, place: { line, column } }: Issue): string {
  return [rule, line, column].filter((part) => part !== undefined).join(' ');
}

const run = (words: readonly string[]): Promise<Said> => runHere(CHECK_COMMAND, words);

/** One entry of each family of rules. */
function sampleRules(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [fault.rule.replace(/-.*/, ''), fault])).values()];
}

describe('a file with one fault', () => {
  it.each(FAULTS.map((fault) => [fault.rule, fault.title, fault] as const))('%s: %s', async (rule, _, fault) => {
    const issues = await inspect(fault);
    expect(issues.map(summarise)).toEqual([
      [rule, fault.line, fault.column].filter((part) => part !== undefined).join(' '),
    ]);
    expect(issues.map(formatIssue)).toEqual([
      expect.stringMatching(/^发现.+，应为：\S.*。建议：\S.*。 {2}\S.* \[[a-z0-9-]+\]$/),
    ]);
    expect(formatIssue(issues[0] as Issue)).not.toMatch(/\{[a-z]+\}|「」|undefined/);
  });

  it('is one of many kinds', () => {
    expect(FAULTS.length).toBeGreaterThan(130);
    const placed = FAULTS.filter(({ line, column }) => line !== undefined && column !== undefined);
    expect(placed.length / FAULTS.length).toBeGreaterThan(0.9);
  });
});

describe('the rules of a single file', () => {
  /** Rules of these families that only a project can break, and a type that every text has. */
  const others = new Set([
    'file-missing',
    'file-name',
    'key-slug',
    'key-resource',
    'key-column',
    'value-string',
    'value-unfilled',
    'value-column',
  ]);
  const rules = Object.keys(RULE_TEXTS).filter(
    (rule) => /^(?:file|char|csv|value|key|row)-/.test(rule) && !others.has(rule),
  );

  it('are all broken by some file here', () => {
    const broken = new Set(FAULTS.map(({ rule }) => rule));
    expect(rules.filter((rule) => !broken.has(rule))).toEqual([]);
  });
});

describe('an odd file that keeps its schema', () => {
  it.each(LEGAL.map((entry) => [entry.title, entry] as const))('%s', async (_, entry) => {
    expect((await inspect(entry)).map(formatIssue)).toEqual([]);
  });

  it('is one of many kinds', () => {
    expect(LEGAL.length).toBeGreaterThan(45);
  });

  /** Seconds of the processor that a check of so many rows takes, without a fault. */
  async function timeRows(count: number): Promise<number> {
    const rows = Array.from({ length: count }, (_, index) =>
      [
        2_000_000 + index,
        `名称${index}`,
        'basic',
        `${index % 9000}.25`,
        index,
        '2020-06-30',
        '2020',
        'true',
        '',
        `“三公”经费，第${index}项`,
      ].join(','),
    );
    const content = `code,name,kind,amount,count,day,year,open,parent,note\n${rows.join('\n')}\n`;
    const before = process.cpuUsage();
    expect(await inspect({ title: '', content })).toEqual([]);
    return process.cpuUsage(before).user / 1e6;
  }

  it(
    'of twenty thousand rows takes no more for each row than one of two thousand does',
    async () => {
      await timeRows(500);
      const short = await timeRows(2_000);
      // Ten times the rows; with work that grows by the square it would be a hundred times the work.
      expect(await timeRows(20_000)).toBeLessThan(30 * short);
    },
    SLOW,
  );
});

describe('a file with twenty faults', () => {
  it('gives twenty issues, each at its place', async () => {
    expect((await inspect({ title: '', content: MANY_FAULTS })).map(summarise)).toEqual(MANY_PLACES);
    expect(MANY_PLACES).toHaveLength(20);
  });
});

describe('faults planted at random', () => {
  it(
    'give one issue each, whatever stands around them',
    async () => {
      const style = fc.record({
        end: fc.constantFrom('\n' as const, '\r\n' as const),
        mark: fc.boolean(),
        last: fc.boolean(),
        quoted: fc.boolean(),
        tall: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...PLANTS), { minLength: 1, maxLength: 25 }),
          style,
          async (plants, around) => {
            const { content, places } = plantFaults(plants, around);
            expect((await inspect({ title: '', content })).map(summarise)).toEqual(places);
          },
        ),
        { seed: 2020, numRuns: 150 },
      );
    },
    SLOW,
  );
});

describe('npm run check', () => {
  it.each(sampleRules(FAULTS).map((fault) => [fault.title, fault] as const))(
    'refuses %s and says so as JSON',
    async (_, fault) => {
      const { status, stdout, stderr } = await run([...lay(fault), '--json']);
      const { issues } = JSON.parse(stdout) as { issues: IssueParts[] };
      expect([status, stderr]).toEqual([1, '']);
      expect(issues.map(({ rule, line, column }) => ({ rule, line, column }))).toEqual([
        { rule: fault.rule, line: fault.line ?? null, column: fault.column ?? null },
      ]);
      expect(Object.keys(issues[0] ?? {})).toEqual([
        'rule',
        'file',
        'line',
        'column',
        'found',
        'expected',
        'suggestion',
      ]);
    },
    SLOW,
  );

  it.each(LEGAL.slice(0, 2).map((entry) => [entry.title, entry] as const))(
    'passes %s',
    async (_, entry) => {
      expect(await run([...lay(entry), '--json'])).toEqual({ status: 0, stdout: '{\n  "issues": []\n}\n', stderr: '' });
      expect(await run(lay(entry))).toEqual({ status: 0, stdout: '数据检查通过，没有发现问题。\n', stderr: '' });
    },
    SLOW,
  );

  it(
    'says of a whole file that it means the whole file',
    async () => {
      const { status, stdout } = await run(lay({ title: '', content: '' }));
      expect(status).toBe(1);
      expect(stdout).toMatch(/^发现.*，应为：.*。建议：.*table\.csv（整个文件） \[file-empty\]\n/);
    },
    SLOW,
  );

  it(
    'checks the project where no file is named',
    async () => {
      const root = join(import.meta.dirname, 'cases/_base');
      const { status, stdout } = await runHere(CHECK_COMMAND, ['--json'], { root });
      expect([status, stdout]).toEqual([0, '{\n  "issues": [],\n  "drafts": [\n    "data/2019/v1.0.0"\n  ]\n}\n']);
      expect((await runHere(CHECK_COMMAND, [], { root: folder })).status).toBe(1);
    },
    SLOW,
  );

  it(
    'as a process ends with 1 where there are faults, and says them on standard output',
    () => {
      const words = ['scripts/check.ts', ...lay({ title: '', content: '' })];
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      expect([status, stdout.includes('[file-empty]'), stderr]).toEqual([1, true, '']);
    },
    SLOW,
  );
});

describe('npm run check cannot run', () => {
  const [good = '', , schema = ''] = lay({ title: '', content: 'id\na\n', schema: { fields: [{ name: 'id' }] } });
  const [, , broken = ''] = lay({ title: '', content: '', schema: { fields: 'none' } });
  const [, , keyed = ''] = lay({
    title: '',
    content: '',
    schema: {
      fields: [{ name: 'id' }],
      foreignKeys: [{ fields: 'id', reference: { resource: 'codes', fields: 'code' } }],
    },
  });
  const [, , unknown = ''] = lay({ title: '', content: '', schema: { fields: [{ name: 'id' }], primaryKey: 'key' } });
  const [, , geography = ''] = lay({ title: '', content: '', schema: { fields: [{ name: 'id', type: 'geopoint' }] } });
  it.each([
    ['a file that is not there', ['none.csv', '--schema', schema], '该文件应当存在'],
    ['a folder in place of a file', [folder, '--schema', schema], '该文件应当存在'],
    ['a schema that is not there', [good, '--schema', 'none.json'], '该文件应当存在'],
    ['a schema that is none', [good, '--schema', broken], 'fields'],
    ['a schema that is no JSON', [good, '--schema', good], good],
    ['a schema with a type that is not read', [good, '--schema', geography], 'geopoint'],
    ['a key of no field', [good, '--schema', unknown], '「key」'],
    ['an unknown option', [good, '--schema', schema, '--fix'], '--fix'],
    ['an option without a value', [good, '--schema'], '--schema'],
    ['a file without a schema', [good], '--schema'],
    ['a schema without a file', ['--schema', schema], '--schema'],
    ['two files', [good, good, '--schema', schema], '--schema'],
    ['a reference that is not given', [good, '--schema', keyed], '--reference codes='],
    ['a reference that is not there', [good, '--schema', keyed, '--reference', 'codes=none.csv'], '该文件应当存在'],
    ['a reference without the column', [good, '--schema', keyed, '--reference', `codes=${good}`], '「code」'],
    ['a reference without a name', [good, '--schema', keyed, '--reference', good], '--reference'],
  ] as const)('for %s', async (_, words, part) => {
    const { status, stdout, stderr } = await run(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^未能检查：[^\n]*\[[a-z-]+\]\n$/);
    expect(stderr).toContain(part);
  });
});
