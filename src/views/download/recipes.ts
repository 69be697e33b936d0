import type { ControlTotal } from './control-total.ts';

export type RecipeLanguage = 'python' | 'r' | 'javascript' | 'html' | 'sh' | 'sql' | 'powerquery';

/** Code to be copied as a whole; `id` is `<recipe>-<language>`. */
export interface RecipeCode {
  readonly id: string;
  readonly language: RecipeLanguage;
  readonly code: string;
}

/** How one tool reads a table: what to do, and the code that runs as printed. */
export interface Recipe {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly code: readonly RecipeCode[];
  readonly more: readonly string[];
}

/** What a recipe reads. */
export interface RecipeSubject {
  readonly table: string;
  /** The full address of one of the table's files. */
  readonly fullAddress: (file: string) => string;
  /** Names of the table's files. */
  readonly files: readonly string[];
  readonly control: ControlTotal;
}

type Numbers = NonNullable<ControlTotal['numbers']>;

/** Joins lines; what is undefined is left out. */
const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('\n');
const block = (recipe: string, language: RecipeLanguage, code: string): RecipeCode => ({
  id: `${recipe}-${language}`,
  language,
  code,
});

function python({ table, fullAddress, control: { numbers, words } }: RecipeSubject): Recipe {
  const code = lines(
    numbers && 'from decimal import Decimal\n',
    'import pandas as pd',
    '',
    `url = "${fullAddress(`${table}.csv`)}"`,
    '# 每列都按文字读：编码不丢开头的零，金额不变成浮点数，空白仍是空白',
    'rows = pd.read_csv(url, dtype=str, keep_default_na=False)',
    'print(len(rows))',
    numbers &&
      lines(
        `numbers = [Decimal(text) for text in rows["${numbers.field}"] if text != ""]`,
        'print(len(numbers))',
        'print(sum(numbers))',
      ),
    numbers ? undefined : `print(rows["${words.field}"].iloc[0])`,
  );
  return {
    id: 'python',
    title: 'Python（pandas）',
    intro: '需要 pandas。金额用标准库的 Decimal 计算，是精确的十进制数。',
    code: [block('python', 'python', code)],
    more: [],
  };
}

function sumInR({ digits, field }: Numbers): string {
  const sum =
    digits === 0
      ? ['cat(sprintf("%.0f", sum(as.numeric(numbers))), "\\n")']
      : [
          `# R 没有十进制数：先化成 ${digits} 位小数的整数再相加，每一步都精确；最后除回来只为显示`,
          `total <- sum(round(as.numeric(numbers) * 1e${digits}))`,
          `cat(sprintf("%.${digits}f", total / 1e${digits}), "\\n")`,
        ];
  return lines(`numbers <- na.omit(rows[["${field}"]])`, 'cat(length(numbers), "\\n")', ...sum);
}

function r({ table, fullAddress, control: { numbers, words } }: RecipeSubject): Recipe {
  const code = lines(
    `url <- "${fullAddress(`${table}.csv`)}"`,
    '# 每列都按文字读：编码不丢开头的零，金额不被改写；空白成为 NA',
    'rows <- read.csv(url, colClasses = "character", na.strings = "", encoding = "UTF-8")',
    'cat(nrow(rows), "\\n")',
    numbers ? sumInR(numbers) : `cat(rows[["${words.field}"]][1], "\\n")`,
  );
  return { id: 'r', title: 'R', intro: '只用自带的函数，不用装别的包。', code: [block('r', 'r', code)], more: [] };
}

/** Lines that put all numbers of a column into `total` as text, by whole numbers. */
function sumInScript({ digits, field }: Numbers): string {
  const collect = `const numbers = rows.map((row) => row["${field}"]).filter((text) => text !== null);`;
  if (digits === 0)
    return lines(collect, 'const total = String(numbers.reduce((sum, text) => sum + BigInt(text), 0n));');
  return lines(
    collect,
    `// JavaScript 没有十进制数：补足 ${digits} 位小数，当作整数（BigInt）相加，再放回小数点`,
    `const digits = ${digits};`,
    'const toInteger = (text) => { const [whole, part = ""] = text.split("."); return BigInt(whole + part.padEnd(digits, "0")); };',
    'const sum = numbers.reduce((total, text) => total + toInteger(text), 0n);',
    'const size = String(sum < 0n ? -sum : sum).padStart(digits + 1, "0");',
    'const total = (sum < 0n ? "-" : "") + size.slice(0, -digits) + "." + size.slice(-digits);',
  );
}

