/** A block of an invented document, with its number apart, so that each kind of file can write it in its own way. */
export type SampleBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const HAN = '一二三四五六七八九十';

/** Chapters of an invented department's accounts. */
export const SAMPLE: readonly SampleBlock[] = [
  { kind: 'title', text: '临江县水务局2024年度部门决算' },
  { kind: 'heading', level: 1, text: '部门概况' },
  { kind: 'heading', level: 2, text: '主要职责' },
  {
    kind: 'text',
    text: '贯彻执行水利工作的方针政策，负责全县水资源的统一管理和保护，组织编制重要江河湖泊的综合规划和专业规划，并监督实施。',
  },
  {
    kind: 'text',
    text: '组织指导水利设施、水域及其岸线的管理与保护，负责水土保持和农村水利工作，指导水库移民的后期扶持，承办县政府交办的其他事项。',
  },
  { kind: 'heading', level: 2, text: '机构设置' },
  { kind: 'text', text: '临江县水务局下属二级预算单位2个，其中行政单位1个，其他事业单位1个。' },
  { kind: 'heading', level: 1, text: '决算情况说明' },
  { kind: 'heading', level: 2, text: '收入支出决算总体情况说明' },
  {
    kind: 'text',
    text: '2024年度收、支总计均为1,478.90万元。与2023年度相比，收、支总计各增加87.35万元，增长6.28%。主要变动原因是农村饮水工程的投入增加。',
  },
  { kind: 'heading', level: 3, text: '按功能分类' },
  { kind: 'text', text: '农林水支出1,200.40万元，占81.17%；社会保障和就业支出278.50万元，占18.83%。' },
  { kind: 'heading', level: 3, text: '按支出性质' },
  {
    kind: 'table',
    rows: [
      ['项目', '决算数', '占比'],
      ['基本支出', '978.90', '66.19%'],
      ['项目支出', '500.00', '33.81%'],
    ],
  },
  { kind: 'text', text: '以上各项合计与总表一致。' },
  { kind: 'heading', level: 1, text: '名词解释' },
  { kind: 'text', text: '基本支出是指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。' },
];

/** The number in front of each heading, as it is printed; blank for other blocks. */
export function listNumbers(blocks: readonly SampleBlock[]): string[] {
  const counts = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return '';
    counts.fill(0, block.level);
    const count = (counts[block.level - 1] ?? 0) + 1;
    counts[block.level - 1] = count;
    if (block.level === 3) return `${count}、`;
    const han = HAN[count - 1] ?? '';
    return block.level === 1 ? `${han}、` : `（${han}）`;
  });
}

/** What a reader should find: texts with their numbers, and rows of tables. */
export function listPrinted(blocks: readonly SampleBlock[]): (string | readonly (readonly string[])[])[] {
  const numbers = listNumbers(blocks);
  return blocks.map((block, index) => (block.kind === 'table' ? block.rows : `${numbers[index] ?? ''}${block.text}`));
}
