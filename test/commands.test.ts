import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { HELP_COMMAND } from '../scripts/help.ts';
import { COMMANDS } from '../scripts/list-commands.ts';
import type { Command } from '../src/desk/command/define-command.ts';
import { readWords } from '../src/desk/command/read-words.ts';
import { listSlips, partWords } from './list-slips.ts';
import { runHere, type Said } from './run-here.ts';

const ALL = [...COMMANDS, HELP_COMMAND];
const ROOT = join(import.meta.dirname, '..');
/** A process of its own on a busy machine. */
const SLOW = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const named = ALL.map((command) => ({ command, name: command.name }));
const slips = ALL.flatMap((command) =>
  listSlips(command).map((slip) => {
    return { command, ...slip, line: [command.name, ...slip.words].join(' ') };
  }),
);
const examples = ALL.flatMap((command) =>
  command.examples.map((example) => {
    return { command, example, line: `${command.name} ${example}` };
  }),
);
const KINDS = ['option', 'blank', 'flag', 'twice', 'value', 'extra', 'missing', 'absent'];

const nameScript = (name: string): string => `${name.replace(':', '-')}.ts`;

function getCommand(wanted: string): Command {
  return ALL.find(({ name }) => name === wanted)!;
}

/** All that help has to say of a command. */
function listParts({ purpose, options, words, exits }: Command): string[] {
  const written = Object.keys(options).map((name) => `  --${name}`);
  const ends = exits.map(({ code, meaning }) => `  ${code}  ${meaning}`);
  return [purpose, ...written, ...words.map(({ name }) => name), ...ends];
}

describe('what makes no sense is refused in one line before anything is done', () => {
  it('by every command', () => {
    expect(new Set(slips.map(({ rule }) => rule))).toEqual(new Set(KINDS.map((kind) => `command-${kind}`)));
  });

  it.each(slips)('$line: $rule', async ({ command, words, rule, says = '' }) => {
    const { status, stdout, stderr } = await runHere(command, words, { root: folder });
    expect([status, stdout, stderr.trimEnd().split('\n').length, readdirSync(folder)]).toEqual([2, '', 1, []]);
    expect(stderr).toMatch(/^.+：发现.+，应为：.+。建议：.+。 {2}命令行 \[[a-z-]+\]\n$/);
    expect(stderr).toContain(`[${rule}]`);
    expect(stderr).toContain(command.undone);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/\{[a-z]+\}|undefined/);
  });

  it('which says foreign words harmlessly, and no password', async () => {
    const { stderr } = await runHere(HELP_COMMAND, ['\u001b[2J\u202e']);
    expect(stderr).toContain('〔U+001B〕[2J〔U+202E〕');
    expect((await runHere(HELP_COMMAND, ['http://max:secret@host/'])).stderr).not.toMatch(/max|secret/);
  });
});

