import { joinWords } from '../words/volume-facts.ts';

/** The page that is not there. */
export const LOST_PAGE = {
  title: '没有这一页',
  description: '要找的页面不在这里。',
  lead: '地址可能写错了。本站公开过的地址不会改动。',
  home: '回到首页',
  siteMap: '在网站地图里找',
  data: '找数据文件',
  asked: '这个网址打不开',
  ask: '告诉我们这个网址打不开',
  askLead: '下面的话写明了哪个网址打不开，在最后写上从哪里来、要找什么',
} as const;

/** The first page. */
export const FIRST_PAGE = {
  nameFigures: (year: string): string => `${year}年，几个主要的数`,
  missing: '缺什么',
  nameFlow: (year: string): string => `${year}年的账`,
  /** What the page of the year shows beside its chapters: `一图读懂2020年：每花100元用在哪里，以及全部12章`. */
  sayVolume: (year: string, hasHundred: boolean, hasThree: boolean, chapters: number): string => {
    const sights = [...(hasHundred ? ['每花100元用在哪里'] : []), ...(hasThree ? ['“三公”经费'] : [])];
    return `一图读懂${year}年：${sights.join('，')}${sights.length > 0 ? '，以及' : ''}全部${chapters}章`;
  },
  questions: '您想知道',
  reception: '公务接待',
  files: '拿走数据',
  sayFiles: '一个压缩包里有全部表格、说明、校验值和Excel工作簿。',
  otherFiles: '单张表和其他格式',
  proof: '能不能信',
  years: '各年度',
  sayVersion: (source: string, day: string, version: string): string => `${source}公开于${day}，${version}`,
} as const;

/** The page of a year: its parts, by their places on the page. */
export const YEAR_PARTS = {
  picture: '一图读懂',
  changes: '与上年相比',
  chapters: '各章',
  projects: '项目',
  data: '表和文件',
} as const;

/** The page of a year: names of the pages that lie below it. */
export const YEAR_ROOMS = {
  tables: '数据表',
  charts: '图',
  checks: '核对结果',
  disclosure: '公开内容对照',
  sources: '出处',
  versions: '版本',
  book: '整卷',
} as const;

/** The page of a year: what lies on each of those, and other lines. */
export const YEAR_PAGE = {
  contents: '本页',
  projects: '各项目的承诺与结果，逐项并排',
  tables: '附表和其他各表，可按行链接，可下载。',
  charts: '全部的图，可下载，可嵌入其他网页。',
  sayChecks: (hasShares: boolean, hasConflicts: boolean): string =>
    `每个和${hasShares ? '、每个占比' : ''}怎样核对${hasConflicts ? '，原文有哪些自相矛盾之处' : ''}。`,
  disclosure: '应当公开的各张表、各项内容在哪里，是哪份文件要求的。',
  saySources: (source: string): string => `${source}每一处取了哪些数。`,
  sayVersions: (version: string): string => `现在是${version}；各个版本改了哪些数。`,
  sayBook: (hasCharts: boolean): string => `全部文字${hasCharts ? '、图' : ''}和附表在一页上，供打印。`,
} as const;

/** The map of the site. */
export const SITE_MAP = {
  title: '网站地图',
  lead: '全站的页面，一页列全。',
  site: '全站',
  home: '首页',
  compare: '年度比较',
  data: '下载',
  glossary: '名词',
  search: '检索',
  corrections: '更正',
  rules: '检查规则',
  about: '关于本站',
  print: '整卷打印',
  projects: '项目',
  nameYearPage: (year: string, page: string): string => `${year}年度${page}`,
} as const;

/** What is so of all volumes together, for the page about the site. */
export interface AboutFacts {
  readonly isText: boolean;
  readonly hasShares: boolean;
  readonly hasPrior: boolean;
  readonly hasConflicts: boolean;
}

/** What the page about the site calls the source. */
export const nameSources = (isText: boolean): string => (isText ? '原文' : '附表工作簿');

/** The page about the site: head, and headings by their places on the page. */
export const ABOUT_PAGE = {
  title: '关于本站',
  lead: '本站把部门决算的文字和表格变成可以检索、核对、引用和重复使用的公开数据。',
  method: '方法',
  codes: '科目编码',
  corrections: '更正',
  privacy: '不收集什么',
  access: '无障碍声明',
  licence: '使用许可',
  report: '报告错误',
} as const;

