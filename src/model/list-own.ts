/** The paths of a project that are a volume's own. */
export function listOwn(year: string): string[] {
  return [`data/${year}`, `data/classification/${year}`, `content/${year}`, `seeds/${year}`];
}
