/** A figure that departments must state and no form holds: the row it makes, and what it is called in front of its number. */
export interface OwnRow {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly unit: string;
  /** The cell it is a part of where nothing else is said. */
  readonly whole?: string;
}

const TOTAL = 'procurement:total';

/** Rows of texts with a lasting id: procurement, operating cost, assets, details of the three public expenses. */
export const OWN_ROWS: readonly OwnRow[] = [
  { table: 'operating-cost', id: 'total', name: '机关运行经费支出', also: ['机关运行经费', '机关运行经费财政拨款支出', '机关运行费'], unit: '万元' },
  { table: 'procurement', id: 'total', name: '政府采购支出总额', also: ['政府采购总额', '政府采购支出', '政府采购金额', '政府采购合同金额', '政府采购总金额', '政府采购支出合计'], unit: '万元' },
  { table: 'procurement', id: 'goods', name: '政府采购货物支出', also: ['货物采购金额', '货物支出', '采购货物支出', '货物类支出', '货物采购支出', '货物类采购', '货物采购'], unit: '万元', whole: TOTAL },
  { table: 'procurement', id: 'works', name: '政府采购工程支出', also: ['工程采购金额', '工程支出', '采购工程支出', '工程类支出', '工程采购支出', '工程类采购', '工程采购'], unit: '万元', whole: TOTAL },
  { table: 'procurement', id: 'services', name: '政府采购服务支出', also: ['服务采购金额', '服务支出', '采购服务支出', '服务类支出', '服务采购支出', '服务类采购', '服务采购'], unit: '万元', whole: TOTAL },
  { table: 'procurement', id: 'sme', name: '授予中小企业合同金额', also: ['授予中小企业的合同金额', '授予中小企业合同总额'], unit: '万元', whole: TOTAL },
  { table: 'procurement', id: 'micro', name: '授予小微企业合同金额', also: ['授予小微企业的合同金额', '授予小型和微型企业合同金额', '授予小微企业合同总额'], unit: '万元', whole: 'procurement:sme' },
  { table: 'three-public-details', id: 'domestic-cost', name: '国内公务接待支出', also: ['国内公务接待费', '国内公务接待', '国内接待费', '国内接待支出'], unit: '万元', whole: '10-three-public:reception-actual' },
  { table: 'three-public-details', id: 'foreign-cost', name: '外宾接待支出', also: ['外事接待支出', '外宾接待费', '外事接待费', '国(境)外接待费', '国(境)外公务接待支出', '国(境)外公务接待费'], unit: '万元', whole: '10-three-public:reception-actual' },
];

/** What is counted: words that stand before the number in its clause, and the unit behind it. */
export interface CountedRow {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  /** A pattern over the folded clause before the number, from its end. */
  readonly before: RegExp;
  readonly units: readonly string[];
}

const GROUPS = ['个', '次', '批次', '组', '项'];
const PERSONS = ['人次', '人'];
const BATCHES = ['批次', '批', '次', '起'];

/** Counts with a lasting id. `before` is held against what stands between the number and the figure or sentence before it. */
export const COUNTED_ROWS: readonly CountedRow[] = [
  { table: 'three-public-details', id: 'abroad-groups', name: '因公出国（境）团组', before: /出国\(境\).*团组?(?:数)?(?:共|为|计)*$/, units: GROUPS },
  { table: 'three-public-details', id: 'purchased', name: '购置公务用车', before: /(?:购置|更新|购买)(?:公务用车|车辆|公车)(?:数|数量)?(?:共|为|计)*$/, units: ['辆', '台'] },
  { table: 'three-public-details', id: 'vehicles', name: '公务用车保有量', before: /(?:(?:公务用车|车辆|公车)(?:年末)?(?:保有量?|实有数?)(?:数|总数)?|(?:共有|拥有|实有|保有)(?:公务用车|车辆|公车))(?:共|为|计|是)*$/, units: ['辆', '台'] },
  { table: 'state-assets', id: 'vehicles', name: '车辆', before: /(?:共有|拥有|实有|共有公务|占有使用)(?:公务用)?车(?:辆)?(?:总数|数)?(?:共|为|计)*$/, units: ['辆', '台'] },
];

/** What comes next to a count that has its id: persons of a group or of a reception. */
export const FOLLOWING_COUNTS: Readonly<Record<string, { readonly id: string; readonly name: string; readonly units: readonly string[] }>> = {
  'three-public-details:abroad-groups': { id: 'abroad-persons', name: '因公出国（境）人次', units: PERSONS },
  'three-public-details:domestic-batches': { id: 'domestic-persons', name: '国内公务接待人次', units: PERSONS },
  'three-public-details:foreign-batches': { id: 'foreign-persons', name: '外宾接待人次', units: PERSONS },
};

export { BATCHES, PERSONS };
