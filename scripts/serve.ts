import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { LONGEST_ADDRESS } from '../src/publish/hosts/host-rules.ts';
import { answerRequests } from '../src/publish/serve/answer-request.ts';
import { listen } from '../src/publish/serve/listen.ts';

/** How long a request may take to arrive, and how long a connection may say nothing, in milliseconds. */
const ARRIVAL = 30_000;
const SILENCE = 120_000;
const NO_TUNNEL = [
  'HTTP/1.1 405 Method Not Allowed',
  'Allow: GET, HEAD',
  'Content-Length: 0',
  'Connection: close',
  '\r\n',
].join('\r\n');

/** Node leaves the connection to whoever listens, with its faults. */
function refuseTunnel(socket: Duplex): void {
  socket.on('error', () => undefined);
  socket.end(NO_TUNNEL);
}

/**
 * Serves a built site as every host should: compressed forms, ranges, headers of safety;
 * unknown addresses get the site's 404 page with status 404.
 * @param base the sub-path it was built for, `/` or `/open/`
 * @param host an IP address of this machine; without it only this machine reaches the site
 * @returns the listening server; rejects where the port is taken
 */
export async function serveSite(folder: string, port: number, base = '/', host?: string): Promise<Server> {
  const answer = answerRequests({ folder, prefix: base.replace(/\/$/, '') });
  const bounds = { maxHeaderSize: LONGEST_ADDRESS, requestTimeout: ARRIVAL, headersTimeout: ARRIVAL };
  const server = createServer(bounds, answer);
  server.timeout = SILENCE;
  server.on('connect', (_, socket) => {
    refuseTunnel(socket);
  });
  await listen(server, port, host);
  return server;
}

/** Where a listening server is reached from this machine: `http://localhost:4321`. */
export function originOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
