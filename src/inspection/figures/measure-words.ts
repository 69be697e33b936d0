/** Words that follow a number in digits and say what it counts, longest first where one begins another. */
const AFTER_DIGITS = [
  '美元', '港元', '欧元', '元', '%', '‰', '个百分点', '百分点',
  '周年', '年', '个月', '月', '个工作日', '工作日', '日', '天', '个小时', '小时', '分钟', '秒', '周', '个季度', '季度', '岁', '届', '学时', '课时',
  '人次', '人', '名', '位', '家次', '家', '户次', '户', '个', '项次', '项', '件次', '件', '篇', '份', '册', '本', '部', '套',
  '台（套）', '台(套)', '台套', '台', '辆次', '辆', '架', '艘', '条', '场次', '场', '次', '批次', '批', '大类', '类', '种', '款', '所', '座', '处', '间', '栋', '幢', '层', '级', '组', '支', '只', '头',
  '株', '棵', '枚', '张', '幅', '块', '片', '页', '字', '门', '班', '倍', '等奖', '分', '度', '号', '强', '起', '例', '宗', '轮', '趟', '期', '代', '瓶', '箱', '吨公里',
  '公顷', '亩', '平方公里', '平方米', '㎡', '立方米', '公里', '千米', '厘米', '毫米', '米', '公斤', '千克', '毫克', '克', '吨', '斤', '毫升', '升', '千瓦时', '千瓦', '兆瓦', '摄氏度', '℃',
] as const;

/** Units in Latin letters; a letter or digit after one makes the whole a type designation (4AT). */
const LATIN = ['N.m', 'N·m', 'kWh', 'kW', 'MW', 'GW', 'kg', 'mg', 'km', 'cm', 'mm', 'mL', 'ml', 'MB', 'GB', 'TB', 'Hz', 'm2', 'm²', 'm3', 'm³'] as const;

/** Words before which a Chinese numeral counts; 级, 点, 度, 部, 分 and the like are left out, as 一级, 一点, 十分 count nothing. */
const AFTER_NUMERAL = [
  '美元', '港元', '欧元', '元整', '元', '圆整', '圆', '个百分点', '周年', '年', '个月', '月', '个工作日', '工作日', '日', '天', '个小时', '小时', '分钟', '周', '个季度', '季度', '岁', '届',
  '人次', '人', '名', '位', '家次', '家', '户', '个', '项次', '项', '件次', '件', '篇', '份', '册', '套', '台', '辆次', '辆', '架', '艘', '条', '场次', '场', '次', '批次', '批', '大类', '类', '种', '所', '座', '处', '间', '栋', '幢', '层',
  '组', '支', '只', '头', '株', '棵', '枚', '张', '幅', '门', '倍', '等奖', '起', '例', '宗', '轮', '趟', '期', '瓶', '箱',
  '公顷', '亩', '平方公里', '平方米', '立方米', '公里', '千米', '米', '公斤', '千克', '克', '吨', '斤', '毫升', '升', '大',
] as const;

function alternate(words: readonly string[]): string {
  return words.map((word) => word.replace(/[.()²³]/g, '\\$&')).join('|');
}

/** Sources of patterns: a unit after digits, and one after a Chinese numeral. */
export const UNIT_AFTER_DIGITS = `${alternate(AFTER_DIGITS)}|(?:${alternate(LATIN)})(?![A-Za-z0-9])`;
export const UNIT_AFTER_NUMERAL = alternate(AFTER_NUMERAL);

/** Different words for one unit. Words of counting that the text and the data may choose freely stand together. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  元整: '元', 圆整: '元', 圆: '元', 个百分点: '百分点', 个月: '月', 个小时: '小时', 个季度: '季度', 个工作日: '工作日', 大类: '类', 千米: '公里', 千克: '公斤', 台套: '台', 大: '',
};

/** A unit in its one spelling: 台（套） → 台, 元/项 → 元, 个百分点 → 百分点. */
export function normaliseUnit(unit: string): string {
  const bare = unit.replace(/[（(/].*$/, '');
  return SAME_UNIT[bare] ?? bare;
}
