import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { type AnyNode, parse } from 'acorn';
import type { Identifier } from '@mdn/browser-compat-data';
import { getPart, type Hit, isLacking, openFeature } from './compat.ts';

const API = getPart('api');
const BUILTINS = getPart('javascript', 'builtins');

/** The syntax that all browsers of the floor read. */
const SYNTAX = 2020;

/** What a page has in its hands; a name that only other things have is taken for the script's own. */
const COMMON =
  /^(?:AbortSignal|Blob|Clipboard|Crypto|CSS|DOMTokenList|Document|Element|Event|EventTarget|Headers|History|HTML\w*Element|Navigator|Node|Range|Request|Response|Selection|Storage|URL|URLSearchParams|Window)$/;

type Owners = readonly (readonly [name: string, owner: Identifier])[];

/**
 * Members by their bare names, with whether each thing that has one of this name lacks it. Types are not known in a script, so a name counts where
 * all lack it that have it.
 */
function listMembers(owners: Owners, isCounted: (owner: string) => boolean): ReadonlySet<string> {
  const lacking = new Map<string, { all: boolean; counted: boolean }>();
  for (const [owner, members] of owners) {
    for (const [key, member] of Object.entries(openFeature(members).members)) {
      if (openFeature(member).compat === undefined) continue;
      const name = key.replace(/_(?:static|event)$/, '');
      const known = lacking.get(name) ?? { all: true, counted: false };
      lacking.set(name, { all: known.all && isLacking(member), counted: known.counted || isCounted(owner) });
    }
  }
  return new Set([...lacking].flatMap(([name, { all, counted }]) => (all && counted ? [name] : [])));
}

const LANGUAGE: Owners = Object.entries(BUILTINS);
const BROWSER: Owners = Object.entries(API);
const OF_LANGUAGE = listMembers([...LANGUAGE, ...BROWSER], (owner) => Object.hasOwn(BUILTINS, owner));
const OF_BROWSER = listMembers([...LANGUAGE, ...BROWSER], (owner) => COMMON.test(owner));

/** Names that stand for themselves: classes and functions of the language and of the window. */
const isLackingName = (name: string): boolean =>
  Object.hasOwn(BUILTINS, name) ? isLacking(BUILTINS[name]) : Object.hasOwn(API, name) && isLacking(API[name]);

/** How a regular expression is written that the floor does not read. */
export function judgePattern(source: string, flags: string): string[] {
  const lacking = [...flags].filter((flag) => 'dv'.includes(flag)).map((flag) => `/${flag}`);
  try {
    const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
      unicode: flags.includes('u'),
      unicodeSets: flags.includes('v'),
    });
    visitRegExpAST(pattern, {
      onAssertionEnter: (node) => {
        if (node.kind === 'lookbehind') lacking.push('(?<=)');
      },
      onModifiersEnter: () => {
        lacking.push('(?i:)');
      },
    });
  } catch {
    lacking.push('a pattern that is none');
  }
  return lacking;
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Every node below one, with the one above it and the key it stands under. */
function visit(
  node: AnyNode,
  above: AnyNode | undefined,
  key: string,
  look: (node: AnyNode, above: AnyNode | undefined, key: string) => void,
): void {
  look(node, above, key);
  for (const [name, value] of Object.entries(node))
    for (const child of [value].flat() as unknown[]) if (isNode(child)) visit(child, node, name, look);
}

/** A name that is read as it stands: no key, no member, no declaration. */
function isRead(above: AnyNode | undefined, key: string): boolean {
  if (above === undefined) return false;
  if (above.type === 'MemberExpression') return key === 'object' || above.computed;
  if (above.type === 'Property') return key === 'value' || above.computed;
  return (
    !/Declarator|Function|Class|Specifier|Labeled|Break|Continue|Catch|MethodDefinition/.test(above.type) ||
    key === 'init' ||
    key === 'superClass' ||
    key === 'body'
  );
}

function nameMember(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  if (!node.computed && node.property.type === 'Identifier') return node.property.name;
  return node.computed && node.property.type === 'Literal' && typeof node.property.value === 'string'
    ? node.property.value
    : undefined;
}

/** A member of the language counts wherever it stands, one of the browser where it is called: data of a script has many names. */
function judgeMember(node: AnyNode, name: string, isCalled: boolean): string[] {
  const owner = node.type === 'MemberExpression' && node.object.type === 'Identifier' ? node.object.name : '';
  const own = Object.hasOwn(BUILTINS, owner)
    ? BUILTINS[owner]?.[name]
    : Object.hasOwn(API, owner)
      ? API[owner]?.[`${name}_static`]
      : undefined;
  if (own) return isLacking(own) ? [`${owner}.${name}`] : [];
  return OF_LANGUAGE.has(name) || (isCalled && OF_BROWSER.has(name)) ? [`.${name}`] : [];
}

/** The text of a pattern that is made from a constant text. */
function readMade(node: AnyNode): [source: string, flags: string] | undefined {
  if (
    (node.type !== 'NewExpression' && node.type !== 'CallExpression') ||
    node.callee.type !== 'Identifier' ||
    node.callee.name !== 'RegExp'
  )
    return undefined;
  const [source, flags] = node.arguments.map((part) =>
    part.type === 'Literal'
      ? String(part.value)
      : part.type === 'TemplateLiteral' && part.quasis.length === 1
        ? (part.quasis[0]?.value.cooked ?? '')
        : undefined,
  );
  return source === undefined ? undefined : [source, flags ?? ''];
}

function judgeNode(node: AnyNode, above: AnyNode | undefined, key: string): string[] {
  const name = nameMember(node);
  if (name !== undefined) return judgeMember(node, name, above?.type === 'CallExpression' && key === 'callee');
  if (node.type === 'Identifier' && isRead(above, key)) return isLackingName(node.name) ? [node.name] : [];
  if (node.type === 'Literal' && node.regex) return judgePattern(node.regex.pattern, node.regex.flags);
  // A pattern put together from pieces is looked for in the pieces.
  if (node.type === 'TemplateElement') return /\(\?<[=!]/.test(node.value.raw) ? ['(?<=)'] : [];
  if (node.type === 'Literal' && typeof node.value === 'string') return /\(\?<[=!]/.test(node.value) ? ['(?<=)'] : [];
  const made = readMade(node);
  return made ? judgePattern(...made) : [];
}

/**
 * What a script has that browsers of the floor lack: syntax, members by name, classes and functions, regular expressions.
 * A name that a variable of the script itself has is its own.
 */
export function judgeScript(script: string): Hit[] {
  const hits: Hit[] = [];
  try {
    visit(parse(script, { ecmaVersion: SYNTAX, sourceType: 'module' }), undefined, '', (node, above, key) => {
      for (const feature of judgeNode(node, above, key))
        hits.push({ feature, found: script.slice(Math.max(0, node.start - 30), node.end + 30).slice(0, 160) });
    });
  } catch (error) {
    const at = (error as { pos?: number }).pos ?? 0;
    hits.push({
      feature: 'syntax',
      found: `${(error as Error).message}: ${script.slice(Math.max(0, at - 30), at + 40)}`,
    });
  }
  return hits;
}
