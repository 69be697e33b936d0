/** Ordinals in front of a name: 一、 （二） 3. and 其中：. */
const FRONT = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、](?!\d)|其中:|[加减]:)+/;

/** As FRONT, in both widths. */
const PRINTED_FRONT =
  /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d+[.．、](?!\d)|其中[:：]|[加减][:：])+/;

/** A name as a form prints it, without blanks and ordinals: 一、（二） 3. and 其中：. */
export function stripFront(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(PRINTED_FRONT, '')
    .replace(/[:：]$/, '');
}

/** A name as it is compared: without blanks, quotes, ordinals and differences of width. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」*]/g, '')
    .replace(FRONT, '')
    .replace(/:$/, '');
}

/** What a name says in brackets of what it includes. */
const INCLUDED = /\((?:含|包括|包含)[^()]*\)/g;

/** As foldName, also without words that one form prints and another leaves out. */
export function foldLoosely(text: string): string {
  return foldName(text)
    .replace(INCLUDED, '')
    .replace(/财政拨款|日常|维护|决算数?|支出$|(?:合计|小计)$/g, '');
}

/**
 * The one of several whose name is meant, or undefined where none is, or more than one may be.
 * @param nameOf what each is called; several names where it has several
 */
export function findNamed<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string | readonly string[],
  text: string,
): Item | undefined {
  for (const fold of [foldName, foldLoosely]) {
    const found = items.filter((item) => [nameOf(item)].flat().some((name) => fold(name) === fold(text)));
    if (found.length > 0 && fold(text) !== '') return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
