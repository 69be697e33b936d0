/** The examples of the gallery, by their names. */
export const TITLES = {
  'bars-names': '汉字、数字、拉丁字母与六十字的名称',
  'bars-one': '一项',
  'bars-forty': '四十项',
  'bars-negative': '负数',
  'bars-tiny': '极小与极大',
  'parts-plain': '整体的各部分',
  'parts-long': '名称很长的两部分',
  'parts-tiny': '极小的部分',
  'change-derived': '推算与载明的年份',
  'pairs-common': '成对的数，同一比例',
  'pairs-own': '成对的数，各自的比例',
  'pairs-one': '一对',
  'nested-deep': '类、款、项',
  'flow-plain': '收支一张图',
  'flow-one': '只有收入',
} as const;

/** Units and heads of numbers. */
export const UNITS = { yuan: '元', tenThousand: '万元', points: '分' } as const;
export const HEADS = {
  accounts: ['预算', '决算'],
  targets: ['预期目标', '实际结果'],
  scores: ['分值', '得分'],
} as const;
export const sayAtLeast = (number: string): string => `${number}万人次以上`;

/** Names of items. */
export const ITEMS = {
  science: '科普',
  cars: '公务用车',
  reception: '公务接待',
  travel: '因公出国',
  huge: '极大',
  tiny: '极小',
  technology: '科学技术支出',
  education: '教育支出',
  welfare: '社会保障和就业支出',
  grants: '财政拨款',
  others: '其他',
  negative: '负的差额',
  zero: '零',
  service: '企业服务评价',
  revenue: '全年营业收入',
  goals: '目标制定',
  income: '其他收入',
  basic: '基本支出',
  left: '留到下年',
} as const;
export const nameNth = (number: number): string => `第${number}项支出`;

/** Sixty characters, as long as a name may be. */
export const LONG_NAME =
  '用于支持科技型中小企业高新技术企业和产业技术研究院开展关键核心技术攻关成果转化与产学研用合作的科技创新引导专项资金项目支出';
export const MIXED = 'R&D Expenditure 2020（研发投入）Wi-Fi 6E MMMWWW iiilll "引号" <尖括号>';
export const SECOND_LONG_NAME = `${LONG_NAME}二`;
