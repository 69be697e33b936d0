import { describe, expect, it } from 'vitest';
import { judgeItem } from '../../../src/inspection/items/judge-item.ts';
import { readDisclosure } from '../../../src/source/profile/read-disclosure.ts';
import { makePassage } from '../claims/make-ground.ts';

const disclosure = readDisclosure('.', []);
const PART = '第三部分 2031年度部门决算情况说明';

function judge(id: string, heading: string, ...texts: readonly string[]): string {
  const item = disclosure?.items.find((each) => each.id === id);
  if (!item) throw new Error(id);
  const { state, lacking } = judgeItem(
    texts.map((text, index) => makePassage([PART, heading], text, String(index + 1))),
    item,
  );
  return [state, ...lacking].join(' ');
}

describe('items of a disclosure', () => {
  it.each([
    ['reception', '七、“三公”经费', '公务接待费支出1.5万元，接待12批次、96人次。', 'there'],
    ['reception', '七、“三公”经费', '公务接待费支出1.5万元，主要用于业务往来。', 'thin 批次 人次'],
    ['reception', '七、“三公”经费', '全年未发生公务接待费支出。', 'none'],
    ['reception', '二、收入决算情况说明', '本年收入合计100万元。', 'missing'],
    ['abroad', '七、“三公”经费', '全年安排因公出国（境）团组1个，累计2人次。', 'there'],
    [
      'procurement',
      '（二）政府采购支出情况',
      '政府采购支出总额60万元，其中：货物支出10万元、工程支出20万元、服务支出30万元。',
      'thin 授予中小企业的份额',
    ],
    ['procurement', '（二）政府采购支出情况', '全年未发生政府采购支出。', 'none'],
    [
      'general',
      '五、一般公共预算财政拨款支出决算情况说明',
      '一般公共预算财政拨款支出2100万元，占本年支出的89%，比上年减少50万元。农林水支出1800万元，完成预算的100%。',
      'thin 按科目列到项级',
    ],
    ['operating-cost', '十一、其他重要事项', '本单位不属于机关运行经费统计范围。', 'none'],
    ['duties', '一、主要职责', '负责全县水资源管理。', 'there'],
    ['terms', '一、主要职责', '负责全县水资源管理。', 'missing'],
  ])('%s under %s: %s', (id, heading, text, state) => {
    expect(judge(id, heading, text)).toBe(state);
  });

  it('is there where all is written under one heading', () => {
    expect(judge('assets', '其他说明', '截至年末共有车辆2辆，单价100万元以上设备0台（套）。')).toBe('there');
  });

  it('asks for what the rules of the ministry name, each with its document', () => {
    expect(disclosure?.items.length).toBeGreaterThan(18);
    expect(disclosure?.items.filter(({ basis }) => basis.length === 0)).toEqual([]);
    expect(disclosure?.days).toBe(20);
  });
});
