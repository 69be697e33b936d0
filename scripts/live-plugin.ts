import { join, relative } from 'node:path';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { FAULTS, prepareLive, readLiveRequest } from './live-answer.ts';
import { type LiveServer, openLiveServer, type ViteServer } from './live-server.ts';

/** Which folder the live site is made from, below which base, and who is told what was done after each change. */
export interface LiveOrder {
  readonly root: string;
  readonly base: string;
  readonly tell: (words: string) => void;
}

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { readonly name: string }>;

/** Folders that are read into the site. */
const INPUT = /^(?:data|content|seeds|public)\//;
/** So long saves that follow each other are taken for one, in ms. */
const CALM = 20;

/** Has the pages that are open come again after a save, once it was looked at. */
function watchInputs(server: ViteServer, root: string, live: LiveServer): void {
  let told: unknown;
  let waiting: NodeJS.Timeout | undefined;
  const reload = async (): Promise<void> => {
    const look = await live.look();
    if (look !== told) server.environments.client.hot.send({ type: 'full-reload', path: '*' });
    told = look;
  };
  server.watcher.on('all', (_event, file) => {
    if (!INPUT.test(relative(root, file).replaceAll('\\', '/'))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reload().catch(() => undefined);
    }, CALM);
  });
}

/** What serves files of the project, and what refuses addresses at which one lies. */
const SOURCES = ['viteServeStaticMiddleware', 'devRouteGuard'];

/** Files of the project are inputs, not pages: what lies at an address of the site is what the site makes. */
function serveNoSources({ middlewares: { stack } }: ViteServer): void {
  for (const name of SOURCES) {
    const index = stack.findIndex(({ handle }) => typeof handle === 'function' && handle.name === name);
    if (index < 0) throw new Error(`no ${name} among what Astro's server answers by`);
    stack.splice(index, 1);
  }
}

function openPlugin({ root, base, tell }: LiveOrder, onServer: (server: ViteServer) => void): Plugin {
  return {
    name: 'live-site',
    enforce: 'pre',
    configureServer(server) {
      const own = openLiveServer(root, server, tell);
      watchInputs(server, root, own);
      server.middlewares.use((request, response, next) => {
        const asked = readLiveRequest(request);
        if (!asked) {
          next();
          return;
        }
        own.look().then((look) => {
          if (prepareLive(request, response, asked, look, base)) next();
        }, next);
      });
      onServer(server);
    },
  };
}

/** What makes Astro's server the live site of a folder: the pages of checked inputs, or what is wrong with them. */
export function openLiveSite(order: LiveOrder): AstroIntegration {
  const { root } = order;
  let server: ViteServer | undefined;
  return {
    name: 'live-site',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig, addWatchFile }) => {
        injectRoute({ pattern: FAULTS, entrypoint: join(root, 'src/views/frame/FaultPage.astro') });
        // The configuration imports it, so that only a new start brings it in.
        addWatchFile(join(root, 'src/source/chapter/chapter-plugins.ts'));
        updateConfig({
          vite: {
            plugins: [
              openPlugin(order, (opened) => {
                server = opened;
              }),
            ],
          },
        });
      },
      'astro:server:start': () => {
        if (server) serveNoSources(server);
      },
    },
  };
}
