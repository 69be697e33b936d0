import { type Issue, refuse } from '../../model/issue.ts';
import { isSlug } from '../../lib/slug.ts';
import { compareText } from '../../lib/order.ts';

/** Where the built site of a department lies. */
export interface Member {
  readonly id: string;
  readonly folder: string;
}

/** Built sites to be joined, in the order of their ids whatever the order they were named in. */
export interface City {
  readonly members: readonly Member[];
  readonly out: string;
}

/** Folders that a joined site has of its own. */
const OWN = new Set(['data', 'search']);

function parseMember(pair: string): Member | undefined {
  const [id = '', ...rest] = pair.split('=');
  const folder = rest.join('=').replace(/(?<=.)\/+$/, '');
  return folder === '' ? undefined : { id, folder };
}

/** An id that begins with a digit would be read as a number or a date by some who read folders as columns. */
function judgeIds(members: readonly Member[]): Issue | undefined {
  const bad = members.find(({ id }) => !isSlug(id) || !/^[a-z]/.test(id) || OWN.has(id));
  if (bad) return refuse('city-id', bad.id);
  const twice = members.find(({ id }, index) => members.findIndex((member) => member.id === id) < index);
  return (
    twice &&
    refuse('city-twice', `${twice.id}=${twice.folder}`, {
      first: members.find(({ id }) => id === twice.id)?.folder ?? '',
    })
  );
}

/** Whether a word names a department's site, as `shuiwu=sites/shuiwu` does. */
export function isMember(pair: string): boolean {
  return parseMember(pair) !== undefined;
}

/**
 * Words that name sites, and the folder to write to → what to join, or the issue that says why it cannot be.
 * @param pairs each of them a member
 */
export function parseCity(pairs: readonly string[], out: string): City | Issue {
  const members = pairs.map(parseMember).filter((member) => member !== undefined);
  return judgeIds(members) ?? { members: members.toSorted((a, b) => compareText(a.id, b.id)), out };
}
