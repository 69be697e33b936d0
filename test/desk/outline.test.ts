import { beforeAll, describe, expect, it } from 'vitest';
import { makeOutline } from '../../src/desk/intake/outline/make-outline.ts';
import type { Profile } from '../../src/model/profile.ts';
import { readProfiles } from '../../src/source/profile/read-profiles.ts';
import { makeDocument, type Said } from './handmade-document.ts';

const TITLED = { year: '2024', publisher: '某县水务局' };

let profile: Profile | undefined;
beforeAll(async () => {
  profile = (await readProfiles(process.cwd(), [])).get('ministry-2024');
});

/** The outline of a document, a line a place: locator, kind, title and paragraphs. */
function outline(...blocks: readonly Said[]): string[] {
  if (!profile) throw new Error('no profile');
  const { places } = makeOutline(makeDocument(blocks), profile, TITLED);
  return places.map(
    ({ locator, kind, title, first, last }) => `${locator} ${kind} ${title} ${first.paragraph}-${last.paragraph}`,
  );
}

/** Roles and texts of the pieces. */
function pieces(...blocks: readonly Said[]): string[] {
  if (!profile) throw new Error('no profile');
  return makeOutline(makeDocument(blocks), profile, TITLED).pieces.map(
    ({ role, locator, text }) => `${role} ${locator} ${text}`,
  );
}

const SENTENCE = '2024年度收入总计1040万元，与上年相比增加40万元。';

