import * as en from './openapi.en.ts';
import * as zh from './openapi.zh.ts';

/** A part of an OpenAPI description. */
export type Part = Readonly<Record<string, unknown>>;

/** The same in Chinese and in English. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** Words in both languages, as every description here has them. */
export function describeSaid(said: Said): { description: string } {
  return { description: `${said.zh} / ${said.en}` };
}

/** Words of one language with those of the other that have the same name. */
export function pairWords<Name extends string>(
  inChinese: Readonly<Record<Name, string>>,
  inEnglish: Readonly<Record<NoInfer<Name>, string>>,
  name: NoInfer<Name>,
): Said {
  return { zh: inChinese[name], en: inEnglish[name] };
}

/** What a part of an answer holds. */
export function say(name: keyof typeof zh.SCHEMAS): { description: string } {
  return describeSaid(pairWords(zh.SCHEMAS, en.SCHEMAS, name));
}

export function refer(kind: 'schemas' | 'parameters' | 'responses', name: string): Part {
  return { $ref: `#/components/${kind}/${name}` };
}

export const TEXT = { type: 'string' };
export const COUNT = { type: 'integer', minimum: 0 };
export const DIGEST = { type: 'string', pattern: '^[0-9a-f]{64}$', ...say('digest') };

/** An object with what it must have, and what it may. */
export function record(words: { description: string }, properties: Part, optional: Part = {}): Part {
  return { type: 'object', ...words, required: Object.keys(properties), properties: { ...properties, ...optional } };
}

export function list(items: Part): Part {
  return { type: 'array', items };
}
