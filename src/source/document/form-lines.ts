/** Lines longer than this are no title. */
const LONGEST_TITLE = 120;
const FRONT = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、](?!\d))/;
const NUMBER =
  /^(?:附?表|(?:财决)?公开)\d+(?:-\d+)?表?[.:、]?|\((?:财决)?公开\d+(?:-\d+)?表\)$|(?:财决)?公开\d+(?:-\d+)?表$/g;
const CONTINUED = /\(?续表?[\d一二三四五六七八九十]*\)?$/;
const UNIT = /单位为?:?\(?(?:人民币)?(?:元|千元|万元|亿元)\)?(?:\([^()]*\))?$/;
const OTHERS = [
  /^(?:财决)?公开\d+(?:-\d+)?表$/,
  /^附?表\d+(?:-\d+)?$/,
  /^(?:编制|填报|公开)?(?:单位|部门)(?:名称)?[:]/,
  /^\(?\d{4}年度?\)?$/,
];

/** As titles are compared: narrow, without blanks and quotes. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s"'“”‘’「」*]/g, '');
}

/** Without ordinal, number of the form, department and year. */
function strip(text: string): string {
  const bare = fold(text).replace(CONTINUED, '').replace(FRONT, '').replace(NUMBER, '').replace(/:$/, '');
  return bare.replace(/^.*?\d{4}年度?/, '').replace(/^部门/, '');
}

/** A title as the forms of other places print it. */
function loosen(title: string): string {
  return strip(title).replace(/一般公共预算|明细/g, '');
}

/**
 * Whether a line is the title of a form: one of the given, with its number, the department and the year or without, or
 * as other places print it.
 */
export function isFormTitle(text: string, titles: readonly string[]): boolean {
  if (text.length > LONGEST_TITLE || !/表\W*[)）]?\W*$/.test(text.trim())) return false;
  const bare = loosen(text);
  return bare !== '' && titles.some((title) => loosen(title) === bare);
}

/** Whether a line between the title of a form and its table belongs to it: its number, department, year or unit. */
export function isFormLine(text: string): boolean {
  const folded = fold(text);
  return text.length <= LONGEST_TITLE && (UNIT.test(folded) || OTHERS.some((shape) => shape.test(folded)));
}

/** Whether a line below a table is a note of it. */
export function isFormNote(text: string): boolean {
  return /^(?:备?注|说明)\d*[:：]/.test(text);
}
