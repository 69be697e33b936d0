import { type Atrule, type CssNode, type Declaration, generate, parse, type Rule, walk } from 'css-tree';
import { getPart, type Hit, isLacking } from './compat.ts';

type Part = ReturnType<typeof getPart>;

const [RULES, PROPERTIES, SELECTORS, TYPES] = ['at-rules', 'properties', 'selectors', 'types'].map((name) =>
  getPart('css', name),
) as [Part, Part, Part, Part];

/** Units whose support the data keeps under a name for all of their kind. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^dv/, 'viewport_percentage_units_dynamic'],
  [/^lv/, 'viewport_percentage_units_large'],
  [/^sv/, 'viewport_percentage_units_small'],
  [/^cq/, 'container_query_length_units'],
];

function lacksUnit(unit: string): boolean {
  const name = KINDS.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
  return isLacking(TYPES['length']?.[name]);
}

function lacksFunction(name: string): boolean {
  return [TYPES, TYPES['color'], TYPES['image'], TYPES['gradient'], TYPES['easing-function']].some((types) =>
    isLacking(types?.[name]),
  );
}

/** What a value has that the floor lacks. */
function judgeValue({ property, value }: Declaration): string[] {
  const lacking: string[] = [];
  if (value.type === 'Raw') return lacking;
  walk(value, (node) => {
    if (node.type === 'Identifier' && isLacking(PROPERTIES[property]?.[node.name]))
      lacking.push(`${property}: ${node.name}`);
    if (node.type === 'Dimension' && lacksUnit(node.unit)) lacking.push(node.unit);
    if (node.type === 'Function' && lacksFunction(node.name)) lacking.push(`${node.name}()`);
    if (node.type === 'Operator' && node.value === '/' && property === 'content') lacking.push('content: /');
  });
  return lacking;
}

function judgeProperty(declaration: Declaration): string[] {
  const { property } = declaration;
  if (property.startsWith('-')) return [];
  return isLacking(PROPERTIES[property]) ? [property] : judgeValue(declaration);
}

/** What is declared twice in a rule, or with a prefix before, may say the second time what old browsers pass over; a gap counts where its own rule lays out in a line. */
function judgeBlock(rule: Rule | Atrule): Hit[] {
  const declarations = (rule.block?.children.toArray() ?? []).filter((node) => node.type === 'Declaration');
  const isFlex = declarations.some(({ property, value }) => property === 'display' && /flex/.test(generate(value)));
  const seen = new Set<string>();
  return declarations.flatMap((declaration) => {
    const { property } = declaration;
    const own =
      isFlex && ['gap', 'column-gap', 'row-gap'].includes(property) && isLacking(PROPERTIES[property]?.['flex_context'])
        ? ['gap of display: flex']
        : [];
    const lacking = seen.has(property) ? [] : judgeProperty(declaration);
    seen.add(property.replace(/^-[a-z]+-/, ''));
    const before = rule.prelude ? generate(rule.prelude) : '';
    return [...lacking, ...own].map((feature) => ({
      feature,
      found: `${before.slice(0, 80)} { ${generate(declaration)} }`,
    }));
  });
}

function judgeSelector(rule: Rule): Hit[] {
  const hits: Hit[] = [];
  const add = (feature: string): void => {
    hits.push({ feature, found: generate(rule.prelude).slice(0, 120) });
  };
  walk(rule.prelude, (node) => {
    if (node.type === 'NestingSelector') add('&');
    if (node.type !== 'PseudoClassSelector' && node.type !== 'PseudoElementSelector') return;
    const known = SELECTORS[node.name];
    const colons = node.type === 'PseudoClassSelector' ? ':' : '::';
    if (isLacking(known)) add(`${colons}${node.name}`);
    if (node.name === 'not' && generate(node).includes(',') && isLacking(known?.['selector_list'])) add(':not(a, b)');
  });
  return hits;
}

function judgeAtrule({ name, prelude }: Atrule): Hit[] {
  const words = prelude ? generate(prelude) : '';
  const hits = isLacking(RULES[name]) ? [`@${name}`] : [];
  if (name === 'media' && prelude)
    walk(prelude, (node) => {
      if (node.type === 'Feature' && isLacking(RULES['media']?.[node.name])) hits.push(`@media (${node.name})`);
    });
  if (name === 'supports' && words.includes('selector(') && isLacking(RULES['supports']?.['selector']))
    hits.push('@supports selector()');
  return hits.map((feature) => ({ feature, found: `@${name} ${words}`.slice(0, 120) }));
}

/** The conditions of `@supports` that ask for something, around a place: what they name is asked for, not taken for granted. */
function isAsked({ feature }: Hit, conditions: readonly string[]): boolean {
  const name =
    feature
      .replace(/[:()&]|^@/g, ' ')
      .trim()
      .split(' ')[0] ?? '';
  return name !== '' && conditions.some((condition) => condition.includes(name));
}

/** An `@supports` whose inside is read only where all that it names is there. */
function isAsking(node: CssNode): node is Atrule & { readonly prelude: CssNode } {
  return (
    node.type === 'Atrule' &&
    node.name === 'supports' &&
    node.prelude !== null &&
    !generate(node.prelude).startsWith('not')
  );
}

/** What a style sheet has that browsers of the floor lack, each with its place. What it asks for by `@supports` is not counted inside. */
export function judgeCss(css: string): Hit[] {
  const hits: Hit[] = [];
  const conditions: string[] = [];
  walk(
    parse(css, {
      parseValue: true,
      onParseError: (error) => {
        hits.push({ feature: 'syntax', found: error.message });
      },
    }),
    {
      enter: (node: CssNode) => {
        if (isAsking(node)) conditions.push(generate(node.prelude));
        const found =
          node.type === 'Rule'
            ? [...judgeSelector(node), ...judgeBlock(node)]
            : node.type === 'Atrule'
              ? [...judgeAtrule(node), ...judgeBlock(node)]
              : [];
        hits.push(...found.filter((hit) => !isAsked(hit, conditions)));
      },
      leave: (node: CssNode) => {
        if (isAsking(node)) conditions.pop();
      },
    },
  );
  return hits;
}
