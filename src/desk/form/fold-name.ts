/** Ordinals in front of a name: 一、 （二） 3. and 其中：. */
const FRONT = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、](?!\d)|其中:|[加减]:)+/;

/** A name as it is compared: without blanks, quotes, ordinals and differences of width. */
export function foldName(text: string): string {
  return text.normalize('NFKC').replace(/[\s"'“”‘’「」*]/g, '').replace(FRONT, '').replace(/:$/, '');
}

/** As foldName, also without words that one form prints and another leaves out. */
export function foldLoosely(text: string): string {
  return foldName(text).replace(/财政拨款|日常|维护|决算数?|支出$|(?:合计|小计)$/g, '');
}

/**
 * The one of several whose name is meant, or undefined where none is, or more than one may be.
 * @param nameOf what each is called
 */
export function findNamed<Item>(items: readonly Item[], nameOf: (item: Item) => string, text: string): Item | undefined {
  for (const fold of [foldName, foldLoosely]) {
    const found = items.filter((item) => fold(nameOf(item)) === fold(text));
    if (found.length > 0 && fold(text) !== '') return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
