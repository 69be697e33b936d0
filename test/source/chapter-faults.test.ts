import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { parseChapter } from '../../src/source/chapter/parse-chapter.ts';
import { formatIssue, RULE_TEXTS } from '../../src/views/say/issue-text.ts';
import { HEAD_FAULTS, withHead } from '../faults/chapter-heads.ts';
import { HOSTILE } from '../faults/chapter-hostile.ts';
import { LEGAL_BODIES, LEGAL_HEADS } from '../faults/chapter-legal.ts';
import { SLIPS } from '../faults/chapter-slips.ts';

const HEAD = withHead().replace('文字\n', '');
const LINES = HEAD.split('\n').length - 1;
const BODIES = [...SLIPS, ...HOSTILE];

function inspect(text: string): Issue[] {
  const issues: Issue[] = [];
  parseChapter(text, '2019', 'income', 'content/2019/income.mdx', issues);
  return issues.toSorted(
    (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
  );
}

const summarise =
  (lines: number) =>
  ({ rule, place: { line = 0, column = 0 } }: Issue): string =>
    `${rule} ${line - lines}:${column}`;

describe('a body with a fault', () => {
  it.each(BODIES)('%s', (_, body, ...expected) => {
    const issues = inspect(HEAD + body);
    expect(issues.map(summarise(LINES))).toEqual(expected);
    for (const issue of issues)
      expect(formatIssue(issue)).toMatch(/^发现.+，应为：\S.*。建议：\S.*。 {2}\S.* \[[a-z0-9-]+\]$/);
    for (const issue of issues)
      expect(formatIssue(issue)).not.toMatch(
        /undefined|\{(?:tag|example|nearest|expected|tags|field)\}|[\0-\x08\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/,
      );
  });

  it.each(SLIPS.filter(([, body]) => body.includes('\n')))('keeps its places with CRLF: %s', (_, body, ...expected) => {
    expect(inspect((HEAD + body).replaceAll('\n', '\r\n')).map(summarise(LINES))).toEqual(expected);
  });
});

describe('a head with a fault', () => {
  it.each(HEAD_FAULTS)('%s', (_, text, ...expected) => {
    const issues = inspect(text);
    expect(issues.map(summarise(0))).toEqual(expected);
    for (const issue of issues) expect(formatIssue(issue)).not.toMatch(/undefined|\{(?:nearest|expected|field)\}/);
  });
});

describe('an odd chapter', () => {
  it.each(LEGAL_BODIES.map((body) => [body]))('passes with the body %j', (body) => {
    expect(inspect(HEAD + body).map(formatIssue)).toEqual([]);
  });

  it.each(LEGAL_HEADS.map((text) => [text]))('passes with the head %j', (text) => {
    expect(inspect(text).map(formatIssue)).toEqual([]);
  });
});

describe('the chapters of this project', () => {
  const files = readdirSync('content/2020')
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `content/2020/${name}`);

  it.each(files)('%s is data', (file) => {
    expect(inspect(readFileSync(file, 'utf8')).map(formatIssue)).toEqual([]);
  });

  it('are refused whole when one line of each has a slip, each slip at its own place', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const at = text.indexOf('\n---\n') + 5;
      const line = text.slice(0, at).split('\n').length;
      expect(inspect(`${text.slice(0, at)}占<5%。\n${text.slice(at)}`).map(summarise(0)), file).toEqual([
        `chapter-less-than-number ${line}:2`,
      ]);
    }
  });
});

describe('the rules of chapters', () => {
  /** Rules that only a whole project breaks. */
  const others = new Set([
    'chapter-reserved',
    'chapter-figure',
    'chapter-unit',
    'chapter-blank',
    'chapter-name',
    'chapter-unwritten',
    'chapter-typed-amount',
    'chapter-node',
    'chapter-open',
    'chapter-choice',
  ]);

  it('are each broken by some chapter here', () => {
    const broken = new Set(
      [...BODIES, ...HEAD_FAULTS].flatMap(([, , ...issues]) => issues.map((issue) => issue.split(' ')[0])),
    );
    expect(
      Object.keys(RULE_TEXTS).filter(
        (rule) => /^(?:chapter|yaml)-/.test(rule) && !others.has(rule) && !broken.has(rule),
      ),
    ).toEqual([]);
  });

  it('stand in many kinds', () => {
    expect(BODIES.length + HEAD_FAULTS.length).toBeGreaterThan(200);
    expect(LEGAL_BODIES.length + LEGAL_HEADS.length).toBeGreaterThan(60);
  });
});
