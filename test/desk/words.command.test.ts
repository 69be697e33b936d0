import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ImportParts, importFiles, undoImport } from '../../src/desk/import-files.ts';
import type { ImportedYear, ImportOutcome } from '../../src/desk/intake/imported.ts';
import { listLost } from '../../src/desk/intake/text/count-lost.ts';
import { reportWords } from '../../src/desk/intake/text/report-words.ts';
import { bindPassages } from '../../src/inspection/claims/bind-passages.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { inspectSite } from '../../src/open-site.ts';
import { formatWords } from '../../src/views/say/import-words-text.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';
import { photograph } from './find-refusal.ts';
import { HANDMADE_READER, listExplanation, makeDocument, packDocument } from './handmade-document.ts';
import { makeDocx } from '../source/document/make-docx.ts';
import { SAMPLE } from '../source/document/sample-document.ts';
import { listNineForms, packNineForms } from './nine-forms.ts';

const OWN = join(import.meta.dirname, '..', '..');
const OFFICE = '某县水务局';
const SLOW = 60_000;
const PARTS: ImportParts = { reader: HANDMADE_READER, bind: bindPassages };

let folder = '';
let root = '';
const memory = rememberAll();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'words-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A project with who publishes, the tables and the profiles, and no year. */
async function openProject(): Promise<void> {
  root = join(folder, 'site');
  await rm(root, { recursive: true, force: true });
  await mkdir(join(root, 'seeds'), { recursive: true });
  for (const path of ['data/schemas', 'data/profiles'])
    await cp(join(OWN, path), join(root, path), { recursive: true });
  await mkdir(join(root, 'content'));
  const names = ['name', 'shortName', 'siteTitle', 'description'].map((key) => `${key}: ${OFFICE}\n`).join('');
  await writeFile(join(root, 'content/site.yaml'), names);
}

const at = (...path: readonly string[]): string => join(root, ...path);
const read = (file: string): Promise<string> => readFile(at(file), 'utf8');
const chapter = async (slug: string): Promise<string> =>
  (await read(`content/2024/${slug}.mdx`)).replace(/^---\n.*?\n---\n\n/s, '');

interface Handed {
  readonly document?: SourceDocument;
  readonly forms?: number;
}

async function take({ document, forms }: Handed, partial = false, parts = PARTS): Promise<ImportOutcome> {
  const files: string[] = [];
  if (document) await writeFile(at('决算说明.docx'), packDocument(document));
  if (document) files.push('决算说明.docx');
  if (forms !== undefined) await writeFile(at('附表.xlsx'), await packNineForms(OFFICE, forms));
  if (forms !== undefined) files.push('附表.xlsx');
  return importFiles(root, { files, year: '2024', partial }, [root], memory, undefined, parts);
}

async function takeAll(handed: Handed, partial = false, parts = PARTS): Promise<ImportedYear> {
  const outcome = await take(handed, partial, parts);
  if ('issues' in outcome) throw new Error(outcome.issues.map(formatIssue).join('\n'));
  return outcome;
}

/** Figures of documents that nothing became of. */
function listLostOf(words: NonNullable<ImportedYear['words']>): readonly string[] {
  return listLost(
    words.documents.flatMap(({ texts }) => texts),
    [...words.bound.reading.figures.values()].flat(),
    '2024',
  );
}

const explanation = (reception?: string): SourceDocument => makeDocument(listExplanation(OFFICE, reception));
const photographYear = (): Promise<Map<string, string>[]> =>
  Promise.all(['data', 'content', 'seeds'].map((name) => photograph(at(name))));

