import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { readPublisher } from '../../src/source/read-content.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';

function judge(key: string, value: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'publisher-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(join(root, 'content'));
  writeFileSync(
    join(root, 'content/site.yaml'),
    `name: 某局\nshortName: 局\nsiteTitle: 决算\ndescription: 决算。\n${key}: ${JSON.stringify(value)}\n`,
  );
  const issues: Issue[] = [];
  expect(readPublisher(root, issues)).toMatchObject({ [key]: value });
  for (const issue of issues) expect(formatIssue(issue)).toContain(`content/site.yaml:5:${key.length + 3}`);
  return issues.map(({ rule }) => rule);
}

it.each([
  ['licenceUrl', 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans'],
  ['licenceUrl', 'http://example.org/a?b=c&d#e'],
  ['licenceUrl', ''],
  ['licenceUrl', 'https://example.org/许可'],
  ['domain', 'www.example.gov.cn'],
  ['domain', 'https://example.gov.cn'],
  ['domain', 'http://localhost:8080/'],
  ['domain', 'xn--fiq228c.cn'],
  ['email', 'kjj.bgs@example.gov.cn'],
  ['errorReport', 'https://example.gov.cn/report'],
  ['errorReport', 'mailto:a@example.gov.cn'],
  ['errorReport', '致电办公室，或写信到 a@example.gov.cn'],
  ['errorReport', 'QQ:12345'],
])('takes %s: %s', (key, value) => {
  expect(judge(key, value)).toEqual([]);
});

it.each([
  ...[
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//example.org/',
    'example.org',
    '/licence/',
    'https://',
    'https:example.org',
    'https://a b/',
    'https://u:p@example.org/',
    'https://example.org/"onclick="x',
    'https://example.org/<x>',
    'https://exa_mple/',
    ' https://example.org/',
  ].map((value) => ['licenceUrl', value, 'content-address']),
  ...[
    'example.org/open',
    'https://example.org/open/',
    'example.org.',
    'example..org',
    '-a.cn',
    'example.org:0',
    'example.org:99999',
    'example.org:',
    'ftp://example.org',
    'javascript:alert(1)',
    'a b',
    'a_b.cn',
    `${'a'.repeat(64)}.cn`,
  ].map((value) => ['domain', value, 'content-domain']),
  ['domain', '决算.例子.cn', 'content-domain-name'],
  ...['a', 'a@', '@b.cn', 'a@b@c.cn', 'a@b.cn, c@d.cn', 'a@b.cn?subject=x', 'a b@c.cn', 'javascript:a@b.cn'].map(
    (value) => ['email', value, 'content-email'],
  ),
  ['errorReport', 'javascript:alert(1)', 'content-address'],
  ['errorReport', 'data:text/html,x', 'content-address'],
  ['errorReport', 'mailto:a@b.cn?x', 'content-email'],
])('refuses %s: %s, and names line and column', (key, value, rule) => {
  expect(judge(key, value)).toEqual([rule]);
});
