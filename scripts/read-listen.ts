import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { escapeExcerpt } from '../src/lib/escape-terminal.ts';

/** Addresses that stand for all of this machine's. */
const ALL = new Set(['0.0.0.0', '::']);
const USUAL_PORT = 4321;
const LAST_PORT = 65535;
const NOT_HERE = new Set(['EADDRNOTAVAIL', 'EINVAL', 'EAFNOSUPPORT']);
/** Ports below it are the administrator's. */
const FIRST_FREE_PORT = 1024;

/** Where the site is to be reached: without a host from this machine only. */
export interface Listening {
  readonly port: number;
  readonly host: string | undefined;
}

const HOST_WANTED = 'HOST 应为本机的一个 IP 地址（0.0.0.0 是全部地址）';
const HERE_ONLY = '只在本机打开：HOST=127.0.0.1 npm start。';
/** Longer values are cut where they are shown. */
const LONGEST = 40;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `PORT` and `HOST` of the environment; a sentence says which of them makes no sense. */
export function readListening({ PORT: port = '', HOST: host = '' }: Environment): Listening | string {
  const number = port === '' ? USUAL_PORT : /^\d{1,5}$/.test(port) ? Number(port) : 0;
  if (number < 1 || number > LAST_PORT)
    return `PORT 应为 1 到 ${LAST_PORT} 的整数，现在是「${escapeExcerpt(port, LONGEST)}」。`;
  if (host === '' || host === 'localhost') return { port: number, host: undefined };
  if (isIP(host) > 0) return { port: number, host };
  return `${HOST_WANTED}，现在是「${escapeExcerpt(host, LONGEST)}」。${HERE_ONLY}`;
}

/** Why nothing can listen there, from what the system says, and the way out. */
export function formatRefusedListening({ port, host }: Listening, error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  if (NOT_HERE.has(String(code))) return `${HOST_WANTED}，${host ?? 'localhost'} 不是。${HERE_ONLY}`;
  if (code === 'EACCES')
    return `端口 ${port} 只有管理员能用：请换一个不小于 ${FIRST_FREE_PORT} 的端口，如 PORT=${USUAL_PORT} npm start。`;
  return `端口 ${port} 已被占用：请先停下占用它的程序，或换一个端口，如 PORT=${port === LAST_PORT ? USUAL_PORT : port + 1} npm start。`;
}

function nameOrigin(address: string, port: number): string {
  return `http://${isIP(address) === 6 ? `[${address}]` : address}:${port}/`;
}

/** Addresses of this machine in its networks; those of one link only cannot be opened by a name of their own. */
function listAddresses(host: string): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const found = all.filter(({ internal, scopeid }) => !internal && !scopeid);
  return found.filter(({ family }) => host === '::' || family === 'IPv4').map(({ address }) => address);
}

/** Where the site is opened from this machine, and from which others. */
export function formatListening({ port, host }: Listening, addresses = listAddresses): string {
  if (host === undefined)
    return `网站在 http://localhost:${port}/ ，只有本机能打开；要让别的机器打开，用 HOST=0.0.0.0 npm start。`;
  if (!ALL.has(host)) return `网站在 ${nameOrigin(host, port)} 。`;
  const others = addresses(host).map((address) => nameOrigin(address, port));
  return `网站在 http://localhost:${port}/ ，能连到本机的机器都能打开${others.length > 0 ? `：${others.join(' 、')} ` : ''}。`;
}
