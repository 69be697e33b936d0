import { z } from 'zod';

const words = z.array(z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1))).min(1);

const entry = z.strictObject({
  words: words.describe('大家平常怎么说'),
  means: words.describe('决算里怎么写；必须在某一年度的正文或数据表里出现过'),
});

/** Everyday words and what they mean, as `content/synonyms.yaml` writes them. */
export const synonymsShape = z
  .array(entry)
  .nullable()
  .transform((entries) => entries ?? []);
