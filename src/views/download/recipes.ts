import type { ControlTotal } from './control-total.ts';
import { DUCKDB_WORDS, EXCEL_WORDS, PYTHON_WORDS, R_WORDS, SCRIPT_WORDS } from './recipes.zh.ts';

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
    PYTHON_WORDS.comment,
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
    title: PYTHON_WORDS.title,
    intro: PYTHON_WORDS.intro,
    code: [block('python', 'python', code)],
    more: [],
  };
}

function sumInR({ digits, field }: Numbers): string {
  const sum =
    digits === 0
      ? ['cat(sprintf("%.0f", sum(as.numeric(numbers))), "\\n")']
      : [
          R_WORDS.sayDigits(digits),
          `total <- sum(round(as.numeric(numbers) * 1e${digits}))`,
          `cat(sprintf("%.${digits}f", total / 1e${digits}), "\\n")`,
        ];
  return lines(`numbers <- na.omit(rows[["${field}"]])`, 'cat(length(numbers), "\\n")', ...sum);
}

function r({ table, fullAddress, control: { numbers, words } }: RecipeSubject): Recipe {
  const code = lines(
    `url <- "${fullAddress(`${table}.csv`)}"`,
    R_WORDS.comment,
    'rows <- read.csv(url, colClasses = "character", na.strings = "", encoding = "UTF-8")',
    'cat(nrow(rows), "\\n")',
    numbers ? sumInR(numbers) : `cat(rows[["${words.field}"]][1], "\\n")`,
  );
  return { id: 'r', title: 'R', intro: R_WORDS.intro, code: [block('r', 'r', code)], more: [] };
}

/** Lines that put all numbers of a column into `total` as text, by whole numbers. */
function sumInScript({ digits, field }: Numbers): string {
  const collect = `const numbers = rows.map((row) => row["${field}"]).filter((text) => text !== null);`;
  if (digits === 0)
    return lines(collect, 'const total = String(numbers.reduce((sum, text) => sum + BigInt(text), 0n));');
  return lines(
    collect,
    SCRIPT_WORDS.sayDigits(digits),
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
    title: SCRIPT_WORDS.node.title,
    intro: SCRIPT_WORDS.node.intro,
    code: [block('node', 'javascript', code)],
    more: [],
  };
}

function browser({ table, fullAddress, control: { numbers, words } }: RecipeSubject): Recipe {
  const said = SCRIPT_WORDS.browser;
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
    `<title>${said.page}</title>`,
    `<p id="result">${said.wait}</p>`,
    '<script type="module">',
    script.replace(/^/gm, '  '),
    '</script>',
  );
  return {
    id: 'browser',
    title: said.title,
    intro: said.intro,
    code: [block('browser', 'html', code)],
    more: [said.more],
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
    title: DUCKDB_WORDS.title,
    intro: DUCKDB_WORDS.sayIntro(typed),
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
  return {
    id: 'excel',
    title: 'Excel',
    intro: EXCEL_WORDS.sayIntro(files.includes(`${table}.excel.csv`)),
    code: [block('excel', 'powerquery', query)],
    more: [exact === undefined ? EXCEL_WORDS.text : EXCEL_WORDS.sayExact(exact)],
  };
}

/** Every recipe of a table, in the order they are shown. */
export function listRecipes(subject: RecipeSubject): Recipe[] {
  return [python, r, node, browser, duckdb, excel].map((write) => write(subject));
}
