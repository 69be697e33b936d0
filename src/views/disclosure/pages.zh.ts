/** The page of what a disclosure should hold: head and parts. */
export const DISCLOSURE_PAGE = {
  sayTitle: (year: string): string => `${year}年度公开内容对照`,
  lead: '部门决算应当公开的各张表、各项内容，本卷各在哪里，是哪份文件要求的。',
  profile: '附表的样式',
  basis: '依据的文件',
  partial: {
    before: '本卷所据的文本不全，',
    link: '缺少的部分',
    after: '已经列明。“所据文本未载”只说这份文本里没有，部门公开的原件里可能有。',
  },
  forms: '附表',
  items: '文字说明',
} as const;

/** The same page: what the rules found, and where else to look. */
export const DISCLOSURE_FINDINGS = {
  title: '前后对照',
  before: '照',
  nameRules: (count: number): string => `${count}条规则`,
  sayFound: (count: number): string =>
    `把文字与附表、文字与文字互相对照，${count === 0 ? '没有发现不一致。' : `查到${count}处：`}`,
  explained: '说明：',
  rules: '用到的规则',
  sayCount: (count: number): string => `（${count}处）`,
  checks: '核对结果',
  allRules: '检查规则',
  download: '下载：',
} as const;
