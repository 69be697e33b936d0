/** The head of every page. */
export const sayYear = (year: string): string => `${year}年度`;
export const MENU = {
  tables: '数据表',
  compare: '年度比较',
  download: '下载',
  glossary: '名词',
  search: '检索',
} as const;
export const FEEDS = { versions: '版本与更正', corrections: '更正' } as const;
export const SKIP = '跳到正文';
export const NOTICE_LABEL = '数据说明';
export const DISPLAY_LABEL = '显示方式';
export const DISPLAYS = { large: '大字', contrast: '高对比', dark: '深色' } as const;
export const MENU_LABEL = '全站';
export const CRUMBS_LABEL = '位置';
export const HOME = '首页';

/** The box of the search. */
export const SEARCH_LABEL = '全站检索';
export const QUERY_LABEL = '检索词';
export const SEARCH = '检索';
export const QUERY_HINT = '词语、科目或数字';
export const QUERY_HINT_BODIES = '词语、机构、科目或数字';

/** What government sites tell of a page in its head. */
export const KEYWORDS = ['部门决算', '决算公开'] as const;

/** The foot of every page. */
export const FOOT_WAYS = {
  about: '关于本站',
  access: '无障碍',
  report: '报告错误',
  map: '网站地图',
  download: '下载',
  source: '出处',
  checks: '核对结果',
  versions: '版本',
  corrections: '更正',
} as const;
export const sayHost = (publisher: string): string => `主办单位：${publisher}`;
export const FOOT_FACTS = { address: '地址', phone: '电话', email: '邮箱', siteCode: '网站标识码' } as const;
export const sayFact = (label: string, value: string): string => `${label}：${value}`;

/** A number in running text that stays on one line with its unit. */
export const NUMBER_WITH_UNIT = /\d[\d,.]*(?:万元|亿元|元|%|个百分点|人次|[家项个人件篇次年月日])/gu;

/** What a site that shows drafts says of itself. */
export const PREVIEW_WORDS = {
  label: '草稿预览',
  page: '草稿预览，不是公开的网站：草稿里的数还会改动，不要引用和转发。',
  file: '这是草稿预览，不是公开的网站；不要放到公开的服务器上。公开的网站用 npm run build 生成。\n',
} as const;
export const sayDraft = (year: string, version: string): string => `${sayYear(year)}${version}`;