describe('the outline of a document', () => {
  it('takes no line that comes twice for the end of a list of contents', () => {
    const body = [
      '第一部分 部门概况',
      '一、主要职责',
      '---',
      '某县水务局',
      '---',
      '某县水务局',
      '负责水利工作。',
      '二、机构设置',
      '内设3个股室。',
    ];
    expect(outline(...body).map((line) => line.replace(/ \d+-\d+$/, ''))).toEqual([
      '1 part 部门概况',
      '1.1 section 主要职责',
      '1.2 section 机构设置',
    ]);
  });

  it('leaves the list of contents out, with dots or without, with a heading or none', () => {
    const body = [
      '第一部分 部门概况',
      '一、主要职责',
      '负责水利工作。',
      '第二部分 部门决算情况说明',
      '一、收入支出决算总体情况说明',
      SENTENCE,
    ];
    const wanted = [
      '1 part 部门概况',
      '1.1 section 主要职责',
      '2 part 部门决算情况说明',
      '2.1 section 收入支出决算总体情况说明',
    ];
    const contents: readonly Said[][] = [
      [
        '目录',
        '第一部分 部门概况……1',
        '一、主要职责……1',
        '第二部分 部门决算情况说明……2',
        '一、收入支出决算总体情况说明……2',
      ],
      ['目  录', '第一部分 部门概况', '一、主要职责', '第二部分 部门决算情况说明', '一、收入支出决算总体情况说明'],
      ['第一部分 部门概况 1', '一、主要职责 1', '第二部分 部门决算情况说明 2', '一、收入支出决算总体情况说明 2'],
      [],
    ];
    for (const list of contents) {
      const places = outline('某县水务局2024年度部门决算', ...list, ...body).map((line) =>
        line.replace(/ \d+-\d+$/, ''),
      );
      expect(places).toEqual(['0 front 标题、公开时间与目录', ...wanted]);
    }
  });

  it('knows parts by their titles without a number, behind a name and a year, and broken over two lines', () => {
    expect(
      outline(
        '某县水务局2024年度部门决算',
        '部门概况',
        '一、主要职责',
        '负责水利工作。',
        '某县水利局2024年度部门决算表',
        '第三部分',
        '部门决算情况说明',
        '一、收入支出决算总体情况说明',
        SENTENCE,
        '名词解释',
        '1.基本支出：指保障机构运转的支出。',
      ),
    ).toEqual([
      '0 front 标题、公开时间与目录 1-1',
      '1 part 部门概况 2-4',
      '1.1 section 主要职责 3-4',
      '2 part 某县水利局2024年度部门决算表 5-5',
      '3 part 部门决算情况说明 6-9',
      '3.1 section 收入支出决算总体情况说明 8-9',
      '4 part 名词解释 10-11',
      '4.1 item 基本支出 11-11',
    ]);
  });

  it('joins a title that was broken off, and drops one that only says itself again', () => {
    expect(
      outline(
        '第三部分 部门决算情况说明',
        '2024年度部门决算情况说明',
        '一、一般公共预算财政拨款支出决',
        '算情况说明',
        SENTENCE,
        '二、收入决算情况说明',
        '收入决算情况说明',
        SENTENCE,
      ),
    ).toEqual([
      '3 part 部门决算情况说明 1-8',
      '3.1 section 一般公共预算财政拨款支出决算情况说明 3-5',
      '3.2 section 收入决算情况说明 6-8',
    ]);
  });

  it('takes a numbered sentence for an item, a list of short lines for a list, and a title that runs into its text for both', () => {
    expect(
      pieces(
        '第三部分 部门决算情况说明',
        '一、其他重要事项的情况说明',
        '（一）机关运行经费支出情况。2024年支出10万元。',
        '（二）国有资产占用情况',
        '1．车辆',
        '2．房屋',
        '共2项。',
        '1、社会保障和就业支出（类）10万元。主要用于：养老。',
        '（1）一般性支出',
        '共5万元。',
      ),
    ).toEqual([
      'part 3 第三部分 部门决算情况说明',
      'section 3.1 一、其他重要事项的情况说明',
      'section 3.1.1 （一）机关运行经费支出情况。',
      'paragraph 3.1.1 2024年支出10万元。',
      'section 3.1.2 （二）国有资产占用情况',
      'item 3.1.2.1 1．车辆',
      'item 3.1.2.2 2．房屋',
      'paragraph 3.1.2.2 共2项。',
      'item 3.1.2.3 1、社会保障和就业支出（类）10万元。主要用于：养老。',
      'section 3.1.2.3.1 （1）一般性支出',
      'paragraph 3.1.2.3.1 共5万元。',
    ]);
  });

  it('goes by the styles of headings without numbers, and begins at the first title where there are no parts', () => {
    expect(
      outline(
        { text: '某县水务局2024年度部门决算', level: 1 },
        '收入支出决算总体情况说明',
        SENTENCE,
        { text: '资产情况补充说明', level: 2 },
        '车辆2辆。',
        { text: '车辆', level: 3 },
        '共2辆。',
        '十一、其他重要事项的情况说明',
        '无。',
      ),
    ).toEqual([
      '0 front 标题、公开时间与目录 1-1',
      '1 part 部门决算情况说明 2-9',
      '1.1 section 收入支出决算总体情况说明 2-7',
      '1.1.1 section 资产情况补充说明 4-7',
      '1.1.1.1 section 车辆 6-7',
      '1.2 section 其他重要事项的情况说明 8-9',
    ]);
  });

  it('parts attachments, whose title may stand below their number, each with an order of its own', () => {
    expect(
      outline(
        '第五部分 附件',
        '附件1',
        '某县水务局2024年部门整体支出绩效评价报告',
        '一、部门概况',
        '（一）机构组成',
        '设3个股室。',
        '附件2：水库加固项目绩效评价报告',
        '一、项目概况',
        '资金10万元。',
      ),
    ).toEqual([
      '5 part 附件 1-9',
      '5.1 section 某县水务局2024年部门整体支出绩效评价报告 2-6',
      '5.1.1 section 部门概况 4-6',
      '5.1.1.1 section 机构组成 5-6',
      '5.2 section 水库加固项目绩效评价报告 7-9',
      '5.2.1 section 项目概况 8-9',
    ]);
  });

  it('loses no block, whatever it is', () => {
    const blocks: Said[] = [
      '前言',
      '第一部分 概况',
      '一、主要职责',
      '（一）甲',
      { picture: '图1' },
      {
        rows: [
          ['项目', '金额'],
          ['甲', '1'],
        ],
      },
      '1. 乙。丙',
      { text: '丁', isItem: true },
    ];
    expect(pieces(...blocks)).toHaveLength(blocks.length);
  });
});
