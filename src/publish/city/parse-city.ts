import { parseArgs } from 'node:util';
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

function takeWords(words: readonly string[]): { readonly out: string; readonly pairs: readonly string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: { out: { type: 'string' } }, allowPositionals: true });
    return values.out === undefined || values.out === '' ? undefined : { out: values.out, pairs: positionals };
  } catch {
    return undefined;
  }
}

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
  return twice && refuse('city-twice', `${twice.id}=${twice.folder}`, { first: members.find(({ id }) => id === twice.id)?.folder ?? '' });
}

/**
 * The words after `npm run lake --` or `npm run join --` → the sites to be joined, or the issue that says why they make no sense.
 * @param usage the rule that tells how the command is written
 */
export function parseCity(words: readonly string[], usage: 'lake-usage' | 'join-usage'): City | Issue {
  const taken = takeWords(words);
  const members = (taken?.pairs ?? []).map(parseMember);
  const sound = members.filter((member) => member !== undefined);
  if (!taken || sound.length === 0 || sound.length < members.length) return refuse(usage, words.join(' '));
  return judgeIds(sound) ?? { members: sound.toSorted((a, b) => compareText(a.id, b.id)), out: taken.out };
}
