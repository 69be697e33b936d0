/** A slip of writing YAML: its rule, and its line and column in the text. */
export interface YamlSlip {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

/** How far a text can be read: the offset of its first fault and the number of faults. */
export interface YamlReach {
  readonly offset: number;
  readonly faults: number;
}

/** How a line is written by a slip, and how it is meant; the first group stands before the slip. */
const SLIPS: readonly { readonly rule: string; readonly pattern: RegExp; readonly mend: (line: string) => string }[] = [
  {
    rule: 'yaml-tab',
    pattern: /^( *)\t/,
    mend: (line) => line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  ')),
  },
  { rule: 'yaml-tab', pattern: /^( *)\t/, mend: (line) => line.trimStart() },
  {
    rule: 'yaml-colon',
    pattern: /^(\s*(?:- +)*["']?[A-Za-z_][\w-]*["']?[ ]*)：/,
    mend: (line) => line.replace(/[ ]*：[ ]*/, ': '),
  },
  {
    rule: 'yaml-colon',
    pattern: /^([^"']*[{,]\s*[A-Za-z_][\w-]*)：/,
    mend: (line) => line.replace(/(?<=[{,]\s*[A-Za-z_][\w-]*)：[ ]*/g, ': '),
  },
  { rule: 'yaml-blank', pattern: /^(\s*(?:- +)*[A-Za-z_][\w-]*):(?=[^\s])/, mend: (line) => line.replace(':', ': ') },
  {
    rule: 'yaml-comma',
    pattern: /^(.*["'\]}])\s*[，、]/,
    mend: (line) => line.replace(/(?<=["'\]}])\s*[，、]\s*/g, ', '),
  },
];

interface Candidate {
  readonly rule: string;
  readonly column: number;
  readonly mended: string;
}

/** What a line may be meant as, the likeliest first. */
function listCandidates(line: string): Candidate[] {
  return SLIPS.flatMap(({ rule, pattern, mend }): Candidate[] => {
    const match = pattern.exec(line);
    const mended = mend(line);
    if (!match || mended === line) return [];
    const column = rule === 'yaml-comma' ? line.search(/(?<=["'\]}]\s*)[，、]/) + 1 : (match[1]?.length ?? 0) + 1;
    return [{ rule, column, mended }];
  });
}

/** True where a text with one line changed is read further than before. */
function isFurther(next: YamlReach, reach: YamlReach, growth: number): boolean {
  return next.faults === 0 || next.offset > reach.offset + Math.max(growth, 0) || next.faults < reach.faults;
}

/**
 * Finds the slips that keep a text from being read: a line that looks like one is mended, and stays so only where the text
 * is then read further. Tabs on lines in a row are one slip.
 */
export function mendYaml(
  text: string,
  measure: (text: string) => YamlReach,
): { readonly slips: readonly YamlSlip[]; readonly mended: string } {
  const slips: YamlSlip[] = [];
  const lines = text.split('\n');
  let reach = measure(text);
  let tab = -2;
  const mendLine = (index: number, line: string): string | undefined => {
    for (const { rule, column, mended } of listCandidates(line)) {
      const next = measure(lines.with(index, mended).join('\n'));
      if (!isFurther(next, reach, mended.length - line.length)) continue;
      reach = next;
      lines[index] = mended;
      if (rule !== 'yaml-tab' || tab !== index - 1) slips.push({ rule, line: index + 1, column, found: line.trim() });
      if (rule === 'yaml-tab') tab = index;
      return mended;
    }
    return undefined;
  };
  for (const [index, line] of lines.entries()) {
    for (let current: string | undefined = line; current !== undefined && reach.faults > 0;)
      current = mendLine(index, current);
  }
  return { slips, mended: lines.join('\n') };
}
