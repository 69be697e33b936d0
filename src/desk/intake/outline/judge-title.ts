const LONGEST_TITLE = 45;
const SENTENCE = /[。；！？;]/;
const CLAUSE = /[，,：:]/;
/** An amount, a share or a count: what a sentence says, and no title. */
const FIGURE = /\d(?:[\d,，.]*\d)?\s*(?:亿元|万元|元|%|％|个百分点|人|辆|批次|台|套|家|个)/;

/** Whether a line may be a title, by its looks: short, no sentence, no figure; a full stop at its end says nothing. */
export function isTitle(text: string): boolean {
  const bare = text.trim().replace(/[。：:]$/, '');
  return (
    bare !== '' && bare.length <= LONGEST_TITLE && !SENTENCE.test(bare) && !CLAUSE.test(bare) && !FIGURE.test(bare)
  );
}

/** Whether a line that is said to be a heading may be one: short and no sentence. */
export function isShort(text: string): boolean {
  const bare = text.trim();
  return bare !== '' && bare.length <= LONGEST_TITLE * 2 && !/[。！？]./.test(bare);
}

const LONGEST_NAME = 40;

/** What an item is called in the outline: its words up to the first sign outside brackets or the first figure, shortened. */
export function nameItem(text: string): string {
  const first =
    text
      .trim()
      .split(/[。：:；，,\n]/)
      .find((part) => part.trim() !== '') ?? text;
  const name = first.trim().replace(/(?<=\D{4})\s*(?:为|共|共计|合计)?\s*\d.*$/, '');
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
