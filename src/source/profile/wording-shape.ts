import { z } from 'zod';
import type { Wording } from '../../model/wording.ts';

const words = z.array(z.string().min(1)).default([]);
const some = z.array(z.string().min(1)).min(1);
const blank = z.string().default('');
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const cell = z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/);
const row = { table: id, id, name: z.string().min(1) };

/** How texts call what is counted, as `data/profiles/wording.yaml` writes it. */
export const wordingShape: z.ZodType<Wording> = z.strictObject({
  names: z.record(cell, some).describe('附表的行在正文里的叫法；第一个是网页上用的名称'),
  wholes: z.record(id, cell).describe('各张附表的行是哪一个单元格的一部分'),
  columns: z.record(id, id).describe('按科目分列的表，正文说的金额在哪一栏；不写的是 total'),
  rows: z.array(z.strictObject({ ...row, also: words, whole: blank })).describe('附表里没有、各部门都要写的金额'),
  counts: z
    .array(
      z.strictObject({
        ...row,
        before: some.describe('数字前的字句以其中之一结尾'),
        units: some.describe('数字后的单位'),
        then: z
          .strictObject({ id, name: z.string().min(1), units: some })
          .optional()
          .describe('紧接着的另一个数'),
      }),
    )
    .describe('附表里没有、各部门都要写的数目'),
  topics: z
    .array(z.strictObject({ words: some, forms: z.array(id).default([]), own: blank }))
    .describe('标题里有这些字的，说的是哪几张附表、自己的数记在哪张表；写在前面的先认'),
  widest: z.array(id).describe('没有别的话时，占比说的是哪几张表'),
  formerAccounts: z
    .array(z.strictObject({ name: z.string().min(1), former: some, from: z.int() }))
    .default([])
    .describe('科目的曾用名，和改名的年度'),
});
