/** What the live site says of itself on a page. */
export const LIVE_WORDS = {
  label: '本机预览',
  preview: '本机预览：保存后自动刷新。预览页的内容安全策略较宽，只为开发；发布的网站不变。',
  search: '预览不建检索的索引，在这里检索不到；npm start 生成的网站可以检索。下面的目录照常可用。',
  title: '检查发现问题',
  lead: '改正并保存之后，这里自动换成要看的网页。',
  last: '看这一页上一次没有问题时的样子',
  none: '启动以来还没有通过检查的内容，改正之后才有网页可看。',
  back: '看这些问题',
  begin: '还没有年度',
  then: '读入附表之后，这里自动换成要看的网页。',
} as const;
export const titleFaults = (count: number): string => `${LIVE_WORDS.title}（${count}）`;
export const headFaults = (count: number): string => `${LIVE_WORDS.title}：${count} 个`;
export const sayStale = (count: number): string =>
  `这是上一次没有问题时的网页：之后保存的内容有 ${count} 个问题，没有显示在这里。`;

/** A fault on a page. */
export const FAULT_LABELS = { found: '发现', expected: '应为', suggestion: '改法', rule: '规则' } as const;
export const FOUND_BLANK = '空白';
export const quoteFound = (found: string): string => `「${found}」`;
export const sayMoreFaults = (count: number): string =>
  `还有 ${count} 个，改正上面这些之后再看；npm run check 一次列出全部。`;

/** What the live site did after a change, in its window. */
export const sayRead = (files: string): string => `重读 ${files}`;
export const sayFiles = (count: number): string => `${count} 个文件`;
export const sayChecked = (years: readonly string[]): string => `重新检查 ${years.join('、')} 年度`;
export const sayFaults = (count: number): string => `发现 ${count} 个问题，网页上也写明`;
export const NO_FAULTS = '没有问题';
export const sayLook = (parts: readonly string[], seconds: string): string => `${parts.join('，')}（${seconds} 秒）。`;