describe('--help', () => {
  it.each(named)('of $name says all there is to know, and does nothing', async ({ command }) => {
    for (const words of [['--help'], ['-h'], ['--nonsense', '--help'], ['--', '--help']]) {
      const { status, stdout, stderr } = await runHere(command, words, { root: folder });
      expect([status, stderr, readdirSync(folder)]).toEqual([0, '', []]);
      for (const part of listParts(command)) expect(stdout).toContain(part);
      expect(stdout).not.toMatch(/undefined|\[object/);
    }
  });

  it.each(examples)('shows “$line”, which is understood', ({ command, example }) => {
    expect(readWords(command, partWords(example))).toHaveProperty('options');
  });

  it('of a word behind -- is no question', () => {
    expect(readWords(getCommand('new-site'), ['--', '--', '--help'])).toMatchObject({ words: ['--help'] });
  });
});

it('what is not given has its default, and the first word may be the -- that some package managers leave', () => {
  const build = getCommand('build');
  expect(readWords(build, [])).toEqual({
    options: { base: '/', out: undefined, draft: false, years: undefined },
    words: [],
  });
  expect(readWords(build, ['--', '--base=/a/b-1/', '--out', '../网站 一', '--years', '2019,2020'])).toEqual({
    options: { base: '/a/b-1/', out: '../网站 一', draft: false, years: '2019,2020' },
    words: [],
  });
  expect(readWords(build, ['--out=--odd'])).toMatchObject({ options: { out: '--odd' } });
});

/** The command of an npm script as a process of its own. */
function runProcess(name: string, words: readonly string[]): Promise<Said> {
  const script = join(ROOT, 'scripts', nameScript(name));
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ status: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

describe.concurrent('as a process of its own', () => {
  it.each(named)('$name ends and speaks as it does here', { timeout: SLOW }, async ({ command, name }) => {
    expect(await runProcess(name, ['--nonsense'])).toEqual(await runHere(command, ['--nonsense'], { root: folder }));
  });

  it.each([
    ['contract', 'glossary', 'definition'],
    ['check', '--help', 'npm run check -- '],
  ])('%s %s ends with 0, and says its result on standard output', { timeout: SLOW }, async (name, word, said) => {
    const { status, stdout, stderr } = await runProcess(name, [word]);
    expect([status, stdout.includes(said), stderr]).toEqual([0, true, '']);
  });
});

/** What a script loads before it knows what is ordered, its own files and those of others. */
function listLoaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.startsWith('/')) return seen;
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm);
  for (const [, target = ''] of imports) {
    listLoaded(target.startsWith('.') ? join(dirname(file), target) : target, seen);
  }
  return seen;
}

it.each(ALL.map(({ name }) => name))('%s reads its words without the engine and its packages', (name) => {
  const loaded = [...listLoaded(join(ROOT, 'scripts', nameScript(name)))].map((file) => file.replace(`${ROOT}/`, ''));
  expect(loaded.length).toBeGreaterThan(5);
  const own = /^(?:node:|scripts\/|src\/(?:desk|publish|lib|model|views\/(?:say|words))\/)/;
  expect(loaded.filter((file) => !own.test(file))).toEqual([]);
  expect(loaded.length).toBeLessThan(45);
});

describe('the list of commands', () => {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const rows = readme.split('\n').filter((line) => /^\| `(?:npm|[A-Z]+=)/.test(line));
  const known = new Set(['help', ...ALL.flatMap(({ options }) => Object.keys(options))]);
  const rowsOf = (name: string): string[] => {
    const head = new RegExp(`^\\| \`npm (?:run )?${name}(?: [^\`]*)?\``);
    return rows.filter((row) => head.test(row));
  };

  it('has every script of package.json, but the quick proof and what prepares the others', () => {
    const own = Object.entries(scripts).filter(([name, line]) => !line.includes('setup.mjs') && name !== 'test:quick');
    expect(own.map(([name]) => name).toSorted()).toEqual(ALL.map(({ name }) => name).toSorted());
    for (const [name, line] of own) expect(line).toBe(`node scripts/${nameScript(name)}`);
  });

  it('is printed with a line for each that the project has', async () => {
    const { status, stdout } = await runHere(HELP_COMMAND, []);
    expect(status).toBe(0);
    const lines = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    const isTold = ({ name, purpose }: Command): boolean => {
      return lines.some(([head = '', words]) => head.endsWith(` ${name}`) && words === purpose);
    };
    expect(COMMANDS.filter((command) => !isTold(command)).map(({ name }) => name)).toEqual([]);
  });

  it.each(named)('of the README has $name, with all its options and none that there is not', ({ command, name }) => {
    const options = rowsOf(name).flatMap((row) => [...row.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)]);
    const told = options.map(([, option = '']) => option);
    expect(rowsOf(name)).not.toEqual([]);
    expect(told.filter((option) => !known.has(option))).toEqual([]);
    expect(Object.keys(command.options).filter((option) => !told.includes(option))).toEqual([]);
  });
});
