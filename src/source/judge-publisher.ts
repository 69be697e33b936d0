import { findAsciiName, isHostName, isPort } from '../lib/host-name.ts';
import type { Issue, Place } from '../model/issue.ts';
import type { Publisher } from '../model/publisher.ts';

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
  return rest.length === 0 && /^[A-Za-z0-9._+-]{1,64}$/.test(name) && isHostName(host) ? undefined : { rule: 'content-email', facts: {} };
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

const JUDGES: readonly (readonly [key: keyof Publisher, judge: Judge])[] = [['domain', judgeDomain], ['email', judgeEmail], ['errorReport', judgeReport], ['licenceUrl', judgeAddress]];

/** Settings that no site can do without, where they are blank. */
export function listBlankSettings({ name }: Publisher, placeOf: (path: readonly string[]) => Place): Issue[] {
  return name === '' ? [{ rule: 'site-blank', place: placeOf(['name']), found: '', facts: { title: '单位名称' } }] : [];
}

/** The addresses in `content/site.yaml`: each that a page could not lead to, or must not. A blank one is unknown. */
export function judgePublisher(publisher: Publisher, placeOf: (path: readonly string[]) => Place): Issue[] {
  return JUDGES.flatMap(([key, judge]) => {
    const value = publisher[key];
    const fault = value === '' ? undefined : judge(value);
    return fault ? [{ rule: fault.rule, place: placeOf([key]), found: value, facts: { ...fault.facts, key } }] : [];
  });
}
