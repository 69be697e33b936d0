import { hideCredentials } from '../../lib/hide-credentials.ts';
import { type Issue, refuse } from '../../model/issue.ts';
import { askSite, PATIENCE, type Patience, type Served, type Unserved } from './ask-site.ts';
import { describeUnserved, ServedCheck } from './judge-served.ts';
import { type Listed, type ListedFiles, parseSiteSums } from '../parse-site-sums.ts';
import { parseSizes } from '../parse-sizes.ts';
import { SITE_SUMS } from '../seal-site.ts';

/** Simple servers let five connections wait; one more is tried again only after seconds. */
const AT_ONCE = 4;
/** Where a site states the sizes of its files; departments of a city have theirs. */
const INDEX = /(?:^|\/)data\/index\.json$/;
/** An address that no site has. */
const NOWHERE = 'no-such-page-here/';

const MEGABYTE = 1024 * 1024;
/** Most bytes of a list of digests, of a page, and of a file whose size nobody states. */
const LARGEST_LIST = 256 * MEGABYTE;
const LARGEST_PAGE = 16 * MEGABYTE;
const LARGEST_FILE = 256 * MEGABYTE;
/** A file that a server has changed may be so much longer, and is still read to its end. */
const SLACK = 64 * 1024;
/** After so many files in a row that could not be read to their end nobody waits for the others. */
const MOST_FAILED = 8;

/** What a comparison came to: how many files were compared, and every fault; or why there was none. */
export type ServedComparison = { readonly files: number; readonly issues: Issue[] } | { readonly refusal: Issue };

/** The site that is asked. */
interface Host {
  /** The address of its home, with a slash at its end and without what lets in. */
  readonly home: string;
  readonly credentials?: string;
  readonly patience: Patience;
}

function decodeWords(words: readonly string[]): string[] | undefined {
  try {
    return words.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function parseHome(address: string): Pick<Host, 'home' | 'credentials'> | undefined {
  const url = /\s/.test(address) ? null : URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') return undefined;
  const home = `${url.origin}${url.pathname.replace(/\/?$/, '/')}`;
  if (url.username === '' && url.password === '') return { home };
  const words = decodeWords([url.username, url.password]);
  return words && { home, credentials: `Basic ${Buffer.from(words.join(':')).toString('base64')}` };
}

/** The address that a reader asks for: a page by its folder. */
function addressOf(home: string, path: string): string {
  return `${home}${path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
}

type Answer = Served | Unserved;

function ask({ home, credentials, patience }: Host, path: string, limit: number, keep = false): Promise<Answer> {
  const question = { address: addressOf(home, path), limit, keep };
  return askSite(credentials === undefined ? question : { ...question, credentials }, patience);
}

function statusOf(answer: Answer): string {
  return 'failure' in answer ? describeUnserved(answer) : String(answer.status);
}

async function checkErrorPage(host: Host): Promise<Issue[]> {
  const status = statusOf(await ask(host, NOWHERE, LARGEST_PAGE));
  return status === '404' ? [] : [{ rule: 'served-error', place: { file: NOWHERE }, found: status, facts: {} }];
}

/** Gives the files sizes that the site's own indexes state; a list of this machine has them. */
async function addSizes(host: Host, files: readonly Listed[]): Promise<readonly Listed[]> {
  const sizes = new Map<string, number>();
  for (const { path, digest } of files.filter((file) => file.bytes === undefined && INDEX.test(file.path))) {
    const answer = await ask(host, path, LARGEST_PAGE, true);
    if ('failure' in answer || answer.digest !== digest) continue;
    for (const [each, bytes] of parseSizes(new TextDecoder().decode(answer.bytes))) sizes.set(each, bytes);
  }
  return files.map((file) => {
    const bytes = file.bytes ?? sizes.get(file.digest);
    return bytes === undefined ? file : { ...file, bytes };
  });
}

function limitOf({ bytes }: Listed): number {
  return bytes === undefined ? LARGEST_FILE : bytes + SLACK;
}

async function checkFiles(host: Host, files: readonly Listed[]): Promise<{ files: number; issues: Issue[] }> {
  const check = new ServedCheck();
  let failed = 0;
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    const answers = await Promise.all(some.map((file) => ask(host, file.path, limitOf(file))));
    for (const [index, file] of some.entries()) {
      const answer = answers[index] ?? { failure: 'broken' };
      failed = 'failure' in answer || (answer.isTooLong && file.bytes === undefined) ? failed + 1 : 0;
      check.add(file, answer);
    }
    const left = files.length - start - some.length;
    if (failed < MOST_FAILED || left === 0) continue;
    return { files: files.length - left, issues: [...check.finish(), stopAt(host, failed, left)] };
  }
  return { files: files.length, issues: check.finish() };
}

function stopAt({ home }: Host, failed: number, left: number): Issue {
  const facts = { failed: String(failed), left: String(left) };
  return { rule: 'served-stopped', place: { file: SITE_SUMS }, found: home, facts };
}

/** The list that the server has; with one of this machine it only has to be known that a site answers there. */
async function findList(host: Host, own: ListedFiles | undefined): Promise<ListedFiles | Issue> {
  const list = `${host.home}${SITE_SUMS}`;
  const answer = await ask(host, SITE_SUMS, LARGEST_LIST, own === undefined);
  if ('failure' in answer) {
    const { failure, location = '' } = answer;
    if (failure === 'elsewhere') return refuse('served-elsewhere', host.home, { location });
    return refuse('served-unreachable', host.home, { reason: describeUnserved(answer) });
  }
  const text = answer.status === 200 ? new TextDecoder().decode(answer.bytes) : '';
  const found = own ?? parseSiteSums(text, list);
  const isThere = answer.status === 200 || (own !== undefined && statusOf(await ask(host, '', LARGEST_PAGE)) === '200');
  return found.files.length > 0 && isThere ? found : refuse('served-list', list, { status: String(answer.status) });
}

/**
 * Asks a server for every file of a site and compares what comes with the list of digests.
 * Nothing of a server is held longer than it is compared, and no more is taken than a file should have.
 * @param address of the site's home; a name and password in it are told to the server and to nobody else
 * @param own the list of a site on this machine; without it, the list that the server has
 */
export async function checkServed(address: string, own?: ListedFiles, patience = PATIENCE): Promise<ServedComparison> {
  const parsed = parseHome(address);
  if (!parsed) return { refusal: refuse('served-usage', hideCredentials(address)) };
  const host = { ...parsed, patience };
  const list = await findList(host, own);
  if ('rule' in list) return { refusal: list };
  const { files, issues } = await checkFiles(host, await addSizes(host, list.files));
  return { files, issues: [...list.issues, ...issues, ...(await checkErrorPage(host))] };
}
