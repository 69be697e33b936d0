import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const kept = join(folder, 'node_modules/.cache/compiled');

mkdirSync(join(folder, 'scripts'));
mkdirSync(join(folder, 'node_modules'));
cpSync('scripts/keep-compiled.ts', join(folder, 'scripts/keep-compiled.ts'));
writeFileSync(
  join(folder, 'start.ts'),
  `import { keepCompiled } from './scripts/keep-compiled.ts';
keepCompiled(process.cwd());
await import('./say.ts');
`,
);

function write(word: string): void {
  writeFileSync(join(folder, 'say.ts'), `const word: string = '${word}';\nconsole.log(word);\n`);
}

function run(): string {
  return execFileSync(process.execPath, ['start.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: '' },
  });
}

function listKept(): string[] {
  const entries = readdirSync(kept, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('what is compiled is kept, and another text is compiled anew', () => {
  write('before');
  expect(run()).toBe('before\n');
  expect(listKept().length).toBeGreaterThan(0);
  write('after!');
  expect(run()).toBe('after!\n');
});

test('a kept module with a byte changed is compiled anew', () => {
  write('intact');
  run();
  expect(listKept().some((file) => readFileSync(file).includes('intact'))).toBe(true);
  for (const file of listKept()) {
    const bytes = readFileSync(file);
    const at = bytes.indexOf('intact');
    bytes.write('broken', at < 0 ? bytes.length - 6 : at);
    writeFileSync(file, bytes);
  }
  expect(run()).toBe('intact\n');
});

test('a folder that has grown too full is begun anew', () => {
  for (let number = 0; number <= 8000; number += 1) writeFileSync(join(kept, String(number)), '');
  expect(run()).toBe('intact\n');
  expect(listKept().length).toBeLessThan(100);
});
