import type { Server } from 'node:http';
import { type AddressInfo, createServer, type Server as Listener } from 'node:net';

/** This machine's own addresses: browsers try either of them for `localhost`. */
const IPV4 = '127.0.0.1';
const IPV6 = '::1';
/** A machine may be without IPv6. */
const WITHOUT = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);
/** A free port of one address may be taken on the other. */
const MOST_TURNS = 10;

function open(listener: Listener, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject);
    listener.listen({ port, host }, () => {
      listener.removeListener('error', reject);
      resolve();
    });
  });
}

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown }).code);

function close(listener: Listener): Promise<void> {
  return new Promise((resolve) => {
    listener.close(() => {
      resolve();
    });
  });
}

/** Hands connections to the second address on to the server, as long as that listens. */
async function openSecond(server: Server): Promise<void> {
  const second = createServer((socket) => {
    server.emit('connection', socket);
  });
  await open(second, (server.address() as AddressInfo).port, IPV6);
  server.once('close', () => {
    second.close();
  });
}

async function listenHere(server: Server, port: number, turn = 0): Promise<void> {
  await open(server, port, IPV4);
  try {
    await openSecond(server);
  } catch (error) {
    if (WITHOUT.has(codeOf(error))) return;
    await close(server);
    if (port !== 0 || turn >= MOST_TURNS) throw error;
    await listenHere(server, port, turn + 1);
  }
}

/**
 * Has a server listen.
 * @param port 0 for any that is free
 * @param host one IP address of this machine, `0.0.0.0` or `::` for all;
 *   without it this machine alone can reach the server, under `localhost`
 * @throws what the system says, with its `code`
 */
export function listen(server: Server, port: number, host?: string): Promise<void> {
  return host === undefined ? listenHere(server, port) : open(server, port, host);
}
