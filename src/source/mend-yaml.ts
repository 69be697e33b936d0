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
  { rule: 'yaml-tab', pattern: /^( *)\t/, mend: (line) => line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  ')) },
  { rule: 'yaml-colon', pattern: /^(\s*(?:- +)*["']?[A-Za-z_][\w-]*["']?[ ]*)：/, mend: (line) => line.replace(/[ ]*：[ ]*/, ': ') },
  { rule: 'yaml-colon', pattern: /^([^"']*[{,]\s*[A-Za-z_][\w-]*)：/, mend: (line) => line.replace(/(?<=[{,]\s*[A-Za-z_][\w-]*)：[ ]*/g, ': ') },
  { rule: 'yaml-blank', pattern: /^(\s*(?:- +)*[A-Za-z_][\w-]*):(?=[^\s])/, mend: (line) => line.replace(':', ': ') },
  { rule: 'yaml-comma', pattern: /^(.*["'\]}])\s*[，、]/, mend: (line) => line.replace(/(?<=["'\]}])\s*[，、]\s*/g, ', ') },
];

function findSlip(line: string): { rule: string; column: number; mended: string } | undefined {
  for (const { rule, pattern, mend } of SLIPS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const column = rule === 'yaml-comma' ? line.search(/(?<=["'\]}]\s*)[，、]/) + 1 : (match[1]?.length ?? 0) + 1;
    return { rule, column, mended: mend(line) };
  }
  return undefined;
}

/**
 * Finds the slips that keep a text from being read: a line that looks like one is mended, and stays so only where the text
 * is then read further. Tabs on lines in a row are one slip.
 */
export function mendYaml(text: string, measure: (text: string) => YamlReach): { readonly slips: readonly YamlSlip[]; readonly mended: string } {
  const slips: YamlSlip[] = [];
  const lines = text.split('\n');
  let reach = measure(text);
  let tab = -2;
  for (const [index, line] of lines.entries()) {
    let current = line;
    for (let slip = findSlip(current); reach.faults > 0 && slip !== undefined; slip = findSlip(current)) {
      lines[index] = slip.mended;
      const next = measure(lines.join('\n'));
      const isBetter = next.faults === 0 || next.offset > reach.offset + (slip.mended.length - current.length) || next.faults < reach.faults;
      if (!isBetter || slip.mended === current) {
        lines[index] = current;
        break;
      }
      if (slip.rule !== 'yaml-tab' || tab !== index - 1) slips.push({ rule: slip.rule, line: index + 1, column: slip.column, found: line.trim() });
      if (slip.rule === 'yaml-tab') tab = index;
      reach = next;
      current = slip.mended;
    }
  }
  return { slips, mended: lines.join('\n') };
}
