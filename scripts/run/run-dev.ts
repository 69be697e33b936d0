import { join } from 'node:path';
import { dev } from 'astro';
import { holdLock } from '../../src/desk/hold-lock.ts';
import { DONE, type Surroundings } from '../../src/model/command.ts';
import { dropMistaken } from '../drop-mistaken.ts';
import { openLiveSite } from '../live-plugin.ts';
import { waitForEnd } from '../wait-for-end.ts';

/** Where the live site listens on this machine, and below which path. */
interface DevOrder {
  readonly port: number;
  readonly base: string;
}

/** This machine, and no other reaches it; a page elsewhere that asks for it under another name is refused by Vite. */
const HOST = '127.0.0.1';
/** Folders that commands write, and nobody looks at here. */
const UNWATCHED = ['dist', 'demo', 'preview', 'hosts', 'test', '.cache'];

function listen({ port, base }: DevOrder, { root, say }: Surroundings): ReturnType<typeof dev> {
  const cache = join(root, '.cache/dev');
  const watch = { ignored: UNWATCHED.map((name) => `${join(root, name)}/**`) };
  return dev({
    root,
    base,
    cacheDir: join(cache, 'astro'),
    logLevel: 'error',
    server: { host: HOST, port },
    integrations: [openLiveSite({ root, base, tell: say })],
    vite: { cacheDir: join(cache, 'vite'), server: { watch } },
  });
}

/** Serves the live site of the current folder until the person ends it. */
export async function runDev(order: DevOrder, around: Surroundings): Promise<number> {
  dropMistaken();
  // Astro writes into .astro/ while it starts, as it does when it builds.
  const server = await holdLock(join(around.root, '.cache/build'), around.say, () => listen(order, around));
  const address = `http://localhost:${server.address.port}${order.base}`;
  around.say(`预览在 ${address} ，只有本机能打开；保存后网页自动刷新。按 Ctrl-C 结束。`);
  await waitForEnd();
  await server.stop();
  return DONE;
}
