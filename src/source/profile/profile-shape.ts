import { z } from 'zod';
import type { Profile, ProfileForm, ProfileRow } from '../../model/profile.ts';
import { NUMBERED } from '../../model/schema.ts';

const words = z.array(z.string().min(1)).default([]);
const blank = z.string().default('');
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const columnShape = z.strictObject({
  value: id.describe('栏的代码'),
  label: z.string().min(1).describe('栏的名称'),
  labelEn: blank.describe('英文名称'),
  also: words.describe('别的叫法'),
});

const rowShape = z
  .strictObject({
    name: z.string().min(1).describe('行的名称'),
    also: words.describe('别的叫法'),
    id: id.optional().describe('数据表的行；各栏各成一行的，改写 cells'),
    side: blank.describe('在表的哪一边'),
    under: blank.describe('在哪一行之下'),
    cells: z.record(id, id).default({}).describe('各栏对应的数据表的行；与 id 写一个'),
    values: z.record(z.string(), z.string()).default({}).describe('这一行别的列的值'),
  })
  .refine((row) => (row.id === undefined) !== (Object.keys(row.cells).length === 0), '写 id 或 cells，二者写一个');

function openRow({ id: own, cells, ...row }: z.infer<typeof rowShape>): ProfileRow {
  return { ...row, cells: new Map(own === undefined ? Object.entries(cells) : [['', own]]) };
}

const formShape = z.strictObject({
  table: id.describe('数据表'),
  number: z
    .string()
    .regex(/^\d{2}$/)
    .describe('表号，两位数字'),
  title: z.string().min(1).describe('表名'),
  also: words.describe('别的表名'),
  codes: z.enum(['', 'functional', 'economic']).default('').describe('行按哪一种科目：功能分类或经济分类'),
  classes: blank.describe('按类列出各行的那一边'),
  columns: z.array(columnShape).default([]).describe('各栏'),
  rows: z.array(rowShape.transform(openRow)).min(1).describe('固定的各行'),
  sums: z
    .array(z.strictObject({ total: id, parts: z.array(z.string().regex(/^-?[a-z0-9-]+$/)).min(1) }))
    .default([])
    .describe('应当相等的合计；前面写 - 的是减'),
  numbered: z.array(z.enum(NUMBERED)).default([]).describe('表上印的行次、栏次'),
  instead: blank.describe('代替哪一张表'),
  note: blank.describe('表下的说明'),
  empty: blank.describe('空表时的说明'),
}) satisfies z.ZodType<ProfileForm>;

const identityShape = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9{}-]+$/),
    kind: z.string().min(1),
    title: z.string().min(1),
    left: z.string().min(1),
    right: blank,
    sum: blank,
    detail: z.boolean().default(false),
  })
  .refine(({ right, sum }) => (right === '') !== (sum === ''), '写 right 或 sum，二者写一个');

const item = { label: z.string().min(1), of: z.string().min(1), chapter: blank };

const chapterShape = z.strictObject({
  slug: id.describe('章节的文件名，不带 .mdx'),
  form: id.describe('照哪一张附表写'),
  title: z.string().min(1).describe('章节的标题'),
  summary: z.string().min(1).describe('一句话说明'),
  keyFigure: blank,
  keyFigureLabel: blank,
  words,
});

const sectionShape = z.strictObject({ slug: id, title: z.string().min(1), also: words, summary: z.string().min(1) });

/** A profile as `data/profiles/<id>.yaml` writes it. */
export const profileShape: z.ZodType<Profile> = z.strictObject({
  id: id.describe('样式的代码，与文件名相同'),
  title: z.string().min(1).describe('样式的名称'),
  basis: words.describe('依据的文件，只写名称和文号'),
  from: z.number().int().describe('从哪一年起用'),
  parts: z
    .array(z.strictObject({ title: z.string().min(1), also: words }))
    .min(1)
    .describe('各部分的标题'),
  formsPart: z.number().int().min(1).describe('附表在第几部分'),
  classes: z
    .array(z.strictObject({ code: z.string().regex(/^\d{3}$/), name: z.string().min(1), former: words }))
    .default([])
    .describe('附表按类列出的各类支出，former 是曾用名'),
  forms: z.array(formShape).min(1).describe('各张附表'),
  identities: z.array(identityShape).default([]).describe('附表之间应当相等的'),
  chapters: z.array(chapterShape).default([]).describe('只凭附表就能写的章节'),
  sections: z.array(sectionShape).default([]).describe('文档里各节的标题，写成哪一章'),
  keyFigures: z
    .array(z.strictObject({ ...item, sentence: blank }))
    .default([])
    .describe('先显示的数'),
  flow: z
    .strictObject({
      total: z.string(),
      in: z.array(z.strictObject(item)),
      out: z.array(z.strictObject(item)),
      left: z.array(z.strictObject(item)),
    })
    .describe('一年收支的流向'),
});

/** `profile` and `forms` of `volume.yaml`. */
export const formSettingsShape = {
  profile: z
    .string()
    .nullish()
    .transform((value) => value ?? '')
    .describe('附表照哪一种样式：data/profiles/ 里的文件名，不带 .yaml'),
  forms: z
    .array(z.strictObject({ table: id, number: z.string().regex(/^\d{2}$/), title: z.string().min(1) }))
    .default([])
    .describe('表号、表名与样式不同的附表'),
};
