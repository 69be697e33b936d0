/** Lines of a configuration, each indented by the braces that are open; a blank line stays blank. */
export function indentBlocks(lines: readonly string[], unit: string): string {
  let depth = 0;
  const indented = lines.map((line) => {
    if (line.startsWith('}')) depth -= 1;
    const text = line === '' ? '' : `${unit.repeat(depth)}${line}`;
    if (line.endsWith('{')) depth += 1;
    return text;
  });
  return `${indented.join('\n')}\n`;
}
