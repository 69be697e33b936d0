import { z } from 'zod';
import { canonize } from '../../model/field-value.ts';
import { formSettingsShape } from '../profile/profile-shape.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const some = z.string().min(1);
/** A cell of a table, as `table:row` or `table:row.column`. */
const cell = some.describe('单元格：表:行，或 表:行.列');
const chapter = text.describe('说到它的章节：文件名不带 .mdx');

const DAY = '批复的日期，形如 2021-06-30；不知道的留空';

/** A day of the calendar, or blank where nobody knows it. */
const day = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2})?$/, DAY)
  .nullish()
  .transform((value) => value ?? '')
  .refine((value) => value === '' || canonize(value, { type: 'date' }) !== undefined, DAY)
  .describe(DAY);

const keyFigure = z.strictObject({
  label: some.describe('网页上的名称'),
  of: cell,
  change: text.describe('与上年比：changes 表的行；没有的留空'),
  chapter,
  sentence: text.describe('一句话说明；{单元格} 换成数值和单位'),
});

const explained = z.strictObject({
  finding: some.describe('问题的标识，npm run check 会写出'),
  reason: some.describe('缘由：为什么就是这样'),
});

const information = z.strictObject({
  index: text.describe('索引号'),
  subject: text.describe('主题分类'),
  written: text.describe('成文日期'),
  validity: text.describe('有效性'),
});

const flowItems = z.array(z.strictObject({ label: some.describe('网页上的名称'), of: cell, chapter }));

/** What the pages of a year put first, as `content/<year>/volume.yaml` writes it. */
export const settingsShape = z.strictObject({
  ...formSettingsShape,
  approved: day,
  explained: z.array(explained).default([]).describe('公开体检查到、又确实如此的问题，逐条写明缘由'),
  title: some.describe('年度的标题，如 2020年度部门决算'),
  summary: some.describe('年度的一句话说明'),
  keyFigures: z.array(keyFigure).describe('年度页和首页先显示的数'),
  information: information
    .default({ index: '', subject: '', written: '', validity: '' })
    .describe('政府信息公开目录里的登记'),
  flow: z
    .strictObject({
      total: z.string().describe('总计的单元格；还没有附表的留空'),
      in: flowItems.describe('钱从哪里来'),
      out: flowItems.describe('钱到哪里去'),
      left: flowItems.describe('还剩多少'),
    })
    .describe('一年收支的流向'),
});
