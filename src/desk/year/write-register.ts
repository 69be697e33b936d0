import type { Register } from '../../model/volume.ts';
import { nameSchema } from '../../source/shapes/name-schema.ts';

/** `register.yaml` of the next year's document, of which only publisher and language are known. */
export function writeRegister(year: string, { publisher, language }: Register): string {
  return [
    nameSchema('register', `seeds/${year}/register.yaml`),
    '# 原文的登记。空着的逐项填好；原文的文本放在旁边（document.txt）时，npm run check 会写出应填的摘要和字数。',
    'title: ""',
    `publisher: ${JSON.stringify(publisher)}`,
    `year: ${year}`,
    'published: ""',
    `language: ${JSON.stringify(language)}`,
    'form: ""',
    'sha256: ""',
    'bytes: null',
    'characters: null',
    'lines: null',
    'missing: []',
    'note: ""',
    '',
  ].join('\n');
}
