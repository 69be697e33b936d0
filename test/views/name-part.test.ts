import { describe, expect, it } from 'vitest';
import { writeSmallNumber } from '../../src/lib/chinese-number.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Register } from '../../src/model/volume.ts';
import { countForms } from '../../src/views/words/group-labels.ts';
import { findPart, namePart, type NamedVolume } from '../../src/views/words/name-part.ts';
import { nameRequestPart } from '../../src/views/search/browser/page/request-address.ts';

const publisher = '某市航线局';

function makeVolume(title: string, kind = 'part', parts: readonly string[] = []): NamedVolume {
  const locator = { locator: '2', parent: '', title, kind, lines: '', page: '', paragraph: '' };
  const profile = { parts: parts.map((name) => ({ title: name, also: [] })) } as unknown as Profile;
  return { year: '2024', register: { publisher } as Register, outline: new Map([['2', locator]]), profile };
}

describe('the name of a part', () => {
  it.each([
    ['部门决算表', '第二部分 部门决算表'],
    ['2024年度部门决算情况说明', '第二部分 部门决算情况说明'],
    ['2024年度某市航线局部门决算表', '第二部分 部门决算表'],
    ['某市航线局2024年度部门决算表', '第二部分 部门决算表'],
    ['第二部分　2024年部门决算表', '第二部分 部门决算表'],
    ['2023年度部门决算表', '第二部分 2023年度部门决算表'],
    ['2024年度', '第二部分 2024年度'],
  ])('%s is %s', (title, name) => {
    expect(namePart(makeVolume(title), 2)).toBe(name);
  });

  it('is that of the profile where the outline has no such part, and its number where nothing names it', () => {
    expect(namePart(makeVolume('一节', 'section', ['部门概况', '部门决算表']), 2)).toBe('第二部分 部门决算表');
    expect(namePart(makeVolume('部门决算表'), 3)).toBe('第三部分');
  });
});

describe('numbers in words', () => {
  it('are written below a hundred', () => {
    const written = [1, 9, 10, 14, 20, 23, 99, 100].map(writeSmallNumber);
    expect(written).toEqual(['一', '九', '十', '十四', '二十', '二十三', '九十九', '100']);
    expect([countForms(9), countForms(14), countForms(2)]).toEqual(['九张附表', '十四张附表', '两张附表']);
  });
});

describe('the part of a table', () => {
  it('is that of most rows', () => {
    const rows = ['2.1', '2.3 4.1', '4', '12.1'].map((source, index) => ({
      id: String(index),
      values: { source },
      line: 1,
    }));
    expect([findPart({ rows: rows.slice(0, 2) as never }), findPart({ rows: [] })]).toEqual([2, undefined]);
  });
});

describe('a part in the address of a search', () => {
  const parts = [
    ['第二部分 部门决算表', '第二部分 部门决算表'],
    ['第四部分 附件', '第四部分 附件'],
  ] as const;
  const request = { q: '支出', year: '', kind: '', department: '' };
  it('may be its number, as it was', () => {
    const named = ['4', '3', '第二部分 部门决算表', ''].map(
      (part) => nameRequestPart({ ...request, part }, parts).part,
    );
    expect(named).toEqual(['第四部分 附件', '3', '第二部分 部门决算表', '']);
  });
});
