import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INSPECT_COMMAND } from '../../scripts/inspect.ts';
import { parseAnyDocument } from '../../src/source/document/parse-any-document.ts';
import { runHere } from '../run-here.ts';
import { listExplanation, type Said } from './handmade-document.ts';
import { packNineForms } from './nine-forms.ts';

const OFFICE = '某县水务局';
const SLOW = 60_000;

let folder = '';

/** The words of a document as a .docx. */
async function packWords(blocks: readonly Said[]): Promise<Uint8Array> {
  const children = blocks.flatMap((said): (Paragraph | Table)[] => {
    if (typeof said === 'string') return [new Paragraph(said)];
    if ('rows' in said)
      return [
        new Table({
          rows: said.rows.map(
            (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
          ),
        }),
      ];
    return 'text' in said ? [new Paragraph(said.text)] : [];
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const WRONG = listExplanation(OFFICE).map((said) =>
  typeof said === 'string'
    ? said
        .replace('占77.78%', '占67.78%')
        .replace('与2023年相比', '与2022年相比')
        .replace('比上年减少5.50万元，下降5.21%', '比上年减少5.50万元，增长5.21%')
        .replace('（二）负责防汛', '（二）负责负责。。防汛')
        .replace('二、机构设置...........................2', '二、人员编制...........................2')
    : said,
);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'));
  await writeFile(join(folder, '说明.docx'), await packWords(listExplanation(OFFICE)));
  await writeFile(join(folder, '有误.docx'), await packWords(WRONG));
  await writeFile(join(folder, '附表.xlsx'), await packNineForms(OFFICE, 1));
  await writeFile(join(folder, '照片.docx'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]));
}, SLOW);
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Told {
  readonly findings: readonly {
    readonly rule: string;
    readonly weight: string;
    readonly place: string;
    readonly explanation: string;
  }[];
  readonly forms: readonly { readonly name: string; readonly state: string }[];
  readonly items: readonly {
    readonly name: string;
    readonly state: string;
    readonly why: string;
    readonly basis: readonly string[];
  }[];
  readonly year: string;
  readonly publisher: string;
}

async function inspectJson(...files: string[]): Promise<Told> {
  const { stdout } = await runHere(INSPECT_COMMAND, [...files, '--json'], { root: folder });
  return JSON.parse(stdout) as Told;
}

describe('npm run inspect', () => {
  it(
    'finds nothing that contradicts in a right disclosure, and says what it lacks',
    async () => {
      const told = await inspectJson('说明.docx', '附表.xlsx');
      expect([told.year, told.publisher]).toEqual(['2024', OFFICE]);
      expect(told.findings).toEqual([]);
      // The last two are empty and do not say so.
      expect(told.forms.map(({ state }) => state)).toEqual([
        ...Array.from({ length: 7 }, () => 'there'),
        'thin',
        'thin',
      ]);
      const states = new Map(told.items.map(({ name, state, why }) => [name, `${state} ${why}`.trim()]));
      expect(states.get('主要职能')).toBe('there');
      expect(states.get('名词解释')).toBe('there');
      expect(states.get('政府采购支出')).toBe('missing');
      expect(states.get('公务接待批次和人次')).toBe('thin 批次、人次');
      expect(told.items.every(({ basis }) => basis.length > 0)).toBe(true);
    },
    SLOW,
  );

  it(
    'names each planted fault once, with its place and weight',
    async () => {
      const { findings } = await inspectJson('有误.docx', '附表.xlsx');
      expect(findings.map(({ rule, weight }) => `${weight} ${rule}`).toSorted()).toEqual([
        'material base',
        'material direction',
        'material share',
        'wording contents',
        'wording stops',
      ]);
      expect(findings.filter(({ rule }) => rule !== 'contents').every(({ place }) => /^第\d+段$/.test(place))).toBe(
        true,
      );
    },
    SLOW,
  );

  it(
    'ends with 1 where it has found something, and says it in one line',
    async () => {
      const { status, stdout } = await runHere(INSPECT_COMMAND, ['有误.docx', '附表.xlsx'], { root: folder });
      expect(status).toBe(1);
      expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
        /^重大 3，一般 0，文字 2；缺 \d+ 项，不够细 \d+ 项，读不准 0 项。$/,
      );
    },
    SLOW,
  );

  it(
    'writes only the report that is asked for, which a reader of Word files reads',
    async () => {
      const before = await readdir(folder);
      await runHere(INSPECT_COMMAND, ['有误.docx', '--out', '体检.docx'], { root: folder });
      expect((await readdir(folder)).filter((name) => !before.includes(name))).toEqual(['体检.docx']);
      const { blocks } = await parseAnyDocument(new Uint8Array(await readFile(join(folder, '体检.docx'))), []);
      const text = blocks
        .map((block) => (block.kind === 'table' ? block.rows.flat().join(' ') : block.text))
        .join('\n');
      expect(text).toContain(`${OFFICE}2024年度部门决算公开体检`);
      expect(text).toContain('2022');
    },
    SLOW,
  );

  it(
    'says that a budget is another kind of paper, and looks at its words and pages alone',
    async () => {
      await writeFile(
        join(folder, '预算.docx'),
        await packWords([
          `${OFFICE}2025年部门预算`,
          '一、收支预算情况',
          '2025年收入预算900.00万元，比2024年决算减少100.00万元，下降50%。',
          '二、支出预算情况',
          '支出预算增加（减少）10.00万元。。',
        ]),
      );
      const { status, stdout } = await runHere(INSPECT_COMMAND, ['预算.docx', '--json', '--out', '预算体检.docx'], {
        root: folder,
      });
      const told = JSON.parse(stdout) as Told & { readonly kind: string };
      expect([status, told.kind, told.year, told.publisher, told.forms, told.items]).toEqual([
        1,
        'budget',
        '2025',
        OFFICE,
        [],
        [],
      ]);
      expect(told.findings.map(({ rule }) => rule)).toEqual(['template', 'stops']);
      expect((await runHere(INSPECT_COMMAND, ['预算.docx'], { root: folder })).stdout).toContain(
        '这是部门预算，不是决算',
      );
    },
    SLOW,
  );

  it(
    'says that a paper of another kind is no disclosure, whatever year it is told',
    async () => {
      await writeFile(join(folder, '纪要.docx'), await packWords(['会议纪要', '会议于3月5日召开，拟投入50万元。']));
      const { status, stderr } = await runHere(INSPECT_COMMAND, ['纪要.docx', '--year', '2025'], { root: folder });
      expect([status, stderr]).toEqual([2, expect.stringContaining('部门决算的附表或说明')]);
    },
    SLOW,
  );

  it(
    'counts the days from approval to publication where both are told, by options or by the text',
    async () => {
      const { stdout } = await runHere(
        INSPECT_COMMAND,
        ['说明.docx', '附表.xlsx', '--approved', '2025-08-20', '--published', '2025-09-12', '--json'],
        { root: folder },
      );
      expect((JSON.parse(stdout) as Told).findings.map(({ rule, explanation }) => `${rule} ${explanation}`)).toEqual([
        'deadline 2025-08-20批复，2025-09-12公开，相隔23天，应在批复后20天内公开。',
      ]);
      const { status } = await runHere(INSPECT_COMMAND, ['说明.docx', '--approved', '2025-02-30'], { root: folder });
      expect(status).toBe(2);
    },
    SLOW,
  );

  it(
    'says of an empty form that it has no word of it',
    async () => {
      const { stdout } = await runHere(INSPECT_COMMAND, ['附表.xlsx', '--year', '2024'], { root: folder });
      expect(stdout).toMatch(/不够细  政府性基金预算财政拨款收入支出决算表：空表，没有附/);
    },
    SLOW,
  );

  it('ends with 2 and one sentence where a file cannot be read or is not there', async () => {
    for (const file of ['照片.docx', '没有.docx']) {
      const { status, stderr } = await runHere(INSPECT_COMMAND, [file], { root: folder });
      expect([file, status]).toEqual([file, 2]);
      expect(stderr).toContain(file);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
