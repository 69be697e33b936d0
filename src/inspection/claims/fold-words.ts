const LEVEL = /\((?:类|款|项)\)/g;

/** Words as they are compared: half width, without blanks, quotes and the marks （类）（款）（项）. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」《》*]/g, '')
    .replace(LEVEL, '');
}
