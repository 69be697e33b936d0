import type { RuleText } from '../say/rule-text.ts';
import type { RuleExample } from './rule-examples.zh.ts';
import { RULE_GROUPS } from './words.zh.ts';

/** Groups of rules by the first word of their ids, in the order a file goes through them. */
const GROUPS: readonly { readonly id: keyof typeof RULE_GROUPS; readonly words: readonly string[] }[] = [
  {
    id: 'files',
    words: [
      'file',
      'folder',
      'path',
      'document',
      'schema',
      'profile',
      'json',
      'release',
      'version',
      'yaml',
      'command',
      'draft',
      'order',
      'year',
      'contract',
      'register',
      'import',
      'inspect',
      'place',
      'restore',
    ],
  },
  { id: 'characters', words: ['char'] },
  { id: 'structure', words: ['csv', 'row', 'table'] },
  { id: 'values', words: ['value', 'key'] },
  {
    id: 'proof',
    words: ['basis', 'locator', 'reference', 'formula', 'relation', 'identity', 'inconsistency', 'code', 'crosswalk'],
  },
  {
    id: 'narrative',
    words: ['chapter', 'content', 'explained', 'chart', 'synonym', 'answer'],
  },
  { id: 'publishing', words: ['site', 'build', 'served', 'lake', 'join', 'city', 'hosts'] },
];

export interface RuleView {
  readonly rule: string;
  readonly text: RuleText;
  readonly expected: string;
  readonly suggestion: string;
  readonly example: RuleExample | undefined;
}

/** Makes what cannot be seen visible: control and zero-width characters by their code points, line ends and tabs by signs. */
function showCharacters(line: string): string {
  return line
    .replaceAll('\n', '⏎')
    .replaceAll('\t', '⇥')
    .replace(
      /[\p{Cc}\p{Cf}\uFFFD\p{M}]/gu,
      (character) => `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`,
    );
}

/** The words of a rule with its blanks as dots. */
function closeBlanks(template: string): string {
  return template.replace(/\{\w+\}/g, '……');
}

function viewRule(rule: string, text: RuleText, example: RuleExample | undefined): RuleView {
  return {
    rule,
    text,
    expected: closeBlanks(text.expected),
    suggestion: closeBlanks(text.suggestion),
    example: example && { ...example, good: showCharacters(example.good), bad: showCharacters(example.bad) },
  };
}

/** All rules for the public page, each with its example where one fits on a line. */
export function viewRules(
  texts: Readonly<Record<string, RuleText>>,
  examples: Readonly<Record<string, RuleExample>>,
): { id: string; title: string; rules: RuleView[] }[] {
  return GROUPS.map(({ id, words }) => ({
    id,
    title: RULE_GROUPS[id],
    rules: Object.entries(texts)
      .filter(([rule]) => words.includes(rule.split('-')[0] ?? ''))
      .map(([rule, text]) => viewRule(rule, text, examples[rule])),
  }));
}
