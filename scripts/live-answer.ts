import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SiteLook } from '../src/desk/live/look-again.ts';
import { type LiveView, LIVE_QUERY } from '../src/views/frame/live-words.ts';

/** Where the page of faults stands among the routes, below the base. */
export const FAULTS = 'live-faults/';

/** Where Astro looks for what a page is given along with its request. */
const LOCALS = Symbol.for('astro.locals');

/** What Vite answers itself: modules, and its own socket. */
const VITES = /^(?:@|node_modules\/|src\/|__|\.astro\/)/;

/** Files that Astro knows by their name alone: it looks for them behind a slash. */
const NAMED = /^data\/(?:\d{4}\/(?!source\/)[^/]+\/)?(?!index\.json$|catalog\.jsonld$|openapi\.json$)[^/]+\.[^/]+$/;

/** A request to the live site: its path below the base, and which of two faces of a faulty site it asks for. */
export interface LiveRequest {
  readonly path: string;
  readonly asked: string | undefined;
}

const FRESH = { 'cache-control': 'no-store' } as const;

function findAsked(url: URL): string | undefined {
  return url.searchParams.get(LIVE_QUERY.name) ?? undefined;
}

/** Reads a request, off whose address Astro has taken the base; undefined where it is not for the site. */
export function readLiveRequest({ url = '' }: IncomingMessage): LiveRequest | undefined {
  const parsed = URL.parse(url, 'http://localhost');
  const path = parsed?.pathname.slice(1) ?? '';
  return parsed && !VITES.test(path) ? { path, asked: findAsked(parsed) } : undefined;
}

/** Whoever follows a link from a page as it was before stays among those. */
function comesFromSound({ headers }: IncomingMessage): boolean {
  const from = URL.parse(headers.referer ?? '');
  return from?.host === headers.host && from !== null && findAsked(from) === LIVE_QUERY.sound;
}

function refuse(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', ...FRESH });
  response.end('检查发现问题，还没有可看的内容。\n');
}

/**
 * Prepares a request for Astro: gives its page what the live site says of itself, or leads it to the page of faults.
 * @returns whether Astro is to answer; the answer is given already where not
 */
export function prepareLive(
  request: IncomingMessage,
  response: ServerResponse,
  { path, asked }: LiveRequest,
  look: SiteLook,
  base: string,
): boolean {
  const { issues, sound } = look;
  const isFaulty = issues.length > 0;
  const isPage = path === '' || path.endsWith('/');
  const page = `${base}${path}`;
  const wantsSound = sound !== undefined && asked === LIVE_QUERY.sound;
  if (isFaulty && isPage && sound && asked === undefined && comesFromSound(request)) {
    response.writeHead(302, { location: `${page}?${LIVE_QUERY.name}=${LIVE_QUERY.sound}`, ...FRESH }).end();
    return false;
  }
  const shows = isFaulty && isPage && !wantsSound ? 'faults' : 'site';
  if (shows === 'site' && !sound) {
    refuse(response);
    return false;
  }
  const live: LiveView = { shows, issues, page, hasSound: sound !== undefined };
  if (shows === 'faults') request.url = `/${FAULTS}`;
  else if (NAMED.test(path)) request.url = `/${path}/`;
  Reflect.set(request, LOCALS, { live });
  return true;
}
