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
  names: z.record(cell, some),
  wholes: z.record(id, cell),
  columns: z.record(id, id),
  rows: z.array(z.strictObject({ ...row, also: words, whole: blank })),
  counts: z.array(
    z.strictObject({
      ...row,
      before: some,
      units: some,
      then: z.strictObject({ id, name: z.string().min(1), units: some }).optional(),
    }),
  ),
  topics: z.array(z.strictObject({ words: some, forms: z.array(id).default([]), own: blank })),
  widest: z.array(id),
  formerAccounts: z.array(z.strictObject({ name: z.string().min(1), former: some, from: z.int() })).default([]),
});
