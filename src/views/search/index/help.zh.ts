/** Words that people look for help by, in both languages, between commas; by what is told. */
export const TOPICS = {
  method:
    '关于本站，关于我们，网站说明，使用帮助，帮助，怎么用，数据来源，来源，怎么来的，录入，可靠，可信，准确，依据，推算，未公开，表内空白，方法，方法说明，about，help，methodology，' +
    'method，provenance，source',
  codes: '科目编码，编码，代码，编码是什么，account codes，codes',
  corrections: '更正，纠错，勘误，修订，修改，改动，订阅，更新提醒，corrections，errata，feed，atom，rss',
  privacy: '隐私，个人信息，收集，跟踪，统计访问，cookie，cookies，privacy，tracking',
  access:
    '无障碍，无障碍声明，大字，字体，放大，高对比，深色，夜间，盲人，残疾人，读屏，键盘，老年人，accessibility，wcag，dark mode',
  licence:
    '许可，许可证，许可协议，使用许可，授权，版权，著作权，商用，商业使用，转载，再利用，免费，能用，协议，条款，licence，license，copyright，terms of use，reuse，cc by',
  report:
    '联系方式，联系，联系人，联系我们，电话，邮箱，邮件，地址，反馈，意见反馈，投诉，举报，报错，报告错误，发现错误，数据有错，数据错误，contact，contacts，email，phone，' +
    'feedback，report an error',
  allCorrections: '更正，全部更正，更正记录，勘误，改过什么，改了什么，纠错，corrections，errata',
  download:
    '下载，数据下载，下载数据，数据文件，数据集，全部数据，打包，压缩包，表格下载，导出，csv，json，xlsx，excel，parquet，zip，电子表格，表格文件，download，' +
    'downloads，export，dataset，open data，bulk',
  years: '全部年度，所有年度，跨年数据，多年数据，all years',
  choose:
    '格式，文件格式，数据格式，选哪种，哪种格式，用哪种，用什么打开，打开，wps，office，excel，csv，json，jsonl，xlsx，parquet，乱码，编码，formats，' +
    'format，file formats',
  machine:
    '接口，数据接口，机器地址，机器可读，程序，调用，开发，开发者，api，apis，openapi，json，rest，endpoint，schema，元数据，dcat，csvw，catalog，' +
    'catalogue，frictionless，data package，metadata，developer，machine readable',
  cite: '引用，怎么引用，引文，引用格式，参考文献，引注，出处格式，bibtex，ris，cite，citation，citing，reference',
  dataLicence: '许可，数据许可，使用许可，许可协议，授权，商用，licence，license',
  verify: '校验，核验，校验值，校验和，文件完整，是否被改，哈希，sha256，checksum，checksums，verify，integrity',
  year: '公开时间，公开日期，什么时候公开，何时公开，公布时间，公布，发布时间，发布日期，批复时间，批复，年度首页，overview，published，publication date',
  versions:
    '版本，版本记录，历史版本，旧版本，老版本，旧版，以前的版本，' +
    '更新，更新记录，更新日志，更新时间，变更，改动记录，修改记录，发布时间，发布日期，公开时间，公布时间，最近更新，version，versions，' +
    'changelog，history，release，releases，updates',
  disclosure:
    '公开情况，公开内容，公开清单，公开要求，应公开，公开了什么，没有公开什么，未公开的内容，缺了什么，公开是否完整，完整性，信息公开，公开目录，disclosure，completeness，what is missing',
  checks:
    '核对，核对结果，勾稽，对不对，数字对不对，算得对吗，加起来，平衡，验算，可信，checks，verification，consistency，reconciliation',
  sources: '出处，原文位置，原文，第几页，页码，sources，page numbers',
  document: '原文，原文件，原始文件，原始文档，扫描件，pdf，original document',
  print: '打印，打印版，全文，整本，pdf，print',
  rules: '检查规则，核对规则，怎么核对，怎么检查，校验规则，检查方法，rules，validation rules',
  compare:
    '年度比较，历年，历年对比，各年对比，逐年，对比，比较，趋势，变化趋势，走势，compare，comparison，trend，time series',
  explore: '自己查，自己算，筛选，排序，查询数据，透视，探索，explore，filter，query',
  english: '英文，英语，英文版，english，english version',
  siteMap: '网站地图，目录，全部页面，有哪些页，sitemap，site map，contents',
  charts: '图，图表，全部图，柱状图，饼图，可视化，图片，charts，chart，graphs，visualisation',
} as const;
