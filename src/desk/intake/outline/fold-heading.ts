import { dropMark } from './read-mark.ts';

/** Who publishes and of which year, for titles that say so. */
export interface Titled {
  readonly year: string;
  /** Blank where it is not known. */
  readonly publisher: string;
}

/** Signs that one document prints in a title and another leaves out. */
const SIGNS = /[\s"'“”‘’「」《》、,，.．。:：;；·*]/g;

/** A title as it is compared: without its number, the publisher and the year before it, blanks and signs. */
export function foldHeading(text: string, { year, publisher }: Titled): string {
  const bare = dropMark(text.trim()).normalize('NFKC').replace(SIGNS, '').replace(/^关于/, '');
  const dated = /^\d{4}$/.test(year)
    ? bare.replace(new RegExp(`^\\p{Script=Han}{2,30}?${year}年度?(?=.)`, 'u'), '')
    : bare;
  const own = publisher.normalize('NFKC').replace(SIGNS, '');
  const front = [own, `${year}年度`, `${year}年`, '本年度', '本部门', '本单位'].filter(
    (word) => word !== '' && word !== '年',
  );
  return front
    .concat(front)
    .reduce((rest, word) => (rest.startsWith(word) && rest !== word ? rest.slice(word.length) : rest), dated);
}

/** As foldHeading, for sections: also without 的 and without 情况, 说明 at its end. */
export function foldSection(text: string, titled: Titled): string {
  const folded = foldHeading(text, titled).replace(/的/g, '');
  const short = folded.replace(/(?:情况)?(?:说明)?$/, '');
  return short === '' ? folded : short;
}
