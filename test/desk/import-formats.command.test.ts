import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookType, utils, type WorkBook, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importFiles } from '../../src/desk/import-files.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';

const OWN = join(import.meta.dirname, '..', '..');
const NAME = '14-capital-expenditure';
const FILE = `data/2019/v1.0.0/${NAME}.csv`;
const BLANK = 'id,name,amount,basis,formula,source,note\ntotal,合计,,,,,\nbasic,基本支出,,,,,\nproject,项目支出,,,,,\n';

let root = '';
const memory = rememberAll();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'formats-'));
  await cp(join(OWN, 'test/cases/_base'), root, { recursive: true });
  await cp(join(OWN, 'data/profiles'), join(root, 'data/profiles'), { recursive: true });
  await cp(join(OWN, `data/schemas/${NAME}.json`), join(root, `data/schemas/${NAME}.json`));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The small form in 元, as accounts programs write it; the last amount has the format. */
function makeForm(format = '#,##0.00', shown = '12,345.60'): WorkBook {
  const rows = [
    ['国有资本经营预算财政拨款支出决算表'],
    ['', '金额单位：元'],
    ['项目', '金额'],
    ['合计'],
    ['基本支出'],
    ['项目支出'],
  ];
  const sheet = utils.aoa_to_sheet(rows);
  Object.assign(sheet, {
    B4: { t: 'n', v: 14789012.3, z: '#,##0.00', w: '14,789,012.30' },
    B5: { t: 'n', v: 14776666.7, z: '0.00', w: '14776666.70' },
    B6: { t: 'n', v: 12345.6, z: format, w: shown },
    '!ref': 'A1:B6',
  });
  return { SheetNames: ['表'], Sheets: { 表: sheet } };
}

function pack(bookType: BookType, book = makeForm()): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** The table after an import, or every fault as it is said. */
async function take(name: string, bytes: Uint8Array): Promise<string> {
  await writeFile(join(root, FILE), BLANK);
  await writeFile(join(root, name), bytes);
  const outcome = await importFiles(root, { files: [name], year: '2019', partial: true }, [root], memory);
  if ('issues' in outcome) {
    expect(await readFile(join(root, FILE), 'utf8'), 'a refusal changes nothing').toBe(BLANK);
    return outcome.issues.map(formatIssue).join('\n');
  }
  return readFile(join(root, FILE), 'utf8');
}

it.each<[string, BookType]>([
  ['附表.xls', 'biff8'],
  ['附表.et', 'biff8'],
  ['附表.xlsb', 'xlsb'],
  ['附表.ods', 'ods'],
  ['附表.xlsx', 'biff8'],
  ['附表.xls', 'xlsx'],
])('imports %s, which holds %s, as the same .xlsx', async (name, bookType) => {
  const table = await take(name, pack(bookType));
  expect(table).toMatch(/total,合计,1478\.90123,/);
  expect(table).toBe(await take('等同.xlsx', pack('xlsx')));
});

it.each<BookType>(['biff8', 'xlsb'])(
  'refuses a cell of %s whose format is not on the list, with its place',
  async (bookType) => {
    expect(await take('附表.xls', pack(bookType, makeForm('0.00%', '1234560.00%')))).toMatch(/工作表“表”B6.*12345\.6/s);
  },
);

it.each<[string, string, Uint8Array]>([
  ['附表.xls', '网页', new Uint8Array(Buffer.from('<html><table><tr><td>合计</td></tr></table></html>'))],
  ['附表.xlsx', '纯文字（如 CSV）', new Uint8Array(Buffer.from('项目,金额\n合计,1\n'))],
  ['附表.xls', '损坏', pack('biff8').slice(0, 3000)],
  ['附表.xlsx', '这个文件是空的', new Uint8Array()],
])('says of %s that it is: %s', async (name, what, bytes) => {
  const said = await take(name, bytes);
  expect(said).toContain(name);
  expect(said).toContain(what);
  expect(said.split('\n').filter((line) => line.includes('发现'))).toHaveLength(1);
});
