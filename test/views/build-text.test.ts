import { expect, it } from 'vitest';
import { formatBuildFailure } from '../../src/views/say/build-text.ts';

const RUST =
  '[UNHANDLEABLE_ERROR] Something went wrong\nFailed to write file in /a/b.js\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>';

it.each([
  ['the system', Object.assign(new Error('no'), { code: 'ENOSPC', path: '/a/b' }), '磁盘已满', '（/a/b）'],
  ['a bundler', new Error(`Build failed with 1 error:\n\n\u001b[31m${RUST}`), '磁盘已满', ''],
  [
    'a fault that caused another',
    new Error('no', { cause: new Error('EROFS: read-only file system, open') }),
    '磁盘是只读的',
    '',
  ],
])('a disk that is full or closed is told in one line, with a way out, as %s says it', (_, error, words, path) => {
  const said = formatBuildFailure(error);
  expect(said).toContain(words);
  expect(said).toContain(`${path}。`);
  expect(said).toContain('--out');
  expect(said).not.toMatch(/\n|Stack|\u001b/);
});
