import { z } from 'zod';
import type { Disclosure } from '../../model/disclosure.ts';

const words = z.array(z.string().min(1)).default([]);
const some = z.array(z.string().min(1)).min(1);
const cell = z
  .string()
  .regex(/^[a-z0-9-]+:[a-z0-9-]+$/)
  .optional();
const need = z.strictObject({
  name: z.string().min(1).describe('这一点的名称'),
  words: some.describe('有一个就算说到'),
  units: words.describe('字样之后还要有带这种单位的数'),
  when: cell.describe('附表的金额，有数才要求'),
});

/** What is asked of a disclosure, as `data/profiles/disclosure.yaml` writes it. */
export const disclosureShape: z.ZodType<Disclosure> = z.strictObject({
  days: z.number().int().positive().describe('批复之后多少天内公开'),
  formBasis: some.describe('要求公开附表的文件，只写名称和文号'),
  items: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z]+(?:-[a-z]+)*$/)
          .describe('这一项的代码'),
        name: z.string().min(1).describe('这一项的名称'),
        group: z.enum(['frame', 'overview', 'text', 'terms']).describe('封面目录、概况、情况说明或名词解释'),
        basis: some.describe('要求这一项的文件，只写名称和文号'),
        section: words.describe('所在标题里的字样，有一个就算；^ 表示标题以它开头'),
        needs: z.array(need).default([]).describe('这一项里要说到的内容'),
        none: words.describe('说明没有这类收支的字样；有了它，needs 就不再要求'),
        cell: cell.describe('附表里这类收支的金额；是 0 就不再要求'),
      }),
    )
    .min(1)
    .describe('附表之外应有的各项'),
});