describe('a year from a document and a workbook', () => {
  let outcome: ImportedYear;
  beforeAll(async () => {
    await openProject();
    outcome = await takeAll({ document: explanation(), forms: 1 });
  }, SLOW);

  it('has the chapters of both, each once, in the words of the document, and one date is left to fill', async () => {
    expect(outcome.open.map(({ rule, place: { file } }) => `${rule} ${file}`)).toEqual([
      'register-blank seeds/2024/register.yaml',
    ]);
    const chapters = (await readdir(at('content/2024')))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => name.replace('.mdx', ''));
    expect(chapters).toEqual([
      'basic',
      'duties',
      'expenditure',
      'fiscal',
      'general-budget',
      'government-fund',
      'income',
      'organisation',
      'other-matters',
      'state-capital',
      'summary',
      'terms',
      'three-public',
    ]);
    expect(await chapter('duties')).toBe(
      '（一）负责全县水资源的统一管理；起草水利规划，并监督实施。\n\n（二）负责防汛抗旱 \\& 水土保持，\\* 按规定办理。\n',
    );
    expect(await chapter('organisation')).toMatch(/股室，分别是：\n\n- 办公室\n- 规划财务股\n- 水政股\n$/);
    expect(await chapter('income')).toMatch(/^本年收入合计<Amount of="02-income:total" \/>。/);
  });

  it('binds the figures of the words to forms and to rows of their own, and shows the form below', async () => {
    expect(await chapter('expenditure')).toMatch(
      /^本年支出合计<Amount of="03-expenditure:total" \/>，其中：基本支出<Amount of="03-expenditure:basic" \/>，占<Percent of="shares:[a-z-]+\.share" \/>；.*\n\n<DataTable of="03-expenditure" \/>\n$/,
    );
    const matters = await chapter('other-matters');
    expect(matters).toMatch(
      /^## （一）机关运行经费支出情况。\n\n2024年机关运行经费支出<Amount of="operating-cost:total" \/>，比上年减少<Amount of="changes:/,
    );
    expect(matters).toContain('截至2024年12月31日，共有车辆<Count of="state-assets:vehicles" />。');
    expect(matters).toMatch(
      /\| 项目 \| 金额（万元） \|\n\| --- \| --- \|\n\| 堤防维修 \| <(?:Value|Amount|Count) of="[a-z-]+:[a-z0-9-]+" \/> \|/,
    );
    expect(await read('data/2024/v1.0.0/operating-cost.csv')).toMatch(
      /^total,机关运行经费支出,100\.00,stated,,3\.5\.1,/m,
    );
    expect(await read('content/2024/summary.mdx')).toContain(
      '<Note>\n\n原文这里有一幅图（图1：收支决算总计变动情况），图中的内容没有读入。\n\n</Note>',
    );
  });

  it('has an outline with pages and paragraphs, the forms where the document has their part, a glossary, and both files', async () => {
    const outline = (await read('seeds/2024/outline.csv')).split('\n');
    expect(outline).toEqual(
      expect.arrayContaining([
        '2,,2024年度部门决算表,part,,2,18',
        '2.2,2,收入决算表,table,,,',
        '3.3.1,3.3,一般公共预算财政拨款支出决算具体情况,section,,3,27-29',
        'F1,3.1,图1：收支决算总计变动情况,figure,,2,23',
        '3.5.2.T1,3.5.2,国有资产占用情况：表1,table,,3,36',
      ]),
    );
    expect(await read('data/2024/v1.0.0/02-income.csv')).toContain('total,,合计,total,1000.00,stated,,2.2,');
    expect(await read('data/2024/v1.0.0/glossary.csv')).toMatch(
      /,2,“三公”经费,“三公”经费,指因公出国（境）费、公务用车购置及运行维护费和公务接待费。公务接待费反映[^\n]*,,stated,,4\.2,/,
    );
    expect((await readdir(at('seeds/2024'))).toSorted()).toEqual([
      'document.docx',
      'imported.json',
      'outline.csv',
      'register.yaml',
      'workbook.xlsx',
    ]);
    expect(await read('seeds/2024/register.yaml')).toMatch(/^kind: document$/m);
  });

  it('says what became of every figure, and that none is lost', () => {
    if (!outcome.words) throw new Error('no words');
    const report = formatWords(reportWords({ ...outcome, year: '2024', words: outcome.words, fromDocument: [] }));
    expect(report).toEqual(
      expect.arrayContaining([
        '文档：决算说明.docx',
        '  支出决算情况说明（expenditure.mdx）：对上附表 3，另成一行 2，待定 0，照原文 0',
      ]),
    );
    expect(report.at(-1)).toMatch(
      /^文档里共 \d+ 个数：\d+ 个对上附表，\d+ 个另成一行，0 个待定，\d+ 个照原文；丢失 0。$/,
    );
  });
});

