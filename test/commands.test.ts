import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { HELP_COMMAND } from '../scripts/help.ts';
import { COMMANDS } from '../scripts/list-commands.ts';
import type { Command } from '../src/desk/command/define-command.ts';
import { readWords } from '../src/desk/command/read-words.ts';
import type { Option } from '../src/model/command.ts';
import { type Said, runHere } from './run-here.ts';

const ALL = [...COMMANDS, HELP_COMMAND];
const ROOT = join(import.meta.dirname, '..');
/** A process of its own on a busy machine. */
const SLOW = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A slip, and the rule that it breaks. */
interface Slip {
  readonly words: readonly string[];
  readonly rule: string;
  /** What the refusal has to say, too. */
  readonly says?: string;
}

/** Words of a command line, as a shell parts them. */
function partWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** A way to write the command that its definition shows. */
const soundWords = ({ examples }: Command): string[] => partWords(examples[0] ?? '');

function listOptionSlips([name, option]: readonly [string, Option]): Slip[] {
  const written = `--${name}`;
  if (option.type === 'flag') return [{ words: [`${written}=x`], rule: 'command-flag' }, { words: [written, written], rule: 'command-twice' }];
  const bare = [{ words: [written], rule: 'command-blank' }, { words: [written, '--json'], rule: 'command-blank' }, { words: [written, ' '], rule: 'command-blank' }, { words: [`${written}=`], rule: 'command-blank' }];
  return [...bare, ...option.accepts ? [{ words: [written, '~'], rule: 'command-value', says: option.accepts.wanted }] : []];
}

/** An option that the sound words have once, another time. */
function listTwice(command: Command): Slip[] {
  const words = soundWords(command);
  const index = words.findIndex((word) => word.startsWith('--') && command.options[word.slice(2)]?.type === 'value');
  const [name = '', value = ''] = words.slice(index, index + 2);
  const option = command.options[name.slice(2)];
  return index < 0 || (option?.type === 'value' && option.several) ? [] : [{ words: [...words, name, value], rule: 'command-twice', says: name }];
}

function listWordSlips(command: Command): Slip[] {
  const words = soundWords(command);
  const [first] = command.words;
  const judged = command.words.flatMap((place, index) => (place.accepts ? [{ words: words.with(index, '~'), rule: 'command-value', says: place.accepts.wanted }] : []));
  const extra = command.words.at(-1)?.count === 'several' ? [] : [{ words: [...words, ...first?.count === 'optional' && words[0]?.startsWith('--') !== false ? ['one'] : [], 'more'], rule: 'command-extra', says: '「more」' }];
  return [...judged, ...extra, ...first === undefined || first.count === 'optional' ? [] : [{ words: [], rule: 'command-missing', says: first.name }]];
}

function listRequired(command: Command): Slip[] {
  const required = Object.entries(command.options).filter(([, option]) => option.type === 'value' && option.required);
  return required.map(([name]) => {
    const words = soundWords(command);
    const index = words.indexOf(`--${name}`);
    return { words: words.toSpliced(index, 2), rule: 'command-absent', says: `--${name}` };
  });
}

function listSlips(command: Command): Slip[] {
  const names = Object.keys(command.options);
  return [
    { words: ['--nonsense'], rule: 'command-option', says: [...names, 'help'].map((name) => `--${name}`).join('、') },
    { words: ['-x'], rule: 'command-option' }, { words: ['--__proto__', 'x'], rule: 'command-option' }, { words: ['--nonsense=x'], rule: 'command-option' },
    ...names.map((name) => ({ words: [`--${name}${name.at(-1) ?? ''}`], rule: 'command-option', says: `是不是 --${name}？` })),
    ...Object.entries(command.options).flatMap(listOptionSlips), ...listTwice(command), ...listWordSlips(command), ...listRequired(command),
  ];
}

const slips = ALL.flatMap((command) => listSlips(command).map((slip) => ({ command, ...slip, line: [command.name, ...slip.words].join(' ') })));

