/** A place that says how the site is used, with the words that people look for it by. */
export interface HelpTopic {
  /** Root-relative; `{year}` stands for a published year. */
  readonly address: string;
  /** The anchor of the section, or `top`. */
  readonly id: string;
  readonly words: string;
}

/** What can be asked about the site itself; a place that a site does not have is left out. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    address: '/about/',
    id: 'method',
    words:
      '关于本站，关于我们，网站说明，使用帮助，帮助，怎么用，数据来源，来源，怎么来的，录入，可靠，可信，准确，依据，推算，未公开，表内空白，方法，方法说明，about，help，methodology，' +
      'method，provenance，source',
  },
  { address: '/about/', id: 'codes', words: '科目编码，编码，代码，编码是什么，account codes，codes' },
  {
    address: '/about/',
    id: 'corrections',
    words: '更正，纠错，勘误，修订，修改，改动，订阅，更新提醒，corrections，errata，feed，atom，rss',
  },
  {
    address: '/about/',
    id: 'privacy',
    words: '隐私，个人信息，收集，跟踪，统计访问，cookie，cookies，privacy，tracking',
  },
  {
    address: '/about/',
    id: 'access',
    words:
      '无障碍，无障碍声明，大字，字体，放大，高对比，深色，夜间，盲人，残疾人，读屏，键盘，老年人，accessibility，wcag，dark mode',
  },
  {
    address: '/about/',
    id: 'licence',
    words:
      '许可，许可证，许可协议，使用许可，授权，版权，著作权，商用，商业使用，转载，再利用，免费，能用，协议，条款，licence，license，copyright，terms of use，reuse，cc by',
  },
  {
    address: '/about/',
    id: 'report',
    words:
      '联系方式，联系，联系人，联系我们，电话，邮箱，邮件，地址，反馈，意见反馈，投诉，举报，报错，报告错误，发现错误，数据有错，数据错误，contact，contacts，email，phone，' +
      'feedback，report an error',
  },
  {
    address: '/corrections/',
    id: 'top',
    words: '更正，全部更正，更正记录，勘误，改过什么，改了什么，纠错，corrections，errata',
  },
  {
    address: '/data/',
    id: 'download',
    words:
      '下载，数据下载，下载数据，数据文件，数据集，全部数据，打包，压缩包，表格下载，导出，csv，json，xlsx，excel，parquet，zip，电子表格，表格文件，download，' +
      'downloads，export，dataset，open data，bulk',
  },
  { address: '/data/', id: 'years', words: '全部年度，所有年度，跨年数据，多年数据，all years' },
  {
    address: '/data/',
    id: 'choose',
    words:
      '格式，文件格式，数据格式，选哪种，哪种格式，用哪种，用什么打开，打开，wps，office，excel，csv，json，jsonl，xlsx，parquet，乱码，编码，formats，' +
      'format，file formats',
  },
  {
    address: '/data/',
    id: 'machine',
    words:
      '接口，数据接口，机器地址，机器可读，程序，调用，开发，开发者，api，apis，openapi，json，rest，endpoint，schema，元数据，dcat，csvw，catalog，' +
      'catalogue，frictionless，data package，metadata，developer，machine readable',
  },
  {
    address: '/data/',
    id: 'cite',
    words: '引用，怎么引用，引文，引用格式，参考文献，引注，出处格式，bibtex，ris，cite，citation，citing，reference',
  },
  { address: '/data/', id: 'licence', words: '许可，数据许可，使用许可，许可协议，授权，商用，licence，license' },
  {
    address: '/data/',
    id: 'verify',
    words: '校验，核验，校验值，校验和，文件完整，是否被改，哈希，sha256，checksum，checksums，verify，integrity',
  },
  {
    address: '/{year}/',
    id: 'top',
    words:
      '公开时间，公开日期，什么时候公开，何时公开，公布时间，公布，发布时间，发布日期，批复时间，批复，年度首页，overview，published，publication date',
  },
  {
    address: '/{year}/versions/',
    id: 'top',
    words:
      '版本，版本记录，历史版本，旧版本，老版本，旧版，以前的版本，' +
      '更新，更新记录，更新日志，更新时间，变更，改动记录，修改记录，发布时间，发布日期，公开时间，公布时间，最近更新，version，versions，' +
      'changelog，history，release，releases，updates',
  },
  {
    address: '/{year}/disclosure/',
    id: 'top',
    words:
      '公开情况，公开内容，公开清单，公开要求，应公开，公开了什么，没有公开什么，未公开的内容，缺了什么，公开是否完整，完整性，信息公开，公开目录，disclosure，completeness，what is missing',
  },
  {
    address: '/{year}/checks/',
    id: 'top',
    words:
      '核对，核对结果，勾稽，对不对，数字对不对，算得对吗，加起来，平衡，验算，可信，checks，verification，consistency，reconciliation',
  },
  { address: '/{year}/sources/', id: 'top', words: '出处，原文位置，原文，第几页，页码，sources，page numbers' },
  {
    address: '/{year}/document/',
    id: 'top',
    words: '原文，原文件，原始文件，原始文档，扫描件，pdf，original document',
  },
  { address: '/{year}/print/', id: 'top', words: '打印，打印版，全文，整本，pdf，print' },
  {
    address: '/checks/rules/',
    id: 'top',
    words: '检查规则，核对规则，怎么核对，怎么检查，校验规则，检查方法，rules，validation rules',
  },
  {
    address: '/compare/',
    id: 'top',
    words:
      '年度比较，历年，历年对比，各年对比，逐年，对比，比较，趋势，变化趋势，走势，compare，comparison，trend，time series',
  },
  {
    address: '/explore/',
    id: 'top',
    words: '自己查，自己算，筛选，排序，查询数据，透视，探索，explore，filter，query',
  },
  { address: '/en/', id: 'top', words: '英文，英语，英文版，english，english version' },
  { address: '/site-map/', id: 'top', words: '网站地图，目录，全部页面，有哪些页，sitemap，site map，contents' },
  {
    address: '/{year}/charts/',
    id: 'top',
    words: '图，图表，全部图，柱状图，饼图，可视化，图片，charts，chart，graphs，visualisation',
  },
];

/** Every word that help is looked for by. */
export const HELP_WORDS: ReadonlySet<string> = new Set(HELP_TOPICS.flatMap(({ words }) => words.split('，')));
