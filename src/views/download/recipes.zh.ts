/** Recipes: Python. */
export const PYTHON_WORDS = {
  title: 'Python（pandas）',
  intro: '需要 pandas。金额用标准库的 Decimal 计算，是精确的十进制数。',
  comment: '# 每列都按文字读：编码不丢开头的零，金额不变成浮点数，空白仍是空白',
} as const;

/** Recipes: R. */
export const R_WORDS = {
  intro: '只用自带的函数，不用装别的包。',
  comment: '# 每列都按文字读：编码不丢开头的零，金额不被改写；空白成为 NA',
  sayDigits: (digits: number): string =>
    `# R 没有十进制数：先化成 ${digits} 位小数的整数再相加，每一步都精确；最后除回来只为显示`,
} as const;

/** Recipes: JavaScript, for Node and for a page. */
export const SCRIPT_WORDS = {
  sayDigits: (digits: number): string =>
    `// JavaScript 没有十进制数：补足 ${digits} 位小数，当作整数（BigInt）相加，再放回小数点`,
  node: {
    title: 'JavaScript（Node）',
    intro: '存为 read.mjs，用 node read.mjs 运行（Node 20 或更新）。JSON 里的金额是文字，空白是 null。',
  },
  browser: {
    title: 'JavaScript（浏览器）',
    intro: '存为 read.html，用浏览器打开。',
    page: '读取数据',
    wait: '正在读取',
    more:
      '别的网站也这样读，要由存放这些文件的服务器允许跨站读取，' +
      '即给 /data/ 下的文件加上响应头 Access-Control-Allow-Origin: *。',
  },
} as const;

/** Recipes: DuckDB. */
export const DUCKDB_WORDS = {
  title: 'DuckDB（SQL）',
  sayIntro: (isTyped: boolean): string =>
    `先下载文件，再在同一个文件夹里打开 duckdb 运行查询。${
      isTyped ? 'Parquet 里的金额是 DECIMAL，相加是精确的。' : '金额先转成 DECIMAL 再相加。'
    }`,
} as const;

/** Recipes: Excel. */
export const EXCEL_WORDS = {
  sayIntro: (hasReady: boolean): string =>
    (hasReady ? '只看一次：下载上面的「CSV（Excel）」，直接双击打开。' : '') +
    '要随时刷新：在「数据」选项卡里依次选「获取数据」「自其他源」「空白查询」，' +
    '打开「高级编辑器」，把里面的内容换成下面这段，按「完成」，再按「关闭并上载」。',
  text: '各列都按文字读入，编码不丢开头的零。',
  sayExact: (column: string): string => `${column} 列是定点小数（最多四位），其余各列按文字读入，编码不丢开头的零。`,
} as const;
