/** Settings of `content/site.yaml` by key. */
export type SiteSettings = Readonly<Record<string, string>>;

const LINE = /^(\w+):(.*)$/gm;

/** Words that mean themselves in YAML; all others are put in quotes. */
function writeValue(value: string): string {
  const isPlain = /^[\p{L}（“][\p{L}\p{N}（）“”：，、。；]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return value === '' || isPlain ? value : JSON.stringify(value);
}

/** What follows from the name of a department alone. */
export function nameSite(name: string): SiteSettings {
  return {
    name, shortName: name, siteTitle: `${name}部门决算`,
    description: `${name}按年度公开的部门决算：全部数据表、每个数的出处、核对结果和下载文件。`,
  };
}

/** `site.yaml` with its explanations and no values but these. */
export function writeSettings(text: string, values: SiteSettings): string {
  return text.replaceAll(LINE, (_, key: string) => `${key}: ${writeValue(values[key] ?? '')}`.trimEnd());
}

/** `site.yaml` with values where it has none; what is there stays. */
export function fillSettings(text: string, values: SiteSettings): string {
  return text.replaceAll(LINE, (line: string, key: string, value: string) => {
    const isBlank = /^\s*(?:""|''|null|~)?\s*(?:#.*)?$/.test(value);
    return isBlank && values[key] !== undefined ? `${key}: ${writeValue(values[key])}` : line;
  });
}
