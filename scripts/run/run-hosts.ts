import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import { type Issue, refuse } from '../../src/model/issue.ts';
import type { Site } from '../../src/model/site.ts';
import { findOwn } from '../../src/publish/check-out.ts';
import { hostSite } from '../../src/publish/finish-site.ts';
import { JOINED_SITE } from '../../src/publish/hosts/host-rules.ts';
import { judgeHost } from '../../src/publish/hosts/judge-host.ts';
import { judgePlaces } from '../../src/publish/judge-places.ts';
import { judgeServedFolder } from '../../src/publish/served/judge-served-folder.ts';
import { packCaddy } from '../../src/publish/hosts/pack-caddy.ts';
import { packNginx } from '../../src/publish/hosts/pack-nginx.ts';
import { inspectSite } from '../../src/open-site.ts';
import { formatRefusal, formatReport } from '../../src/views/say/issue-text.ts';

/** What is said of a server and of the site on it. */
interface HostsOrder {
  readonly base: string;
  readonly root: string | undefined;
  readonly city: string | undefined;
  readonly port: string;
  readonly name: string;
  readonly brotli: boolean;
  readonly out: string;
}

const UNDONE = '没有写出';

/** Writes a file in the place of what is there: a link is replaced, not followed. */
async function replaceFile(file: string, text: string): Promise<void> {
  await rm(`${file}.new`, { force: true });
  await writeFile(`${file}.new`, text, { flag: 'wx' });
  await rename(`${file}.new`, file);
}

async function listRefusals(order: HostsOrder, folder: string, { root }: Surroundings): Promise<Issue[]> {
  const own = await findOwn(order.out, root);
  const refusals = judgeHost({ ...order, root: folder });
  if (own !== undefined) return [...refusals, refuse('build-out-own', order.out, { name: own })];
  if (refusals.length > 0) return refusals;
  const place = judgePlaces(order, root) ?? (await judgeServedFolder(resolve(folder, `.${order.base}`), root));
  return place ? [place] : [];
}

/** Writes the configurations of a site, or of several that were joined where there is none of its own. */
async function writeHosts(
  order: HostsOrder,
  folder: string,
  site: Site | undefined,
  around: Surroundings,
): Promise<void> {
  const hosted = site ? hostSite(site, order.base) : JOINED_SITE;
  const host = { port: Number(order.port), name: order.name, root: folder, brotli: order.brotli };
  const nginx = join(order.out, 'nginx.conf');
  const caddy = join(order.out, 'Caddyfile');
  await mkdir(resolve(around.root, order.out), { recursive: true });
  await replaceFile(resolve(around.root, nginx), packNginx(hosted, host));
  await replaceFile(resolve(around.root, caddy), packCaddy(hosted, host));
  around.say(
    [
      `已写出 ${nginx} 和 ${caddy}，网站所在的文件夹是 ${folder}。`,
      'Apache 和 CDN 用的 .htaccess 和 _headers 在生成的网站里。',
      '发布新版本之后再运行一次，新版本的数据才会长期缓存。',
    ].join(''),
  );
}

/** Writes the configurations of two servers, from what the site says of itself. */
export async function runHosts(order: HostsOrder, around: Surroundings): Promise<number> {
  const { root, tell } = around;
  const folder = resolve(root, order.city ?? order.root ?? 'dist');
  const refusals = await listRefusals(order, folder, around);
  if (refusals.length > 0) {
    tell(refusals.map((issue) => formatRefusal(issue, UNDONE)).join('\n'));
    return REFUSED;
  }
  const { site, issues } = order.city === undefined ? await inspectSite(root) : { site: undefined, issues: [] };
  if (issues.length > 0) {
    tell(formatReport(issues));
    return FAULTS;
  }
  await writeHosts(order, folder, site, around);
  return DONE;
}
