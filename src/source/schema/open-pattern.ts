import { RE2JS } from 're2js';
import type { Pattern } from '../../model/schema.ts';

/** Escapes that mean the same in every dialect of regular expressions that a schema may be written for. */
const KNOWN_ESCAPE =
  /^\\(?:[dDwWsSbBnrtfv]|[^A-Za-z0-9]|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]+\}|x[0-9A-Fa-f]{2}|[pP]\{[A-Za-z_]+(?:=[A-Za-z_]+)?\})/u;
const SCRIPT = /\{(?:Script|sc)=/g;

/** The first part that other dialects read otherwise: `\i`, a class inside a class, `\1`. */
function findUnsure(source: string): string | undefined {
  let inClass = false;
  for (let index = 0; index < source.length; index += 1) {
    const rest = source.slice(index);
    if (rest.startsWith('\\')) {
      const escape = KNOWN_ESCAPE.exec(rest)?.[0];
      if (escape === undefined) return rest.slice(0, 2);
      index += escape.length - 1;
    } else if (inClass && rest.startsWith('[')) return rest.slice(0, 3);
    else if (rest.startsWith('[')) inClass = true;
    else if (rest.startsWith(']')) inClass = false;
  }
  return undefined;
}

/** The same with escapes of signs that need none written as code points, as strict readers ask for. */
function spellSigns(source: string): string {
  return source.replace(/\\([^A-Za-z0-9])/gu, (_, sign: string) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

function isStrict(source: string): boolean {
  try {
    return new RegExp(spellSigns(source), 'u').source !== '';
  } catch {
    return false;
  }
}

function compilePattern(source: string): Pattern | undefined {
  if (findUnsure(source) !== undefined || !isStrict(source)) return undefined;
  try {
    const engine = RE2JS.compile(RE2JS.translateRegExp(source.replace(SCRIPT, '{')));
    return { source, test: (text) => engine.matches(text) };
  } catch {
    return undefined;
  }
}

const compiled = new Map<string, Pattern | undefined>();

/**
 * The `pattern` of a schema, which the whole of a value must match; undefined where it cannot be read surely.
 * The engine never tries a text twice (RE2), so that no pattern takes long: it has no look-around and no back-references.
 */
export function openPattern(source: string): Pattern | undefined {
  // The same few patterns stand in every schema of every version.
  if (!compiled.has(source)) compiled.set(source, compilePattern(source));
  return compiled.get(source);
}
