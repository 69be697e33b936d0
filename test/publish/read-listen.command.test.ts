import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { formatListening, formatRefusedListening, readListening } from '../../scripts/read-listen.ts';
import { START_COMMAND } from '../../scripts/start.ts';
import { runHere } from '../run-here.ts';

const system = (code: string): Error => Object.assign(new Error(code), { code });

it('listens on this machine only, at port 4321, where nothing is said', () => {
  for (const said of [{}, { PORT: '', HOST: '' }, { HOST: 'localhost' }])
    expect(readListening(said)).toEqual({ port: 4321, host: undefined });
  expect(readListening({ PORT: '80', HOST: '0.0.0.0' })).toEqual({ port: 80, host: '0.0.0.0' });
  expect(readListening({ HOST: '::' })).toEqual({ port: 4321, host: '::' });
});

it.each(['0', '65536', '-1', '4321x', '0x10', '1e3', '80.0', ' 80', '999999', '\u001b[2J'])(
  'PORT=%j is refused by its value',
  (port) => {
    expect(readListening({ PORT: port })).toMatch(/^PORT 应为 1 到 65535 的整数，现在是「[^\p{Cc}]+」。$/u);
  },
);

it.each([
  'example.org',
  '256.0.0.1',
  '127.1',
  'http://127.0.0.1',
  '0.0.0.0:80',
  '[::1]',
  '*',
  'x86_64-conda-linux-gnu',
  '\u001b[2J',
])('HOST=%j is refused, with a way out', (host) => {
  expect(readListening({ HOST: host })).toMatch(
    /^HOST 应为本机的一个 IP 地址（0\.0\.0\.0 是全部地址），现在是「[^\p{Cc}]+」。只在本机打开：HOST=127\.0\.0\.1 npm start。$/u,
  );
});

it('says why it cannot listen, and one way out', () => {
  const at = (port: number, code: string, host?: string): string =>
    formatRefusedListening({ port, host }, system(code));
  expect(at(4321, 'EADDRINUSE')).toBe(
    '端口 4321 已被占用：请先停下占用它的程序，或换一个端口，如 PORT=4322 npm start。',
  );
  expect(at(65535, 'EADDRINUSE')).toContain('PORT=4321 npm start');
  expect(at(80, 'EACCES')).toBe('端口 80 只有管理员能用：请换一个不小于 1024 的端口，如 PORT=4321 npm start。');
  expect(at(4321, 'EADDRNOTAVAIL', '203.0.113.9')).toContain('203.0.113.9 不是');
});

it('says who can open the site, and where', () => {
  expect(formatListening({ port: 80, host: undefined })).toBe(
    '网站在 http://localhost:80/ ，只有本机能打开；要让别的机器打开，用 HOST=0.0.0.0 npm start。',
  );
  expect(formatListening({ port: 80, host: '0.0.0.0' }, () => ['10.0.0.5', 'fd00::1'])).toBe(
    '网站在 http://localhost:80/ ，能连到本机的机器都能打开：http://10.0.0.5:80/ 、http://[fd00::1]:80/ 。',
  );
  expect(formatListening({ port: 80, host: '::' }, () => [])).toBe(
    '网站在 http://localhost:80/ ，能连到本机的机器都能打开。',
  );
  expect(formatListening({ port: 80, host: '::1' })).toBe('网站在 http://[::1]:80/ 。');
});

it('npm start says what it cannot read of the environment, and ends before it reads anything', async () => {
  const { status, stdout, stderr } = await runHere(START_COMMAND, [], { env: { HOST: 'nowhere' } });
  expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('「nowhere」')]);
});

it('npm start ends before it builds where it cannot listen', { timeout: 120_000 }, async () => {
  const other = createServer();
  onTestFinished(() => {
    other.close();
  });
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as { port: number };
  const taken = await runHere(START_COMMAND, [], { env: { PORT: String(port) } });
  expect([taken.status, taken.stderr, taken.stdout.includes('正在生成')]).toEqual([
    1,
    expect.stringContaining(`端口 ${port} 已被占用`),
    false,
  ]);
});