describe('what stands before the first heading', () => {
  beforeEach(openProject, SLOW);

  it(
    'is named, since no chapter shows it',
    async () => {
      const said = ['某县水务局2024年度部门决算', '本决算涉及3个单位。', ...listExplanation(OFFICE).slice(1)];
      const { words, ...outcome } = await takeAll({ document: makeDocument(said), forms: 1 });
      if (!words) throw new Error('no words');
      const report = formatWords(reportWords({ ...outcome, year: '2024', words, fromDocument: [] }));
      expect(report.filter((line) => line.includes('本决算涉及'))).toEqual(['  第1页，第2段：本决算涉及3个单位。']);
    },
    SLOW,
  );
});

describe('a year that is read again', () => {
  beforeEach(openProject, SLOW);

  it(
    'is the same, byte for byte, when the same files are read again, and when those in seeds are',
    async () => {
      await takeAll({ document: explanation(), forms: 1 });
      const before = await photographYear();
      await takeAll({ document: explanation(), forms: 1 });
      expect(await photographYear()).toEqual(before);
      await takeAll({});
      expect(await photographYear()).toEqual(before);
    },
    SLOW,
  );

  it(
    'is the same, whichever came first',
    async () => {
      await takeAll({ forms: 1 });
      await takeAll({ document: explanation() });
      const [data, content, seeds] = await photographYear();
      await rm(at('data/2024'), { recursive: true });
      await rm(at('content/2024'), { recursive: true });
      await rm(at('seeds/2024'), { recursive: true });
      await takeAll({ document: explanation(), forms: 1 });
      expect(await photographYear()).toEqual([data, content, seeds]);
    },
    SLOW,
  );

  it(
    'goes back to what it was before the last import',
    async () => {
      await takeAll({ forms: 1 });
      const before = await photographYear();
      await takeAll({ document: explanation() });
      await undoImport(root, '2024');
      expect(await photographYear()).toEqual(before);
    },
    SLOW,
  );
});

describe('a document without a workbook', () => {
  beforeEach(openProject, SLOW);

  it(
    'is refused as long as nobody says that the forms are to come, and waits for them then',
    async () => {
      const outcome = await take({ document: explanation() });
      expect('issues' in outcome && outcome.issues.map(({ rule }) => rule)).toEqual(['import-no-forms']);
      const words = await takeAll({ document: explanation() }, true);
      expect(words.open.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['register-blank', 'content-forms']));
      await takeAll({ forms: 1 });
      expect(await chapter('expenditure')).toContain('<DataTable of="03-expenditure" />');
      expect((await inspectSite(root, memory)).issues.map(({ rule }) => rule)).toEqual(['register-blank']);
    },
    SLOW,
  );
});

