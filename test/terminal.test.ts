import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AUDIT_COMMAND } from '../scripts/audit.ts';
import { CHECK_COMMAND } from '../scripts/check.ts';
import { DRAFT_COMMAND } from '../scripts/draft.ts';
import { JOIN_COMMAND } from '../scripts/join.ts';
import { LAKE_COMMAND } from '../scripts/lake.ts';
import { COMMANDS } from '../scripts/list-commands.ts';
import { NEW_YEAR_COMMAND } from '../scripts/new-year.ts';
import { PUBLISH_CHECK_COMMAND } from '../scripts/publish-check.ts';
import type { Command } from '../src/desk/command/define-command.ts';
import { formatImport } from '../src/views/say/import-text.ts';
import { formatFailure, formatIssue, formatReport, formatReportJson } from '../src/views/say/issue-text.ts';
import { runHere } from './run-here.ts';

/** A title set, a screen cleared, text turned round, a line faked. */
const HOSTILE = '\u001b]0;x\u0007\u001b[2J\u009b31m\u202e\n共 0 个问题。';
const SCHEMA = {
  name: 't',
  fields: [
    { name: 'id', title: '标识', type: 'string', constraints: { required: true } },
    { name: 'amount', title: '金额', type: 'number' },
  ],
  primaryKey: ['id'],
};

/** Nothing that a terminal obeys but the breaks of our own lines. */
const isHarmless = (text: string): boolean => !/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u.test(text);

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'open-accounts-terminal-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function run(command: Command, words: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runHere(command, words);
  return `${stdout}${stderr}`;
}

describe('what a file says', () => {
  const issue = {
    rule: 'value-number',
    place: { file: `a${HOSTILE}.csv`, line: 2, column: 1 },
    found: HOSTILE,
    facts: { title: HOSTILE, expected: HOSTILE },
  };

  it('stands in a message on one line, named', () => {
    expect(isHarmless(formatIssue(issue))).toBe(true);
    expect(formatIssue(issue)).not.toContain('\n');
    expect(formatIssue(issue)).toContain('〔U+001B〕[2J');
    expect(formatReport([issue]).split('\n')).toHaveLength(2);
  });

  it('is whole in JSON for programs', () => {
    expect(isHarmless(formatReportJson([issue]))).toBe(true);
    expect((JSON.parse(formatReportJson([issue])) as { issues: { file: string }[] }).issues[0]?.file).toBe(
      issue.place.file,
    );
  });

  it('is harmless in a fault that nobody has foreseen, and in the report of an import', () => {
    expect(isHarmless(formatFailure(new Error(HOSTILE)))).toBe(true);
    const nothing = {
      naming: { written: '', several: [] },
      twoNames: [],
      renamed: [],
      added: [],
      dropped: [],
      unguarded: [],
      contradictions: [],
      rounded: [],
      open: [],
      forms: [],
    };
    const report = formatImport({
      ...nothing,
      folder: HOSTILE,
      profile: HOSTILE,
      others: [HOSTILE, '表二'],
      identities: 0,
      isNew: true,
      cells: false,
      words: [HOSTILE],
    });
    expect([isHarmless(report), report.split('\n')]).toEqual([
      true,
      expect.arrayContaining([expect.stringContaining('、表二')]),
    ]);
  });
});

describe('commands', () => {
  it('check says cells, header and name of a hostile file harmlessly', async () => {
    const folder = makeFolder();
    const file = join(folder, `t\u001b[31m\n.csv`);
    const schema = join(folder, 't.json');
    writeFileSync(schema, JSON.stringify(SCHEMA));
    writeFileSync(file, `id,amount\u009b\na,"${HOSTILE}"\n`);
    const said = await run(CHECK_COMMAND, [file, '--schema', schema]);
    const json = await run(CHECK_COMMAND, [file, '--schema', schema, '--json']);
    expect([isHarmless(said), isHarmless(json), said.includes('〔U+001B〕[31m⏎.csv')]).toEqual([true, true, true]);
    expect((JSON.parse(json) as { issues: unknown[] }).issues.length).toBeGreaterThan(0);
  });

  it('audit says the lines of a hostile document harmlessly', async () => {
    const folder = makeFolder();
    const file = join(folder, 'text.txt');
    writeFileSync(file, '支出 98765.43 万元 \u200f\u061c\u00ad 和别的\n');
    const said = await run(AUDIT_COMMAND, [file]);
    expect([isHarmless(said), said.includes('〔U+200F〕')]).toEqual([true, true]);
  });

  it('commands say words that they cannot read harmlessly', async () => {
    const words = [
      ['--x\u001b[31m'],
      ['\u001b[31m', '\u202e'],
      ['\u009b', '1'],
      ['a=\u001b[2J', '--out', '/tmp'],
      ['--out', '\u001b[2J'],
    ];
    const lines = COMMANDS.flatMap((command) => words.map((each) => ({ command, all: [...each, '--end\u001b[0m'] })));
    const said = await Promise.all(lines.map(({ command, all }) => run(command, all)));
    expect(said.filter((text) => text === '' || !isHarmless(text))).toEqual([]);
  });

  it.each([
    ['draft', DRAFT_COMMAND, ['\u001b[31m', '\u202e']],
    ['new-year', NEW_YEAR_COMMAND, ['\u001b']],
    ['join', JOIN_COMMAND, ['\u001b=\u001b[2J', '--out', '/tmp']],
    ['lake', LAKE_COMMAND, ['a=\u001b[2J', '--out', '/tmp']],
    ['publish-check', PUBLISH_CHECK_COMMAND, ['\u001b[2J']],
  ])('%s says places and names that it cannot use harmlessly', async (_, command, words) => {
    const said = await run(command, words);
    expect([said === '', isHarmless(said)]).toEqual([false, true]);
  });
});
