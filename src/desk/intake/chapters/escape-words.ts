/** Signs that Markdown and MDX read as something else than themselves. */
const SIGNS = /[\\`*_{}[\]<>|~#&!]/g;
/** What becomes a list, a rule, a heading or a program at the beginning of a line. */
const LIST = /^([-+=])/;
const NUMBERED = /^(\d{1,9})([.)])/;
const PROGRAM = /^(?:i(?=mport\b)|e(?=xport\b))/;
/** Addresses that Markdown makes links of by itself. */
const HOST = String.raw`[^\s\u3000-\u303F\uFF00-\uFFEF<>()"'\x60\\|{}[\]*~`;
const ADDRESS = new RegExp(
  [String.raw`(?:https?:\/\/|www\.)(?:${HOST}]*${HOST}\.,:;!?])?`, String.raw`[-.\w+]+@[-\w]+(?:\.[-\w]+)+`].join('|'),
  'gi',
);

/** The address that a printed one leads to. */
function nameTarget(printed: string): string {
  if (printed.includes('@') && !printed.includes('//')) return `mailto:${printed}`;
  return `https://${printed.replace(/^https?:\/\//i, '')}`;
}

function escapeSigns(text: string): string {
  return text.replace(SIGNS, '\\$&').replaceAll('＜', '&#xFF1C;').replaceAll('\n', '<br />');
}

function writeLink(printed: string, isAddress: (address: string) => boolean): string {
  const target = nameTarget(printed);
  // What is no address would be made a link all the same, but not in code.
  return isAddress(target) ? `[${escapeSigns(printed)}](${target})` : `\`${printed}\``;
}

/**
 * Plain words as MDX that reads exactly as they do.
 * @param isFirst whether they stand at the beginning of a line
 * @param isAddress whether a chapter may link to an address
 */
export function escapeWords(text: string, isFirst: boolean, isAddress: (address: string) => boolean): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: printed, index } of text.matchAll(ADDRESS)) {
    parts.push(escapeSigns(text.slice(from, index)), writeLink(printed, isAddress));
    from = index + printed.length;
  }
  const escaped = [...parts, escapeSigns(text.slice(from))].join('');
  if (!isFirst) return escaped;
  return escaped
    .replace(LIST, '\\$1')
    .replace(NUMBERED, '$1\\$2')
    .replace(PROGRAM, (letter) => `&#${letter.charCodeAt(0)};`);
}
