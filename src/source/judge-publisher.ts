import { findAsciiName, isHostName, isPort } from '../lib/host-name.ts';
import type { Issue, Place } from '../model/issue.ts';
import { FORM_BLANKS, type Publisher } from '../model/publisher.ts';

/** A setting that holds an address, why a value is none, and what it should be; undefined where it is sound. */
type Judge = (value: string) => { readonly rule: string; readonly facts: Readonly<Record<string, string>> } | undefined;

/** Blanks, quotes, brackets and controls stand in no address as it is written. */
const CLEAN = /^[^\s<>"'`\\^{|}\p{Cc}]+$/u;

/** `https:` or `http:` with a host; nobody's password, and nothing that a page would run. */
function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !CLEAN.test(value) || !URL.canParse(value)) return false;
  const { hostname, username, password } = new URL(value);
  return username === '' && password === '' && (isHostName(hostname) || /^\[[\da-f:.]+\]$/.test(hostname));
}

const judgeAddress: Judge = (value) => (isWebAddress(value) ? undefined : { rule: 'content-address', facts: {} });

/** A word with @ and a host; with `?` or a comma it would be more than one address. */
const judgeEmail: Judge = (value) => {
  const [name = '', host = '', ...rest] = value.split('@');
  return rest.length === 0 && /^[A-Za-z0-9._+-]{1,64}$/.test(name) && isHostName(host)
    ? undefined
    : { rule: 'content-email', facts: {} };
};

/** A host name, also with its scheme and port: `www.example.gov.cn`, `https://example.gov.cn:8443`. A path below it is the base of a build. */
const judgeDomain: Judge = (value) => {
  const [, host = '', port] = /^(?:https?:\/\/)?([^/:]*)(?::([^/]*))?\/?$/i.exec(value) ?? [];
  if (isHostName(host) && (port === undefined || isPort(port))) return undefined;
  const name = findAsciiName(host);
  return { rule: name === undefined ? 'content-domain' : 'content-domain-name', facts: { name: name ?? '' } };
};

/** An address of a page or of a mailbox, or words, which lead nowhere; what looks like an address of another kind is refused. A number after a word is a number. */
const judgeReport: Judge = (value) => {
  if (!/^[a-z][a-z\d+.-]*:(?![\d\s-]*$)\S/i.test(value)) return undefined;
  return value.startsWith('mailto:') ? judgeEmail(value.slice('mailto:'.length)) : judgeAddress(value);
};

/** The address of a form, whose blanks are among those that are filled. */
const judgeForm: Judge = (value) => {
  const blanks = [...value.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
  const unknown = blanks.find((name) => !FORM_BLANKS.some((known) => known === name));
  if (unknown !== undefined)
    return { rule: 'content-form-blank', facts: { blanks: FORM_BLANKS.map((name) => `{${name}}`).join('、') } };
  // A blank stands behind the host: who sends a question always knows where it goes.
  const isFirm = /^[^/]*\/\/[^/?#{]*(?:[/?#]|$)/.test(value);
  return isFirm ? judgeAddress(value.replace(/\{\w+\}/g, 'x')) : { rule: 'content-address', facts: {} };
};

/** A setting with its address in the file. */
interface Judged {
  readonly path: readonly string[];
  readonly read: (publisher: Publisher) => string;
  readonly judge: Judge;
}

const JUDGES: readonly Judged[] = [
  { path: ['domain'], read: ({ domain }) => domain, judge: judgeDomain },
  { path: ['email'], read: ({ email }) => email, judge: judgeEmail },
  { path: ['errorReport'], read: ({ errorReport }) => errorReport, judge: judgeReport },
  { path: ['licenceUrl'], read: ({ licenceUrl }) => licenceUrl, judge: judgeAddress },
  { path: ['questions', 'mail'], read: ({ questions }) => questions.mail, judge: judgeEmail },
  { path: ['questions', 'form'], read: ({ questions }) => questions.form, judge: judgeForm },
];

/** Settings that no site can do without, where they are blank. */
export function listBlankSettings({ name }: Publisher, placeOf: (path: readonly string[]) => Place): Issue[] {
  return name === '' ? [{ rule: 'site-blank', place: placeOf(['name']), found: '', facts: { title: '单位名称' } }] : [];
}

/** The addresses in `content/site.yaml`: each that a page could not lead to, or must not. A blank one is unknown. */
export function judgePublisher(publisher: Publisher, placeOf: (path: readonly string[]) => Place): Issue[] {
  return JUDGES.flatMap(({ path, read, judge }) => {
    const value = read(publisher);
    const fault = value === '' ? undefined : judge(value);
    return fault
      ? [{ rule: fault.rule, place: placeOf(path), found: value, facts: { ...fault.facts, key: path.join('.') } }]
      : [];
  });
}