describe('what makes no sense is refused in one line before anything is done', () => {
  it('by every command', () => {
    expect(new Set(slips.map(({ rule }) => rule))).toEqual(new Set(['option', 'blank', 'flag', 'twice', 'value', 'extra', 'missing', 'absent'].map((kind) => `command-${kind}`)));
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
  it.each(ALL.map((command) => ({ command, name: command.name })))('of $name says all there is to know, and does nothing', async ({ command }) => {
    for (const words of [['--help'], ['-h'], ['--nonsense', '--help'], ['--', '--help']]) {
      const { status, stdout, stderr } = await runHere(command, words, { root: folder });
      expect([status, stderr, readdirSync(folder)]).toEqual([0, '', []]);
      for (const part of [command.purpose, ...Object.keys(command.options).map((name) => `  --${name}`), ...command.words.map(({ name }) => name), ...command.exits.map(({ code, meaning }) => `  ${code}  ${meaning}`)]) expect(stdout).toContain(part);
      expect(stdout).not.toMatch(/undefined|\[object/);
    }
  });

  it.each(ALL.flatMap((command) => command.examples.map((example) => ({ command, example, line: `${command.name} ${example}` }))))('shows “$line”, which is understood', ({ command, example }) => {
    expect(readWords(command, partWords(example))).toHaveProperty('options');
  });

  it('of a word behind -- is no question', () => {
    expect(readWords(COMMANDS.find(({ name }) => name === 'new-site')!, ['--', '--', '--help'])).toMatchObject({ words: ['--help'] });
  });
});

it('what is not given has its default, and the first word may be the -- that some package managers leave', () => {
  const build = COMMANDS.find(({ name }) => name === 'build')!;
  expect(readWords(build, [])).toEqual({ options: { base: '/', out: 'dist', years: undefined }, words: [] });
  expect(readWords(build, ['--', '--base=/a/b-1/', '--out', '../网站 一', '--years', '2019,2020'])).toEqual({ options: { base: '/a/b-1/', out: '../网站 一', years: '2019,2020' }, words: [] });
  expect(readWords(build, ['--out=--odd'])).toMatchObject({ options: { out: '--odd' } });
});

/** The command of an npm script as a process of its own. */
function runProcess(name: string, words: readonly string[]): Promise<Said> {
  const script = join(ROOT, 'scripts', `${name.replace(':', '-')}.ts`);
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { cwd: folder }, (error, stdout, stderr) => { resolve({ status: Number(error?.code ?? 0), stdout, stderr }); });
  });
}

describe.concurrent('as a process of its own', () => {
  it.each(ALL.map((command) => ({ command, name: command.name })))('$name ends with the same code, and says the same on the same streams', { timeout: SLOW }, async ({ command, name }) => {
    expect(await runProcess(name, ['--nonsense'])).toEqual(await runHere(command, ['--nonsense'], { root: folder }));
  });

  it('a command that does its work ends with 0, and says its result on standard output', { timeout: SLOW }, async () => {
    expect(await runProcess('contract', ['glossary'])).toMatchObject({ status: 0, stdout: expect.stringContaining('definition') as string, stderr: '' });
    expect(await runProcess('check', ['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run check -- ') as string, stderr: '' });
  });
});

/** What a script loads before it knows what is ordered, its own files and those of others. */
function listLoaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.startsWith('/')) return seen;
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm)) listLoaded(target.startsWith('.') ? join(dirname(file), target) : target, seen);
  return seen;
}

it.each(ALL.map(({ name }) => name))('%s reads its words without the engine and its packages', (name) => {
  const loaded = [...listLoaded(join(ROOT, 'scripts', `${name.replace(':', '-')}.ts`))].map((file) => file.replace(`${ROOT}/`, ''));
  expect(loaded.length).toBeGreaterThan(5);
  expect(loaded.filter((file) => !/^(?:node:|scripts\/|src\/(?:desk|publish|lib|model|views\/text)\/)/.test(file))).toEqual([]);
  expect(loaded.length).toBeLessThan(45);
});

describe('the list of commands', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const rows = readme.split('\n').filter((line) => /^\| `(?:npm|[A-Z]+=)/.test(line));
  const known = new Set(['help', ...ALL.flatMap(({ options }) => Object.keys(options))]);
  const rowsOf = (name: string): string[] => rows.filter((row) => new RegExp(`^\\| \`npm (?:run )?${name}(?: [^\`]*)?\``).test(row));

  it('has every script of package.json, but the proof and what prepares the others', () => {
    const own = Object.entries(scripts).filter(([name, line]) => !line.includes('setup.mjs') && name !== 'test');
    expect(own.map(([name]) => name).toSorted()).toEqual(ALL.map(({ name }) => name).toSorted());
    for (const [name, line] of own) expect(line).toBe(`node scripts/${name.replace(':', '-')}.ts`);
  });

  it('is printed with a line for each that the project has', async () => {
    const { status, stdout } = await runHere(HELP_COMMAND, []);
    expect(status).toBe(0);
    for (const { name, purpose } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}npm (?:run )?${name} +${purpose.replaceAll(/[.*+?]/g, '.')}$`, 'm'));
  });

  it.each(ALL.map((command) => ({ command, name: command.name })))('of the README has $name, with options that there are', ({ command, name }) => {
    const named = rowsOf(name).flatMap((row) => [...row.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, option = '']) => option));
    expect(rowsOf(name)).not.toEqual([]);
    expect(named.filter((option) => !known.has(option))).toEqual([]);
    expect(Object.keys(command.options).filter((option) => !named.includes(option))).toEqual([]);
  });
});
