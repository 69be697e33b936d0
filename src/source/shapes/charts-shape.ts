import { z } from 'zod';
import { isSlug } from '../../lib/slug.ts';
import { type Chart, CHART_KINDS, CHART_PAGES, FLOW_SIDES } from '../../model/chart/chart.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const SLUG = '小写字母、数字和连字符';
/** A name that no spreadsheet takes for a formula and no drawing breaks on. */
const name = z.string().regex(/^[^=+@\-\p{Cc}][^\p{Cc}]*$/u, '不以 = + - @ 开头、不含控制字符的文字');
const values = z
  .record(z.string(), z.union([z.string().transform((value) => [value]), z.array(z.string())]))
  .default({});

const selection = z.strictObject({
  table: z.string().min(1).describe('从哪个表取'),
  label: z.string().min(1).describe('作名称的列'),
  of: z.string().min(1).describe('画出的数所在的列，或写着单元格的列'),
  against: text.describe('与它并排的数所在的列（pairs）'),
  where: values.describe('只取这些列等于这些值的行'),
  except: values.describe('不取这些列等于这些值的行'),
  level: text.describe('说明层级的列（nested）'),
  levels: z.array(z.string()).default([]).describe('层级的各个值，从外到内'),
  qualifiers: z.array(z.string()).max(2).default([]).describe('两个数各自带的字样（如 ≥）所在的列'),
});

const item = z.strictObject({
  label: name.describe('名称'),
  of: z.string().min(1).describe('所画的单元格：表:行，或 表:行.列'),
  against: z.string().optional().describe('与它并排的单元格（pairs）'),
  level: z.number().int().min(0).max(2).optional().describe('层级，第一项为 0（nested）'),
  side: z.enum(FLOW_SIDES).optional().describe('in 钱从哪里来，out 到哪里去，left 还剩多少（flow）'),
  qualifiers: z.tuple([z.string(), z.string()]).optional().describe('两个数各自带的字样，如 ≥'),
});

const chart = z.strictObject({
  id: z
    .string()
    .refine(isSlug, SLUG)
    .meta({ pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 64 })
    .describe(`标识，章节里 <Chart of="…" /> 用它；${SLUG}`),
  number: z.number().int().default(0).describe('原文里的图号；原文没有的写 0'),
  kind: z
    .enum(CHART_KINDS)
    .describe('change 增减，parts 构成，bars 条形，flow 收支流向，pairs 两两对比，nested 层层分解'),
  title: name.describe('图题'),
  unit: text.describe('单位；各项单位不同时留空，scale 写 own'),
  caption: text.describe('说明：原文的图是什么样，或看图要留意什么'),
  source: z.string().min(1).describe('出处：原文目录里的编号'),
  whole: text.describe('各部分合起来等于的单元格'),
  heads: z.array(name).default([]).describe('每一项的两个数各是什么（pairs）'),
  scale: z.enum(['common', 'own']).default('common').describe('common 各项用一把尺，own 各项自成一行（pairs）'),
  pages: z.array(z.enum(CHART_PAGES)).default([]).describe('哪些页面也显示：print 整卷，compare 各年比较'),
  rows: selection.optional().describe('从表中取各项；与 items 写一个'),
  items: z.array(item).default([]).describe('各项，逐项写名称和单元格'),
});

type Declared = z.infer<typeof chart>;

/** What a kind cannot do without, as path and words. */
function findGap({ kind, heads, rows, items, unit, scale }: Declared): readonly [string, string] | undefined {
  if (!rows && items.length === 0) return ['items', '至少一项，或用 rows 从表中取'];
  if (unit === '' && scale === 'common') return ['unit', '单位；各项单位不同时，图的 scale 要写 own'];
  if (scale === 'own' && kind !== 'pairs') return ['scale', 'common：只有 pairs 的每一项有两个数可比'];
  if (
    kind === 'pairs' &&
    (heads.length !== 2 || rows?.against === '' || items.some(({ against }) => against === undefined))
  )
    return ['heads', '两个名称，且每一项都有 of 和 against'];
  if (kind === 'flow' && items.some(({ side }) => side === undefined))
    return ['items', '每一项都写 side：in、out 或 left'];
  if (
    kind === 'nested' &&
    (rows?.level === '' || items.some(({ level }) => level === undefined) || (items[0]?.level ?? 0) !== 0)
  )
    return ['items', '每一项都写 level，第一项为 0'];
  return undefined;
}

/** The shape of `content/<year>/charts.yaml`. */
export const chartsShape: z.ZodType<Omit<Chart, 'place'>[]> = z
  .array(
    chart
      .superRefine((declared, context) => {
        const gap = findGap(declared);
        if (gap) context.addIssue({ code: 'custom', path: [gap[0]], message: gap[1] });
      })
      .transform((declared) => ({ ...declared, rows: declared.rows })),
  )
  .superRefine((charts, context) => {
    charts.forEach(({ id }, index) => {
      if (charts.findIndex((other) => other.id === id) < index)
        context.addIssue({ code: 'custom', path: [index, 'id'], message: '全文件唯一的 id' });
    });
  });
