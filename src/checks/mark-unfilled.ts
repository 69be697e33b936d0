import type { Issue } from '../model/issue.ts';
import type { Site } from '../model/site.ts';

/** Rules whose issue, in a draft, may say no more than that somebody has not got there yet. */
const BLANKS = new Set([
  'value-required',
  'value-unfilled',
  'register-blank',
  'chapter-unwritten',
  'chapter-blank',
  'content-blank',
  'chart-empty',
  'content-forms',
  'formula-blank-reference',
]);

function yearOf({ place: { file } }: Issue): string | undefined {
  return /^(?:data|content|seeds|data\/classification)\/(\d{4})\//.exec(file)?.[1];
}

/** Marks the blanks of years that were never released; all other issues stay as they are. */
export function markUnfilled(issues: readonly Issue[], site: Site | undefined): Issue[] {
  const drafts = new Set(
    (site?.volumes ?? [])
      .filter(({ releases }) => releases.every(({ status }) => status === 'draft'))
      .map(({ year }) => year),
  );
  return issues.map((issue) => {
    const year = BLANKS.has(issue.rule) ? yearOf(issue) : undefined;
    return year !== undefined && drafts.has(year) ? { ...issue, unfilled: year } : issue;
  });
}