describe('what an editor did stays', () => {
  beforeEach(openProject, SLOW);

  it(
    'a chapter that was changed, and the report names what is new in the document; others are written anew',
    async () => {
      await takeAll({ document: explanation(), forms: 1 });
      const file = at('content/2024/duties.mdx');
      await writeFile(file, (await readFile(file, 'utf8')).replace('起草水利规划', '拟订水利规划'));
      const blocks = listExplanation(OFFICE).flatMap((said) =>
        typeof said === 'string' && said.startsWith('（二）负责防汛')
          ? [said, '（三）承办其他事项；负责信访工作。']
          : [said],
      );
      const changed = blocks.map((said) =>
        typeof said === 'string' ? said.replace('水利工程增加', '水库加固增加') : said,
      );
      const { words } = await takeAll({ document: makeDocument(changed), forms: 1 });
      expect(words?.merged.edited).toEqual([
        { slug: 'duties', fresh: ['（三）承办其他事项；负责信访工作。'], isGone: false },
      ]);
      expect(await chapter('duties')).toContain('拟订水利规划');
      expect(await chapter('summary')).toContain('主要原因是水库加固增加。');
      const again = await takeAll({ document: makeDocument(changed), forms: 1 });
      expect(again.words?.merged.edited).toEqual([{ slug: 'duties', fresh: [], isGone: false }]);
    },
    SLOW,
  );

  it(
    'rows, notes and ids of rows; rows of the text that are no more in it go',
    async () => {
      await takeAll({ document: explanation(), forms: 1 });
      const cost = 'data/2024/v1.0.0/operating-cost.csv';
      const assets = 'data/2024/v1.0.0/state-assets.csv';
      await writeFile(at(cost), (await read(cost)).replace(/^(total,.*),$/m, '$1,口径见说明。'));
      await writeFile(
        at(assets),
        `${(await read(assets)).replace('vehicles,', 'cars,')}own,大型设备,3,台,,stated,,3.5.2,\n`,
      );
      const chapterFile = at('content/2024/other-matters.mdx');
      await writeFile(chapterFile, await readFile(chapterFile, 'utf8'));
      await takeAll({ document: explanation(), forms: 1 });
      expect(await read(cost)).toMatch(/,3\.5\.1,口径见说明。$/m);
      expect((await read(assets)).split('\n').map((row) => row.split(',')[0])).toEqual(['id', 'own', 'cars', '']);
      expect(await chapter('other-matters')).toContain('<Count of="state-assets:cars" />');
      const without = listExplanation(OFFICE).filter((said) => said !== '截至2024年12月31日，共有车辆2辆。');
      await takeAll({ document: makeDocument(without), forms: 1 });
      expect((await read(assets)).split('\n').map((row) => row.split(',')[0])).toEqual(['id', 'own', '']);
    },
    SLOW,
  );
});

/** Leaves the second amount of the summary open between the form and a row of its own. */
const OPENS: ImportParts = {
  ...PARTS,
  bind: (passages, ground) => {
    const reading = bindPassages(passages, ground);
    const passage = passages.find(({ text }) => text.includes('支出总计1,040.00万元'));
    const fates = reading.figures.get(passage?.id ?? '') ?? [];
    const open = fates.filter(({ printed }) => printed === '1,040.00万元')[1];
    const candidates = ['01-summary:expenditure-grand-total', '01-summary:income-grand-total'].map((of) => ({
      of,
      tag: 'Amount' as const,
      name: '总计',
      value: '1,040.00万元',
    }));
    return {
      ...reading,
      figures: new Map([
        ...reading.figures,
        [
          passage?.id ?? '',
          fates.map((fate) =>
            fate === open ? { ...fate, fate: { kind: 'open' as const, decision: 'd-total' } } : fate,
          ),
        ],
      ]),
      decisions: [
        {
          id: 'd-total',
          passage: passage?.id ?? '',
          sentence: '支出总计1,040.00万元。',
          printed: '1,040.00万元',
          why: '两格的值相同',
          candidates,
        },
      ],
    };
  },
};

describe('a figure that is still to be decided', () => {
  beforeEach(openProject, SLOW);

  it(
    'stands open in its chapter, is one issue with its way out, and shows the cell once it is chosen; the choice stays',
    async () => {
      await takeAll({ document: explanation(), forms: 1 }, false, OPENS);
      expect(await chapter('summary')).toContain('支出总计<Open of="d-total">1,040.00万元</Open>。');
      const open = (await inspectSite(root, memory)).issues.filter(({ rule }) => rule === 'chapter-open');
      expect(open.map(formatIssue)).toEqual([
        expect.stringMatching(
          /^发现「1,040.00万元」，应为：选定它是哪一个（content\/2024\/summary.mdx:\d+，“支出总计1,040.00万元。”；两格的值相同）：1 = 总计（1,040.00万元）；2 = 总计（1,040.00万元）。.*content\/2024\/decisions.csv:2:2 \[chapter-open\]$/,
        ),
      ]);
      const file = at('content/2024/decisions.csv');
      // As a spreadsheet saves it: with a mark, CRLF and quotes of its own.
      await writeFile(file, (await readFile(file, 'utf8')).replace('d-total,,', 'd-total,2,').replaceAll('\n', '\r\n'));
      expect((await inspectSite(root, memory)).issues.map(({ rule }) => rule)).toEqual(['register-blank']);
      await takeAll({ document: explanation(), forms: 1 }, false, OPENS);
      expect(await read('content/2024/decisions.csv')).toMatch(/^\uFEFFid,choice,[^\n]*\nd-total,2,"1,040\.00万元",/);
      expect((await inspectSite(root, memory)).issues.map(({ rule }) => rule)).toEqual(['register-blank']);
    },
    SLOW,
  );
});

