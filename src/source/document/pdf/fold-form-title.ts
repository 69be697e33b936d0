const FRONT = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、](?!\d))+/;
const NUMBERED = /^(?:附?表|公开)\d+(?:-\d+)?表?[.:、]?|\((?:财决)?公开\d+(?:-\d+)?表\)$/g;
const CONTINUED = /\(?续表?[\d一二三四五六七八九十]*\)?$|\(续[\d一二三四五六七八九十]*\)$/;
/** A title is no longer, also with the department and the year before it. */
const LONGEST = 60;

function narrow(text: string): string {
  return text.normalize('NFKC').replace(/[\s"'“”‘’「」*]/g, '');
}

/** Whether a line says that the table of the page before goes on. */
export function isContinuation(text: string): boolean {
  return CONTINUED.test(narrow(text));
}

/** The title of a form as it is compared: without number, ordinal, department, year and the word that it goes on. */
export function foldFormTitle(text: string): string {
  const bare = narrow(text).replace(CONTINUED, '').replace(FRONT, '').replace(NUMBERED, '');
  return bare.replace(/^.*?\d{4}年度?/, '').replace(/^部门/, '');
}

function loosen(text: string): string {
  return foldFormTitle(text).replace(/一般公共预算|明细/g, '');
}

/** Whether a text is the title of one of the forms. */
export function isFormTitle(text: string, titles: readonly string[]): boolean {
  if (text.length > LONGEST || !/表/.test(text) || /[。；]/.test(text)) return false;
  const [own, loose] = [foldFormTitle(text), loosen(text)];
  return own !== '' && titles.some((title) => foldFormTitle(title) === own || loosen(title) === loose);
}
