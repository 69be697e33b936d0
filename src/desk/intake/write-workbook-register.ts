/** Workbooks by the names they were handed over with. */
export interface WorkbookSource {
  readonly year: string;
  readonly publisher: string;
  readonly files: readonly { readonly name: string; readonly digest: string; readonly bytes: number }[];
}

/** What an editor may have filled already. */
const KEPT = ['title', 'publisher', 'published', 'language'] as const;

function findKept(text: string, key: string): string | undefined {
  const found = new RegExp(`^${key}: *(.*)$`, 'm').exec(text)?.[1]?.trim();
  return found === undefined || found === '' || found === '""' ? undefined : found;
}

/**
 * `register.yaml` of a year whose source is one or several workbooks.
 * @param former the register that is there, whose title, publisher, date and language stay
 */
export function writeWorkbookRegister({ year, publisher, files }: WorkbookSource, former: string): string {
  const quote = (text: string): string => JSON.stringify(text);
  const [first] = files;
  const made: Readonly<Record<(typeof KEPT)[number], string>> = {
    title: quote(`${year}年度${publisher}部门决算公开附表`), publisher: quote(publisher), published: '""', language: 'zh-CN',
  };
  const others = files.length > 1 ? files.map(({ name, digest }) => `${name}（SHA-256：${digest}）`).join('；') : '';
  return [
    '# 原文的登记。published 填这些附表公开的日期，形如 2025-08-30；其余由 npm run import 写出。',
    'kind: workbook',
    ...KEPT.map((key) => `${key}: ${findKept(former, key) ?? made[key]}`),
    `year: ${year}`, `form: ${quote(`工作簿：${files.map(({ name }) => name).join('、')}`)}`,
    `sha256: ${quote(first?.digest ?? '')}`, `bytes: ${first?.bytes ?? 0}`, 'characters: null', 'lines: null', 'missing: []',
    `note: ${quote(others === '' ? '' : `读入了几个工作簿：${others}`)}`, '',
  ].join('\n');
}
