import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import { inspectSite } from '../../src/open-site.ts';
import { listAnswers } from '../../src/views/question/list-answers.ts';
import { packFeed } from '../../src/views/catalogue/pack-feed.ts';
import { listRecords } from '../../src/views/search/index/list-records.ts';
import { findAnswers } from '../../src/views/question/answer-view.ts';
import { rememberAll } from '../remember-all.ts';

const FILE = 'content/2019/answers.csv';
const HEAD = 'key,question,answer,date,version';
const RESERVOIRS = 'facts:reservoirs,水库怎么是12座？,含去年新建的一座。,2020-10-08,1.0.0';

const memory = rememberAll();

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'answers-'));
  await cp(join(import.meta.dirname, '..', 'cases', '_base'), root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** What is found where the file has these lines; a file elsewhere is one more. */
async function find(lines: readonly string[] | Buffer, file = FILE): Promise<string[]> {
  await writeFile(join(root, file), Array.isArray(lines) ? `${lines.join('\n')}\n` : (lines as Buffer));
  const { issues } = await inspectSite(root, memory);
  return issues.map(({ rule, place, found }) =>
    [rule, place.file, place.line, place.column, found].filter((part) => part !== undefined).join(' '),
  );
}

async function open(lines: readonly string[]): Promise<Site> {
  expect(await find(lines)).toEqual([]);
  const { site } = await inspectSite(root, memory);
  if (!site) throw new Error('no site');
  return site;
}

describe('answers.csv', () => {
  it.each([
    ['a cell by its row', [HEAD, RESERVOIRS]],
    ['a cell by its column', [HEAD, RESERVOIRS.replace('facts:reservoirs', 'facts:reservoirs.value')]],
    ['no version', [HEAD, RESERVOIRS.replace('1.0.0', '')]],
    ['no column for the version', [HEAD.replace(',version', ''), RESERVOIRS.replace(',1.0.0', '')]],
  ])('may have %s', async (_, lines) => {
    expect(await find(lines)).toEqual([]);
  });

  it('may be as a spreadsheet saves it', async () => {
    expect(await find(Buffer.from(`\ufeff${[HEAD, RESERVOIRS].join('\r\n')}\r\n`))).toEqual([]);
    const gbk = Buffer.concat([
      Buffer.from(`${HEAD}\nfacts:reservoirs,`),
      Buffer.from('cbaebfe2a3bf', 'hex'),
      Buffer.from(','),
      Buffer.from('bbe1', 'hex'),
      Buffer.from(',2020-10-08,\n'),
    ]);
    expect(await find(gbk)).toEqual([]);
  });

  it.each([
    [
      'a row that is not there',
      RESERVOIRS.replace('reservoirs', 'reservoir'),
      'answer-key content/2019/answers.csv 2 1 facts:reservoir',
    ],
    [
      'a column that is not there',
      RESERVOIRS.replace('reservoirs', 'reservoirs.worth'),
      'answer-key content/2019/answers.csv 2 1 facts:reservoirs.worth',
    ],
    [
      'an inconsistency that is not there',
      RESERVOIRS.replace('facts:reservoirs', 'two-sums'),
      'answer-key content/2019/answers.csv 2 1 two-sums',
    ],
    [
      'a version that there never was',
      RESERVOIRS.replace('1.0.0', '2.0.0'),
      'answer-version content/2019/answers.csv 2 5 2.0.0',
    ],
    [
      'a day that is not in the calendar',
      RESERVOIRS.replace('10-08', '02-30'),
      'value-date content/2019/answers.csv 2 4 2020-02-30',
    ],
    ['no answer', RESERVOIRS.replace('含去年新建的一座。', ''), 'value-required content/2019/answers.csv 2 3 '],
    ['no question', RESERVOIRS.replace('水库怎么是12座？', ''), 'value-required content/2019/answers.csv 2 2 '],
  ])('is refused with %s', async (_, line, issue) => {
    expect(await find([HEAD, line])).toEqual([issue]);
  });

  it('is refused where a later answer stands before an earlier one, and where one stands twice', async () => {
    const later = RESERVOIRS.replace('2020-10-08', '2020-12-01');
    expect(await find([HEAD, later, RESERVOIRS])).toEqual(['answer-order content/2019/answers.csv 3 4 2020-10-08']);
    expect(await find([HEAD, RESERVOIRS, RESERVOIRS.replace('含', '不含')])).toEqual([
      'answer-twice content/2019/answers.csv 3 1 facts:reservoirs',
    ]);
  });

  it.each(['content/answers.csv', 'data/2019/v1.0.0/answers.csv', 'seeds/2019/answers.csv'])(
    'is named in a mistaken place, %s',
    async (file) => {
      expect(await find([HEAD, RESERVOIRS], file)).toEqual([`path-answers ${file} ${file}`]);
    },
  );
});

describe('an answer', () => {
  it('stands beside its figure, in the feed, in the file and in what the search finds', async () => {
    const site = await open([HEAD, RESERVOIRS]);
    const [volume] = site.volumes;
    if (!volume) throw new Error('no volume');
    const [answer] = findAnswers(volume, 'facts', 'reservoirs', 'value');
    expect(answer).toMatchObject({
      about: '水库',
      question: '水库怎么是12座？',
      answer: '含去年新建的一座。',
      day: '2020年10月8日答复，问的是1.0.0版',
    });
    const address = `/2019/tables/facts/#${answer?.id ?? ''}`;
    expect(answer?.address).toBe(address);
    const { entries = [], updated } = parseAtomFeed(packFeed(site, 'https://a.gov.cn'));
    expect(updated).toBe('2020-10-08T00:00:00Z');
    expect(entries[0]).toMatchObject({
      title: { value: '2019年度部门决算：答复“水库怎么是12座？”' },
      summary: { value: '含去年新建的一座。' },
      links: [{ href: `https://a.gov.cn${address}` }],
    });
    expect(listAnswers(volume)).toEqual([
      {
        key: 'facts:reservoirs',
        question: '水库怎么是12座？',
        answer: '含去年新建的一座。',
        date: '2020-10-08',
        version: '1.0.0',
        address,
      },
    ]);
    const blocks = listRecords(site, new Map())
      .filter((record) => record.address === '/2019/tables/facts/')
      .flatMap((record) => record.blocks);
    expect(blocks.find(({ id }) => id === answer?.id)?.text).toContain('含去年新建的一座。');
  });

  it('about one column is not shown beside another', async () => {
    const [volume] = (await open([HEAD, RESERVOIRS.replace('reservoirs', 'reservoirs.day')])).volumes;
    expect(volume && findAnswers(volume, 'facts', 'reservoirs', 'value')).toEqual([]);
  });

  it('keeps its anchor when others come', async () => {
    const [first] = (await open([HEAD, RESERVOIRS])).volumes;
    const [then] = (await open([HEAD, RESERVOIRS.replace('水库怎么', '上月').replace('10-08', '09-30'), RESERVOIRS]))
      .volumes;
    expect(then?.answers?.all[1]?.id).toBe(first?.answers?.all[0]?.id);
  });
});
