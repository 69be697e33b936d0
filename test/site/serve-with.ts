import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type HostedSite } from '../../src/publish/hosts/host-rules.ts';
import { packNginx } from '../../src/publish/hosts/pack-nginx.ts';
import type { BuiltSite } from './built.ts';
import { listVersions, listYears } from './published.ts';

/** A site on another server, until it is stopped. */
export interface Hosted {
  readonly site: BuiltSite;
  readonly stop: () => void;
}

/** The folder that a server is given: the site lies at its base in it. */
const rootOf = ({ base, folder }: BuiltSite): string => (base === '/' ? folder : dirname(folder));

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((file) => existsSync(file)) ?? 'nginx';

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

/** Starts a server and waits until it answers. */
async function start(site: BuiltSite, port: number, command: string, words: readonly string[]): Promise<Hosted> {
  const server = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  server.stderr.on('data', (part: Buffer) => said.push(part.toString()));
  const origin = `http://localhost:${port}`;
  for (let turn = 0; turn < 100 && server.exitCode === null; turn += 1) {
    if (await answers(origin))
      return {
        site: { ...site, origin },
        stop: () => {
          server.kill();
        },
      };
    await setTimeout(100);
  }
  server.kill();
  throw new Error(`${command} does not answer:\n${said.join('')}`);
}

/** All versions of all years: the real volume has no draft. */
function hostOf({ base }: BuiltSite): HostedSite {
  return {
    base,
    released: listYears().flatMap((year) => listVersions(year).map((version) => ({ year, version: version.slice(1) }))),
  };
}

/** Serves a built site with Debian's nginx by the configuration that `npm run hosts` writes, from a folder whose name a server could misread. */
export async function serveWithNginx(site: BuiltSite, hosting = hostOf(site)): Promise<Hosted> {
  const folder = mkdtempSync(join(tmpdir(), 'open-accounts-nginx-'));
  const port = await findPort();
  const root = join(folder, '网站 一');
  symlinkSync(rootOf(site), root);
  writeFileSync(join(folder, 'site.conf'), packNginx(hosting, { port, name: '_', root, brotli: false }));
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const parts = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; ${user} pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${parts} include ${folder}/site.conf; }`,
  );
  const hosted = await start(site, port, NGINX, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')]);
  return {
    site: hosted.site,
    stop: () => {
      hosted.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Serves a built site with Python's own server, which knows nothing of it. */
export async function serveWithPython(site: BuiltSite): Promise<Hosted> {
  const port = await findPort();
  return start(site, port, 'python3', ['-m', 'http.server', String(port), '--directory', rootOf(site)]);
}
