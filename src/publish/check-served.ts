import type { Issue } from '../model/issue.ts';
import { askSite, type Served } from './ask-site.ts';
import { type Listed, ServedCheck } from './judge-served.ts';

/** Simple servers let five connections wait; one more is tried again only after seconds. */
const AT_ONCE = 4;
/** An address that no site has. */
const NOWHERE = 'no-such-page-here/';

/** What a comparison came to: how many files were compared, and every fault; or why there was none. */
export type Comparison = { readonly files: number; readonly issues: Issue[] } | { readonly refusal: Issue };

/** The lines of a list of digests. */
export function parseSums(text: string): Listed[] {
  return text.split('\n').flatMap((line) => {
    const [, digest = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    return path === '' ? [] : [{ path, digest }];
  });
}

/** The address that a reader asks for: a page by its folder. */
function addressOf(home: string, path: string): string {
  return `${home}${path.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/')}`;
}

async function checkErrorPage(home: string): Promise<Issue[]> {
  const answer = await askSite(`${home}${NOWHERE}`);
  return answer?.status === 404 ? [] : [{ rule: 'served-error', place: { file: NOWHERE }, found: String(answer?.status ?? ''), facts: {} }];
}

/** Whether a page answers at the address; below a wrong one every file would be missing. */
async function hasHome(home: string): Promise<boolean> {
  return (await askSite(home))?.status === 200;
}

async function checkFiles(home: string, files: readonly Listed[]): Promise<Issue[]> {
  const check = new ServedCheck();
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    const answers = await Promise.all(some.map(async (file): Promise<[Listed, Served | undefined]> => [file, await askSite(addressOf(home, file.path))]));
    for (const [file, served] of answers) check.add(file, served);
  }
  return check.finish();
}

function refuse(rule: string, found: string, facts: Record<string, string> = {}): Comparison {
  return { refusal: { rule, place: { file: '' }, found, facts } };
}

/**
 * Asks a server for every file of a site and compares what comes with the list of digests.
 * @param address of the site's home
 * @param own the list of a site on this machine; without it, the list that the server has
 */
export async function checkServed(address: string, own?: string): Promise<Comparison> {
  if (/\s/.test(address) || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return refuse('served-usage', address);
  const home = address.endsWith('/') ? address : `${address}/`;
  const list = await askSite(`${home}SHA256SUMS`);
  if (!list) return refuse('served-unreachable', home);
  const files = parseSums(own ?? new TextDecoder().decode(list.bytes));
  if (files.length === 0 || (list.status !== 200 && (own === undefined || !await hasHome(home)))) return refuse('served-list', `${home}SHA256SUMS`, { status: String(list.status) });
  return { files: files.length, issues: [...await checkFiles(home, files), ...await checkErrorPage(home)] };
}