/** A table of targets and results as an evaluation of its own prints it. */
const TARGETS = [
  ['项目支出绩效自评表', '', '', '', '', ''],
  ['项目名称', '堤防加固', '', '', '', ''],
  ['主管部门', OFFICE, '', '实施单位', OFFICE, ''],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率'],
  ['', '年度资金总额', '120.00', '120.00', '118.50', '98.75%'],
  ['年度总体目标', '预期目标', '', '实际完成情况', '', ''],
  ['', '加固堤防3公里。', '', '加固堤防3.2公里。', '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '偏差原因分析'],
  ['产出指标', '数量指标', '加固长度', '3公里', '3.2公里', ''],
  ['满意度指标', '满意度指标', '群众满意度', '≥90%', '93%', ''],
];

describe('a table of targets and results', () => {
  beforeEach(openProject, SLOW);

  it(
    'becomes a project with its money, goals and indicators, which its chapter shows, and loses no figure',
    async () => {
      const blocks = listExplanation(OFFICE).flatMap((said) =>
        said === '第四部分 名词解释' ? ['六、预算绩效管理情况', '本部门自评了项目。', { rows: TARGETS }, said] : [said],
      );
      const { words, open } = await takeAll({ document: makeDocument(blocks), forms: 1 });
      expect(open.map(({ rule }) => rule)).toEqual(['register-blank']);
      const [, id = ''] = /<Indicators project="(project-[0-9a-f]{8})" \/>/.exec(await chapter('performance')) ?? [];
      expect(await read('data/2024/v1.0.0/projects.csv')).toMatch(new RegExp(`^${id},1,堤防加固,,publisher,`, 'm'));
      expect(await read('data/2024/v1.0.0/project-budgets.csv')).toMatch(/,target-table,executed,118\.50,/);
      expect(await read('data/2024/v1.0.0/indicator-items.csv')).toContain('群众满意度');
      expect(words && listLostOf(words)).toEqual([]);
      const before = await photographYear();
      await takeAll({ document: makeDocument(blocks), forms: 1 });
      expect(await photographYear()).toEqual(before);
    },
    SLOW,
  );
});

describe('files as an office has them', () => {
  beforeEach(openProject, SLOW);

  it.each(['typed', 'automatic', 'boxed'] as const)(
    'a .docx alone that has the forms in it, its numbers %s',
    async (layout) => {
      await writeFile(at('决算.docx'), await makeDocx(SAMPLE, layout, listNineForms(OFFICE)));
      const outcome = await importFiles(root, { files: ['决算.docx'], year: '2024', partial: false }, [root], memory);
      if ('issues' in outcome) throw new Error(outcome.issues.map(formatIssue).join('\n'));
      expect([outcome.fromDocument.size, outcome.refused, outcome.differences]).toEqual([9, [], []]);
      expect(outcome.words?.chapters.map(({ slug, title }) => `${slug} ${title}`)).toEqual([
        'duties 主要职责',
        'organisation 机构设置',
        'summary 收入支出决算总体情况说明',
        'terms 名词解释',
      ]);
      expect(await chapter('summary')).toMatch(
        /^2024年度收、支总计均为.*\n\n(?:<Conflict of="[a-z0-9-]+" \/>\n\n)*## 1、按功能分类\n\n农林水支出.*<DataTable of="01-summary" \/>\n$/s,
      );
      expect(outcome.words && listLostOf(outcome.words)).toEqual([]);
    },
    SLOW,
  );
});
