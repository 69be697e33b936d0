import { join } from 'node:path';
import { dev } from 'astro';
import { holdLock } from '../src/desk/hold-lock.ts';
import { isBasePath } from '../src/lib/base-path.ts';
import { formatFailure } from '../src/views/text/issue-text.ts';
import { openLiveSite } from './live-plugin.ts';
import { readOptions } from './read-options.ts';
import { tellFailure, tellUncaught } from './tell-failure.ts';

const UNDONE = '预览没有打开';
const USAGE = 'npm run dev -- --port 4321 --base /';
const LAST_PORT = 65535;
/** This machine, and no other reaches it; a page elsewhere that asks for it under another name is refused by Vite. */
const HOST = '127.0.0.1';
/** Variables of the shell that Astro would take for settings of the site, against those of the command. */
const MISTAKEN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX'];
/** Folders that commands write, and nobody looks at here. */
const UNWATCHED = ['dist', 'demo', 'hosts', 'test', '.cache'];

const tell = (words: string): void => { console.log(words); };

function stop(sentence: string): never {
  console.error(`${sentence}。${UNDONE}。`);
  process.exit(2);
}

function listen(root: string, base: string, port: number): ReturnType<typeof dev> {
  const cache = join(root, '.cache/dev');
  const watch = { ignored: UNWATCHED.map((name) => `${join(root, name)}/**`) };
  return dev({
    root, base, cacheDir: join(cache, 'astro'), logLevel: 'error', server: { host: HOST, port },
    integrations: [openLiveSite({ root, base, tell })], vite: { cacheDir: join(cache, 'vite'), server: { watch } },
  });
}

tellUncaught((error) => formatFailure(error, UNDONE));
const OPTIONS = { port: { type: 'string', default: '4321' }, base: { type: 'string', default: '/' } } as const;
const { port, base } = readOptions(USAGE, OPTIONS);
const number = /^\d{1,5}$/.test(port) ? Number(port) : -1;
if (number < 0 || number > LAST_PORT) stop(`--port 应为 0 到 ${LAST_PORT} 的整数，0 是任何一个空闲的端口`);
if (!isBasePath(base)) stop('--base 应以 / 开头和结尾，如 /open/');

for (const name of MISTAKEN) Reflect.deleteProperty(process.env, name);
const root = process.cwd();
// Astro writes into .astro/ while it starts, as it does when it builds.
const opening = holdLock(join(root, '.cache/build'), tell, () => listen(root, base, number));
const server = await opening.catch((error: unknown) => {
  tellFailure(error, formatFailure(error, UNDONE));
  process.exit(2);
});
tell(`预览在 http://localhost:${server.address.port}${base} ，只有本机能打开；保存后网页自动刷新。按 Ctrl-C 结束。`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => { void server.stop().finally(() => process.exit(0)); });
}