function node({ table, fullAddress, control: { numbers, words } }: RecipeSubject): Recipe {
  const code = lines(
    `const response = await fetch("${fullAddress(`${table}.json`)}");`,
    'const { rows } = await response.json();',
    'console.log(rows.length);',
    numbers
      ? lines(sumInScript(numbers), 'console.log(numbers.length);', 'console.log(total);')
      : `console.log(rows[0]["${words.field}"]);`,
  );
  return {
    id: 'node',
    title: 'JavaScript（Node）',
    intro: '存为 read.mjs，用 node read.mjs 运行（Node 20 或更新）。JSON 里的金额是文字，空白是 null。',
    code: [block('node', 'javascript', code)],
    more: [],
  };
}

function browser({ table, fullAddress, control: { numbers, words } }: RecipeSubject): Recipe {
  const result = numbers
    ? '`${title}：${rows.length} ${numbers.length} ${total}`'
    : `\`\${title}：\${rows.length} \${rows[0]["${words.field}"]}\``;
  const script = lines(
    `const response = await fetch("${fullAddress(`${table}.json`)}");`,
    'const { title, rows } = await response.json();',
    numbers && sumInScript(numbers),
    `document.querySelector("#result").textContent = ${result};`,
  );
  const code = lines(
    '<!doctype html>',
    '<meta charset="utf-8">',
    '<title>读取数据</title>',
    '<p id="result">正在读取</p>',
    '<script type="module">',
    script.replace(/^/gm, '  '),
    '</script>',
  );
  return {
    id: 'browser',
    title: 'JavaScript（浏览器）',
    intro: '存为 read.html，用浏览器打开。',
    code: [block('browser', 'html', code)],
    more: [
      '别的网站也这样读，要由存放这些文件的服务器允许跨站读取，即给 /data/ 下的文件加上响应头 Access-Control-Allow-Origin: *。',
    ],
  };
}

function duckdb({ table, fullAddress, files, control: { numbers, words } }: RecipeSubject): Recipe {
  const typed = files.includes(`${table}.parquet`);
  const file = `${table}.${typed ? 'parquet' : 'csv'}`;
  const number =
    numbers && (typed ? `"${numbers.field}"` : `CAST("${numbers.field}" AS DECIMAL(18, ${numbers.digits}))`);
  const columns = number
    ? `, count(${number}) AS numbers, sum(${number}) AS total`
    : `, first("${words.field}") AS words`;
  const from = typed ? `'${file}'` : `read_csv('${file}', all_varchar = true)`;
  return {
    id: 'duckdb',
    title: 'DuckDB（SQL）',
    intro: `先下载文件，再在同一个文件夹里打开 duckdb 运行查询。${typed ? 'Parquet 里的金额是 DECIMAL，相加是精确的。' : '金额先转成 DECIMAL 再相加。'}`,
    code: [
      block('duckdb', 'sh', `curl -fO ${fullAddress(file)}`),
      block('duckdb', 'sql', lines(`SELECT count(*) AS row_count${columns}`, `FROM ${from};`)),
    ],
    more: [],
  };
}

/** Excel keeps four decimals in its exact type; a column with more stays text. */
const EXCEL_DIGITS = 4;

function excel({ table, fullAddress, files, control: { numbers } }: RecipeSubject): Recipe {
  const exact = numbers && numbers.digits <= EXCEL_DIGITS ? numbers.field : undefined;
  const query = lines(
    'let',
    `    Source = Csv.Document(Web.Contents("${fullAddress(`${table}.csv`)}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),`,
    `    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])${exact === undefined ? '' : ','}`,
    exact === undefined
      ? undefined
      : `    Typed = Table.TransformColumnTypes(Rows, {{"${exact}", Currency.Type}}, "en-US")`,
    'in',
    `    ${exact === undefined ? 'Rows' : 'Typed'}`,
  );
  const ready = files.includes(`${table}.excel.csv`) ? '只看一次：下载上面的「CSV（Excel）」，直接双击打开。' : '';
  return {
    id: 'excel',
    title: 'Excel',
    intro: `${ready}要随时刷新：在「数据」选项卡里依次选「获取数据」「自其他源」「空白查询」，打开「高级编辑器」，把里面的内容换成下面这段，按「完成」，再按「关闭并上载」。`,
    code: [block('excel', 'powerquery', query)],
    more: [
      exact === undefined
        ? '各列都按文字读入，编码不丢开头的零。'
        : `${exact} 列是定点小数（最多四位），其余各列按文字读入，编码不丢开头的零。`,
    ],
  };
}

/** Every recipe of a table, in the order they are shown. */
export function listRecipes(subject: RecipeSubject): Recipe[] {
  return [python, r, node, browser, duckdb, excel].map((write) => write(subject));
}