/** The page about the site: how the data were made. */
export const ABOUT_METHOD = {
  sayMade: (isText: boolean): string =>
    `${nameSources(isText)}是数据的来源。每个数都录为数据表中的一个单元格，注明在${nameSources(isText)}的位置；` +
    `正文中的数都从单元格取来，没有手写的数。${isText ? '正文是重新写的，不是原文的复制。' : '正文由附表的数写成。'}`,
  stated: '原文载明：原文印有这个数，照印的样子录入。',
  derived: '推算：由原文的数算出来，写明算式，每次生成网站时重新计算。',
  sayUndisclosed: (label: string, meaning: string): string => `${label}：${meaning}。${label}不是零。`,
  blank: '表内空白：官方表式此处未印任何内容，照样留空；在算式里按零计。',
  codesAdded: '原文只印科目名称，没有编码。编码按当年的政府收支分类科目补上，并在数据表中注明是本站补的。',
  codesPrinted: '附表印有的科目编码照录。',
  codesOfYear: '科目编码是当年政府收支分类科目的编码。',
} as const;

/** The page about the site: what was checked, between links to the checks, the sources and the rules. */
export const sayAboutChecks = ({ isText, hasShares, hasPrior, hasConflicts }: AboutFacts) => ({
  beforeChecks: `${hasConflicts ? '原文自相矛盾的地方不改数，两边都列出来' : '各处的数加起来对不对、前后是否相同'}，见`,
  checks: '核对结果',
  beforeSources: `。每个数在${nameSources(isText)}的位置见`,
  sources: '出处',
  beforeRules: `。${joinWords([
    '合计',
    ...(hasShares ? ['占比'] : []),
    ...(hasPrior ? ['增减'] : []),
  ])}都用精确的十进制数重算；录入时怎样把关，见`,
  rules: '检查规则',
});

/** The page about the site: corrections, between links to the versions, the corrections and their feed. */
export const ABOUT_CORRECTIONS = {
  beforeVersions:
    '发布过的数据不再改动。发现错误就另出一个版本，写明改了什么、为什么改；' +
    '更正过的数旁边写着原来的数，旧版本留在自己的地址上，见',
  versions: '版本',
  beforeCorrections: '；各年的更正都列在',
  corrections: '更正',
  feed: '订阅版本和更正',
} as const;

/** The page about the site: what it keeps of its readers, whom it serves, and how to write to it. */
export const ABOUT_READERS = {
  privacy: '不用 Cookie，不跟踪，不统计访问，不从其他网站取任何内容。大字、高对比和深色的选择只存在您自己的浏览器里。',
  access:
    '本站以《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668-2019）二级和 WCAG 2.2 的 AA 级为准，' +
    '每次改动都用自动工具逐页检查，并用键盘和不同显示方式查看。',
  accessWays: [
    '阅读任何一页都不需要脚本；只有检索、显示方式的切换和图的细看需要。',
    '页首可以换成大字、高对比或深色；没有选过就跟随系统。' +
      '放大到四倍、屏幕窄到 320 像素，页面都不必左右滚动；宽的表在自己的框里滚动。',
    '只用键盘可以到达全部内容；每页开头可以跳到正文。',
    '图都有说明文字和同样内容的表；单靠颜色区分的地方没有。',
  ],
  accessLacks:
    '已知的不足：个别表栏目多，窄屏上要在表内左右滚动；没有手语和语音版本；没有请残障用户做过完整的试用。' +
    '遇到读不了、用不了的地方，请按下面的办法告诉我们。',
  noLicence: '发布者尚未写明数据的使用许可。',
  report:
    '请写明是哪一页、哪一个数，您认为应当是多少，依据是什么。' +
    '数据表里每一行的“问”、各章和首页的“有疑问”，都会把问的是哪里先写好。',
  askedFigure: '（哪一个数，或哪一处读不了、用不了）',
  askedPage: '（在哪一页）',
  askedAddress: '（那一页的网址）',
  ask: '写给我们的话',
  askLead: '把下面的话补全，在最后写上应当怎样、依据是什么',
} as const;

/** Chinese words on the page in English. */
export const ENGLISH_PAGE = { finalAccounts: '部门决算', tenThousandYuan: '万元' } as const;
