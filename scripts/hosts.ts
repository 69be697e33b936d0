import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuse } from '../src/model/issue.ts';
import { findOwn } from '../src/publish/check-out.ts';
import { hostSite } from '../src/publish/finish-site.ts';
import { type HostedSite, JOINED_SITE } from '../src/publish/host-rules.ts';
import { judgeHost } from '../src/publish/judge-host.ts';
import { packCaddy } from '../src/publish/pack-caddy.ts';
import { packNginx } from '../src/publish/pack-nginx.ts';
import { inspectSite } from '../src/site.ts';
import { formatFailure, formatRefusal, formatReport } from '../src/views/text/issue-text.ts';
import { readOptions } from './read-options.ts';
import { tellUncaught } from './tell-failure.ts';

tellUncaught((error) => formatFailure(error, '没有写出'));

const values = readOptions('npm run hosts -- --root /var/www/open --name example.org --port 80', {
  base: { type: 'string', default: '/' }, root: { type: 'string' }, city: { type: 'string' }, port: { type: 'string', default: '80' },
  name: { type: 'string', default: '_' }, brotli: { type: 'boolean', default: false }, out: { type: 'string', default: 'hosts' },
});

function stop(sentence: string, code: number): never {
  console.error(sentence);
  process.exit(code);
}

/** Writes a file in the place of what is there: a link is replaced, not followed. */
async function replaceFile(file: string, text: string): Promise<void> {
  await rm(`${file}.new`, { force: true });
  await writeFile(`${file}.new`, text, { flag: 'wx' });
  await rename(`${file}.new`, file);
}

/** Where the site lies is told once, and so that its base is known. */
function checkPlaces(): void {
  if (values.city !== undefined && (values.root !== undefined || values.base !== '/' || !existsSync(join(values.city, 'data/lake')))) stop(`--city 应为 npm run join 写出的文件夹，不与 --root、--base 同用，给出的是 ${values.city}。没有写出。`, 2);
  if (values.root === undefined && values.base !== '/') stop(`基础路径为 ${values.base} 时，用 --root 写明网站所在的文件夹的上一级：网站放在其中的 ${values.base.replaceAll('/', '')}/。没有写出。`, 2);
}

// A blank would come to the project itself, sources and all.
const root = values.root === '' ? '' : resolve(values.city ?? values.root ?? 'dist');
const own = await findOwn(values.out, process.cwd());
const refusals = [...judgeHost({ ...values, root }), ...own === undefined ? [] : [refuse('build-out-own', values.out, { name: own })]];
if (refusals.length > 0) stop(refusals.map((issue) => formatRefusal(issue, '没有写出')).join('\n'), 2);
checkPlaces();
const host = { port: Number(values.port), name: values.name, root, brotli: values.brotli };

async function readHosted(): Promise<HostedSite> {
  const { site, issues } = await inspectSite(process.cwd());
  return site && issues.length === 0 ? hostSite(site, values.base) : stop(formatReport(issues), 1);
}

const hosted = values.city === undefined ? await readHosted() : JOINED_SITE;
await mkdir(values.out, { recursive: true });
await replaceFile(join(values.out, 'nginx.conf'), packNginx(hosted, host));
await replaceFile(join(values.out, 'Caddyfile'), packCaddy(hosted, host));
console.log(`已写出 ${join(values.out, 'nginx.conf')} 和 ${join(values.out, 'Caddyfile')}，网站所在的文件夹是 ${host.root}。Apache 和 CDN 用的 .htaccess 和 _headers 在生成的网站里。发布新版本之后再运行一次，新版本的数据才会长期缓存。`);
