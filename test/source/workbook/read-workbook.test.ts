import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWorkbook, type WorkbookNotice } from '../../../src/source/workbook/read-workbook.ts';
import { RULE_TEXTS } from '../../../src/views/say/issue-text.ts';
import { formatNotice } from '../../../src/views/say/workbook-notice.ts';
import { packParts, packRaw, text, writeParts } from './raw-workbook.ts';

const BOOK = { data: `<row r="1">${text('A1', '收入')}<c r="B1"><v>1478.90</v></c></row>` };

/** A thread that does something else. */
function thread(program: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

async function findReason(program: string, bounds = { seconds: 30, megabytes: 64 }): Promise<string> {
  const reading = await readWorkbook(new Uint8Array(1), 'a.xlsx', undefined, bounds, thread(program));
  return 'fault' in reading ? reading.fault.message : 'read';
}

describe('a workbook is read in a thread', () => {
  it('with the cells that it shows, exactly', async () => {
    const reading = await readWorkbook(packRaw(BOOK), '附表.xls');
    const [sheet] = 'sheets' in reading ? reading.sheets : [];
    expect([...(sheet?.cells.values() ?? [])].map((cell) => [cell.text, cell.number])).toEqual([
      ['收入', undefined],
      ['1478.9', { units: 14_789n, scale: 1 }],
    ]);
    expect(sheet?.lines.get(1)).toHaveLength(2);
  });

  it('and a fault comes back as what it is', async () => {
    const reading = await readWorkbook(new Uint8Array(Buffer.from('a,b\n')), '附表.xlsx');
    expect('fault' in reading && [reading.fault.name, reading.fault.rule]).toEqual(['WorkbookFault', 'import-text']);
  });

  it('that takes no more time than it may', async () => {
    expect(await findReason('for (;;);', { seconds: 1, megabytes: 64 })).toBe('import-bounds 1 秒还没有读完');
  });

  it('that takes no more memory than it may', async () => {
    expect(
      await findReason('const all = []; for (;;) all.push(Array.from({ length: 1e5 }, (_, at) => String(at)));'),
    ).toBe('import-bounds 用完了 64 MB 内存');
  });

  it('that ends without an answer, which is said; what breaks in it is thrown', async () => {
    expect(await findReason('process.exit(3);')).toBe('import-bounds 中途停了下来');
    await expect(findReason('throw new TypeError("broken");')).rejects.toThrow('broken');
  });

  it('unless it is too large for any set of forms', async () => {
    const reading = await readWorkbook(new Uint8Array(100_000_001), 'a.xlsx');
    expect('fault' in reading && reading.fault.message).toBe('import-large 有 100000001 字节');
  });
});

describe('what is worth a word', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('is said every two seconds while a file is read, and no longer', async () => {
    const notices: WorkbookNotice[] = [];
    const reading = readWorkbook(packRaw(BOOK), '附表.xlsx', (notice) => notices.push(notice));
    vi.advanceTimersByTime(5000);
    await reading;
    vi.advanceTimersByTime(60_000);
    expect(notices.map(formatNotice)).toEqual(['正在读 附表.xlsx，已经 2 秒…', '正在读 附表.xlsx，已经 4 秒…']);
  });

  it('is that there are macros, once', async () => {
    const notices: WorkbookNotice[] = [];
    await readWorkbook(packParts({ ...writeParts(BOOK), 'xl/vbaProject.bin': 'x' }), '附表.xlsm', (notice) =>
      notices.push(notice),
    );
    expect(notices.map(formatNotice)).toEqual([expect.stringMatching(/^附表\.xlsm 带有宏：宏没有运行/)]);
  });
});

it('every fault of a whole file has a sentence of its own', () => {
  const rules = [
    'import-empty',
    'import-broken',
    'import-password',
    'import-html',
    'import-text',
    'import-xml',
    'import-document',
    'import-archive',
    'import-old',
    'import-bounds',
    'import-file',
    'import-part',
    'import-large',
  ];
  expect(new Set(rules.map((rule) => RULE_TEXTS[rule]?.title)).size).toBe(rules.length);
  expect(new Set(rules.map((rule) => RULE_TEXTS[rule]?.expected)).size).toBe(rules.length);
});
