import { z } from 'zod';

/** A text of that writing, or a blank that is still to be filled. */
const blankOr = (pattern: RegExp): z.ZodType<string> => z.string().regex(new RegExp(`^(?:${pattern.source})?$`));
const size = z.number().int().nullable();

/** What must be known of a document, and how it is written. */
export const REGISTER_WORDS = {
  title: '原文的标题',
  publisher: '发布机构',
  published: '原文公开的日期，形如 2021-06-30',
  sha256: '原文的 SHA-256 摘要，64 位十六进制',
  bytes: '原文的字节数',
  characters: '原文的字符数',
  lines: '原文的行数',
};

/** What is known of the source document, as `seeds/<year>/register.yaml` writes it. */
export const registerShape = z.strictObject({
  kind: z
    .enum(['text', 'workbook', 'document'])
    .default('text')
    .describe('原文是什么：text 纯文本，workbook 工作簿，document 文档'),
  title: z.string().describe(REGISTER_WORDS.title),
  publisher: z.string().describe(REGISTER_WORDS.publisher),
  year: z.number().int().optional().describe('年度'),
  note: z.string().default('').describe('说明'),
  published: blankOr(/\d{4}-\d{2}-\d{2}/).describe(REGISTER_WORDS.published),
  language: z.string().describe('原文的语言，如 zh-CN'),
  form: z.string().describe('原文的形式：什么格式、怎样得来'),
  sha256: blankOr(/[0-9a-f]{64}/).describe(REGISTER_WORDS.sha256),
  bytes: size.describe(REGISTER_WORDS.bytes),
  characters: size.describe(REGISTER_WORDS.characters),
  lines: size.describe(REGISTER_WORDS.lines),
  pages: size.default(null).describe('原文的页数；不分页的不写'),
  completeness: z
    .enum(['whole', 'partial'])
    .default('whole')
    .describe('手头的文本全不全：whole 全，partial 不全（在 missing 写明缺什么）'),
  missing: z.array(z.string()).describe('手头的文本缺什么，一条一项'),
  follows: z.string().default('').describe('本卷照哪一份文本编成；是原文本身的留空'),
});
