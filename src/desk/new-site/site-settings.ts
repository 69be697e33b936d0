/** Settings of `content/site.yaml` by key. */
export type SiteSettings = Readonly<Record<string, string>>;

const LINE = /^(\w+):(.*)$/gm;
/** A setting inside of another; none of one department goes along to the next. */
const INNER = /^( +\w+:).*$/gm;

/** Words that mean themselves in YAML; all others are put in quotes. */
function writeValue(value: string): string {
  const isPlain =
    /^[\p{L}（“][\p{L}\p{N}（）“”：，、。；]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return value === '' || isPlain ? value : JSON.stringify(value);
}

/** `site.yaml` with its explanations and no values but these. */
export function writeSettings(text: string, values: SiteSettings): string {
  return text
    .replaceAll(LINE, (_, key: string) => `${key}: ${writeValue(values[key] ?? '')}`.trimEnd())
    .replaceAll(INNER, '$1');
}

/** `site.yaml` with values where it has none; what is there stays. */
export function fillSettings(text: string, values: SiteSettings): string {
  return text.replaceAll(LINE, (line: string, key: string, value: string) => {
    const isBlank = /^\s*(?:""|''|null|~)?\s*(?:#.*)?$/.test(value);
    return isBlank && values[key] !== undefined ? `${key}: ${writeValue(values[key])}` : line;
  });
}
