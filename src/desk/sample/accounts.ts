import type { ProjectId } from './sample-department.ts';

/** A name that changes in the course of the years: until `until` years before the last one it is `before`. */
interface CodeName {
  readonly code: string;
  readonly name: string;
  readonly before?: string;
  readonly until?: number;
}

/** Functional codes of the invented accounts: 3 digits 类, 5 款, 7 项. */
export const FUNCTIONS: readonly CodeName[] = [
  { code: '205', name: '教育支出' },
  { code: '20508', name: '进修及培训' },
  { code: '2050803', name: '培训支出' },
  { code: '208', name: '社会保障和就业支出' },
  { code: '20805', name: '行政事业单位养老支出' },
  { code: '2080501', name: '行政单位离退休' },
  { code: '2080505', name: '机关事业单位基本养老保险缴费支出' },
  { code: '2080506', name: '机关事业单位职业年金缴费支出' },
  { code: '20822', name: '大中型水库移民后期扶持基金支出' },
  { code: '2082202', name: '基础设施建设和经济发展' },
  { code: '210', name: '卫生健康支出', before: '医疗卫生与计划生育支出', until: 5 },
  { code: '21011', name: '行政事业单位医疗' },
  { code: '2101101', name: '行政单位医疗' },
  { code: '2101103', name: '公务员医疗补助' },
  { code: '211', name: '节能环保支出' },
  { code: '21103', name: '污染防治' },
  { code: '2110302', name: '水体' },
  { code: '213', name: '农林水支出' },
  { code: '21303', name: '水利' },
  { code: '2130301', name: '行政运行' },
  { code: '2130302', name: '一般行政管理事务' },
  { code: '2130305', name: '水利工程建设' },
  { code: '2130306', name: '水利工程运行与维护' },
  { code: '2130308', name: '水利前期工作' },
  { code: '2130310', name: '水土保持' },
  { code: '2130311', name: '水资源节约管理与保护' },
  { code: '2130314', name: '防汛' },
  { code: '2130315', name: '抗旱' },
  { code: '2130316', name: '农村水利' },
  { code: '2130335', name: '农村供水', before: '农村人畜饮水', until: 1 },
  { code: '2130399', name: '其他水利支出' },
  { code: '221', name: '住房保障支出' },
  { code: '22102', name: '住房改革支出' },
  { code: '2210201', name: '住房公积金' },
  { code: '2210203', name: '购房补贴' },
];

export const ECONOMICS: readonly (readonly [code: string, name: string])[] = [
  ['301', '工资福利支出'],
  ['30101', '基本工资'],
  ['30102', '津贴补贴'],
  ['30103', '奖金'],
  ['30108', '机关事业单位基本养老保险缴费'],
  ['30109', '职业年金缴费'],
  ['30110', '职工基本医疗保险缴费'],
  ['30111', '公务员医疗补助缴费'],
  ['30112', '其他社会保障缴费'],
  ['30113', '住房公积金'],
  ['30199', '其他工资福利支出'],
  ['302', '商品和服务支出'],
  ['30201', '办公费'],
  ['30202', '印刷费'],
  ['30205', '水费'],
  ['30206', '电费'],
  ['30207', '邮电费'],
  ['30211', '差旅费'],
  ['30212', '因公出国（境）费用'],
  ['30213', '维修（护）费'],
  ['30215', '会议费'],
  ['30216', '培训费'],
  ['30217', '公务接待费'],
  ['30218', '专用材料费'],
  ['30226', '劳务费'],
  ['30227', '委托业务费'],
  ['30228', '工会经费'],
  ['30229', '福利费'],
  ['30231', '公务用车运行维护费'],
  ['30239', '其他交通费用'],
  ['30299', '其他商品和服务支出'],
  ['303', '对个人和家庭的补助'],
  ['30302', '退休费'],
  ['30305', '生活补助'],
  ['310', '资本性支出'],
  ['31002', '办公设备购置'],
  ['31005', '基础设施建设'],
  ['31013', '公务用车购置'],
];

/** The smallest amount that sums are made of: one functional item by one economic code, in units of 0.01 万元. */
export interface Leaf {
  readonly item: string;
  readonly economic: string;
  readonly kind: 'personnel' | 'public' | 'project' | 'fund';
  readonly project?: ProjectId;
  readonly base: bigint;
}

function lines(item: string, kind: Leaf['kind'], parts: Readonly<Record<string, number>>, project?: ProjectId): Leaf[] {
  return Object.entries(parts).map(([economic, base]) => ({
    item,
    economic,
    kind,
    base: BigInt(base),
    ...(project && { project }),
  }));
}

export const LEAVES: readonly Leaf[] = [
  ...lines('2050803', 'project', { 30216: 460 }),
  ...lines('2080501', 'personnel', { 30302: 2600, 30305: 240 }),
  ...lines('2080505', 'personnel', { 30108: 3980 }),
  ...lines('2080506', 'personnel', { 30109: 1710 }),
  ...lines('2082202', 'fund', { 31005: 6200 }),
  ...lines('2101101', 'personnel', { 30110: 1880 }),
  ...lines('2101103', 'personnel', { 30111: 720 }),
  ...lines('2110302', 'project', { 30227: 2400, 31005: 9000 }),
  ...lines('2130301', 'personnel', { 30101: 18600, 30102: 14200, 30103: 9800, 30112: 410, 30199: 1200 }),
  ...lines('2130301', 'public', {
    30201: 1260,
    30202: 310,
    30205: 90,
    30206: 460,
    30207: 380,
    30211: 1950,
    30212: 320,
    30213: 520,
    30215: 270,
    30216: 340,
    30217: 620,
    30226: 480,
    30228: 560,
    30229: 420,
    30231: 1180,
    30239: 2140,
    30299: 310,
    31002: 640,
    31013: 1798,
  }),
  ...lines('2130302', 'project', { 30201: 820, 30227: 2600 }),
  ...lines('2130305', 'project', { 31005: 68000 }),
  ...lines('2130306', 'project', { 30213: 21500, 30227: 6400 }, 'river-care'),
  ...lines('2130308', 'project', { 30227: 5200 }),
  ...lines('2130310', 'project', { 30227: 2100, 31005: 16500 }, 'soil'),
  ...lines('2130311', 'project', { 30201: 600, 30227: 3900 }, 'water-saving'),
  ...lines('2130314', 'project', { 30213: 3100, 30218: 5200 }, 'flood-control'),
  ...lines('2130315', 'project', { 30218: 1400 }, 'flood-control'),
  ...lines('2130316', 'project', { 31005: 42000 }, 'irrigation'),
  ...lines('2130335', 'project', { 31005: 36000 }, 'rural-water'),
  ...lines('2130399', 'project', { 30227: 1800 }),
  ...lines('2210201', 'personnel', { 30113: 4020 }),
  ...lines('2210203', 'personnel', { 30102: 310 }),
];

/** What a code is called so many years before the last one. */
export function nameSampleCode(code: string, offset: number): string {
  const found = FUNCTIONS.find((entry) => entry.code === code);
  return found === undefined
    ? (ECONOMICS.find(([key]) => key === code)?.[1] ?? code)
    : found.before !== undefined && offset >= (found.until ?? 0)
      ? found.before
      : found.name;
}
