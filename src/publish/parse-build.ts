import { parseArgs } from 'node:util';
import { isBasePath } from '../lib/base-path.ts';
import { type Issue, refuse } from '../model/issue.ts';

/** What a build is told: the base path of the site, its folder, and the years where only some volumes are meant. */
export interface BuildOrder {
  readonly base: string;
  readonly out: string;
  readonly years: string | undefined;
}

const OPTIONS = { base: { type: 'string', default: '/' }, out: { type: 'string', default: 'dist' }, years: { type: 'string' } } as const;

/** The words after `npm run build --` → an order, or the issue that says why they make no sense. */
export function parseBuild(words: readonly string[]): BuildOrder | Issue {
  try {
    const { base, out, years } = parseArgs({ args: [...words], options: OPTIONS }).values;
    return isBasePath(base) ? { base, out, years } : refuse('build-base', base);
  } catch {
    return refuse('build-usage', words.join(' '));
  }
}
