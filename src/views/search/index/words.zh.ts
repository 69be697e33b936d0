/** What the names of a year that are read through are names of. */
export const BROWSED = { terms: '名词', bodies: '机构', projects: '项目' } as const;

/** What the two sides of a form call their totals alike. */
export const TOTAL = /^(?:总计|合计)$/;

/** The place in a name of who publishes: 某市 of 某市某局. */
export const PLACE = /^.{2,}?[省市县区州盟旗]/u;

/** The page of what was checked in a year. */
export const nameChecks = (year: string): string => `${year}年度核对结果`;
export const joinSentences = (sentences: readonly string[]): string =>
  sentences.map((sentence) => sentence.replace(/。$/, '')).join('。');
export const sayJudgement = (title: string, printed: string, computed: string, verdict: string): string =>
  `${title}：所载${printed}，算得${computed}，${verdict}`;

/** Questions and answers. */
export const nameAnswer = (about: string): string => `${about}：问答`;
export const sayAnswer = (question: string, answer: string, day: string): string =>
  `问：${question}答：${answer}（${day}）`;

/** The page of terms. */
export const TERMS_TITLE = '名词解释';
export const nameTerm = (term: string, definition: string): string => `${term}：${definition}`;

/** The columns of a table. */
export const describeColumns = (columns: readonly string[]): string => columns.join('；');
export const describeColumn = (title: string, description: string): string =>
  description === '' ? title : `${title}：${description}`;

/** The page of files. */
export const FILES = { title: '数据目录', more: '数据集 数据下载 开放数据 open data download' } as const;
export const nameFiles = (table: string): string => `${table}（CSV、JSON）`;
export const describeFiles = (table: string, description: string, rows: number): string =>
  `${table}：${description}${rows}行，CSV、JSON`;
export const findFilesBy = (titleEn: string, name: string): string => `${titleEn}，${name}.csv，下载，数据文件`;

/** What stops the build: places that are not there, some of them named. */
export const refusePlaces = (places: readonly string[], count: number): string =>
  `检索记录指向没有的位置：${places.join('、')}（共 ${count} 处）`;
