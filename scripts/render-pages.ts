import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { CLIENT, SERVER } from '../src/desk/kept/bundle-store.ts';
import { PRODUCTION, PUBLIC } from '../src/desk/kept/list-keys.ts';

type Paths = Awaited<ReturnType<StaticPaths['getAll']>>;
type Path = Paths[number];

/** What Astro puts at the head of the programs of a site's pages, as far as it is used here. */
interface PageApp {
  readonly manifest: { readonly base: string; readonly routes: readonly { readonly styles: readonly unknown[] }[] };
  /** What is to be known of the pages' own styles, of which there are none. */
  readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, never> }) => void;
  readonly setOptions: (options: object) => void;
  readonly render: (request: Request, options: { readonly routeData: Path['route'] }) => Promise<Response>;
}

/** Who a page is asked from is seen by nobody; Astro names its own server. */
const ORIGIN = 'http://localhost:4321';
const ENTRY = /^prerender-entry\..+\.mjs$/;
const QUIET = { settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } };

/** Loads the programs of a bundle. */
async function openApp(bundle: string): Promise<PageApp> {
  const folder = join(bundle, SERVER);
  const [entry] = readdirSync(folder).filter((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`no entry among the programs that Astro made: ${folder}`);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { readonly app: PageApp };
  // Styles of the engine are one text (src/views/frame/style); those of a component would be lost here.
  if (app.manifest.routes.some(({ styles }) => styles.length > 0)) throw new Error('a component has styles of its own');
  app.setInternals({ pagesByKeys: new Map<string, never>() });
  app.setOptions(QUIET);
  return app;
}

/** The address that a path is rendered for, which ends with a slash; a file that has no year or name to be told by has none. */
function nameAddress({ pathname, route }: Path, base: string): URL {
  const path = pathname.replace(/^\//, '');
  const isWhole = path === '' || path.endsWith('/') || (route.type === 'endpoint' && /\.[^/]+$/.test(path));
  return new URL(`${base}${path}${isWhole ? '' : '/'}`, ORIGIN);
}

/** The file that a path is written to, below the site's folder. */
function nameFile({ pathname, route }: Path): string {
  if (route.type === 'endpoint') return pathname.replace(/\/$/, '');
  return pathname === '/404' ? '404.html' : join(pathname, 'index.html');
}

/** The bytes of a path; undefined for an answer without a body, of which no file is written. */
async function render(app: PageApp, path: Path): Promise<Buffer | undefined> {
  const { route } = path;
  try {
    const response = await app.render(new Request(nameAddress(path, app.manifest.base)), { routeData: route });
    if (response.status >= 300 && route.route !== '/404') throw new Error(`status ${response.status}`);
    return response.body ? Buffer.from(await response.arrayBuffer()) : undefined;
  } catch (error) {
    const address = route.type === 'endpoint' ? nameFile(path) : path.pathname;
    throw new Error(`${address}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Renders the pages and files of the open site (src/shared-site.ts) into a folder.
 * @param root of the project
 * @param bundle what Astro made of the engine (make-bundle.ts)
 * @param folder empty, absolute
 */
export async function renderPages(root: string, bundle: string, folder: string): Promise<void> {
  process.env['NODE_ENV'] ??= PRODUCTION;
  const same = [join(root, PUBLIC), join(bundle, CLIENT)].filter((from) => existsSync(from));
  for (const from of same) await cp(from, folder, { recursive: true });
  const app = await openApp(bundle);
  const done = new Set<string>();
  for (const path of await new StaticPaths(app as never).getAll()) {
    const file = join(folder, nameFile(path));
    // What lies in `public/` stands before a page, and the first page of an address before another.
    if (done.has(file) || existsSync(file)) continue;
    done.add(file);
    const bytes = await render(app, path);
    if (!bytes) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
