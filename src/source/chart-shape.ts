import { z } from 'zod';
import { isSlug } from '../lib/slug.ts';
import { type Chart, CHART_KINDS, CHART_PAGES, FLOW_SIDES } from '../model/chart/chart.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
/** A name that no spreadsheet takes for a formula and no drawing breaks on. */
const name = z.string().regex(/^[^=+@\-\p{Cc}][^\p{Cc}]*$/u, '不以 = + - @ 开头、不含控制字符的文字');
const values = z
  .record(z.string(), z.union([z.string().transform((value) => [value]), z.array(z.string())]))
  .default({});

const selection = z.strictObject({
  table: z.string().min(1),
  label: z.string().min(1),
  of: z.string().min(1),
  against: text,
  where: values,
  except: values,
  level: text,
  levels: z.array(z.string()).default([]),
  qualifiers: z.array(z.string()).max(2).default([]),
});

const item = z.strictObject({
  label: name,
  of: z.string().min(1),
  against: z.string().optional(),
  level: z.number().int().min(0).max(2).optional(),
  side: z.enum(FLOW_SIDES).optional(),
  qualifiers: z.tuple([z.string(), z.string()]).optional(),
});

const chart = z.strictObject({
  id: z.string().refine(isSlug, '小写字母、数字和连字符'),
  number: z.number().int().default(0),
  kind: z.enum(CHART_KINDS),
  title: name,
  unit: text,
  caption: text,
  source: z.string().min(1),
  whole: text,
  heads: z.array(name).default([]),
  scale: z.enum(['common', 'own']).default('common'),
  pages: z.array(z.enum(CHART_PAGES)).default([]),
  rows: selection.optional(),
  items: z.array(item).default([]),
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
