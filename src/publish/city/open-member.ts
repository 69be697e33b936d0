import { basename, join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { isLeftover } from '../../lib/slug.ts';
import type { Issue } from '../../model/issue.ts';
import { PACKED } from '../compress-site.ts';
import { parseSums, type Sums } from '../parse-sums.ts';
import { readPlain } from '../read-plain.ts';
import { isUnlisted, SITE_SUMS } from '../seal-site.ts';
import { walkFolder } from '../walk-folder.ts';
import type { Member } from './parse-city.ts';

/** The built site of a department, of which nothing is read but what its list of digests answers for. */
export interface OpenMember {
  readonly member: Member;
  /** Its list, as it was read. */
  readonly sums: Buffer;
  /** By path. */
  readonly digests: ReadonlyMap<string, string>;
  /** The bytes of a listed file, which have the digest of the list; or the issue that they have not, or that it is not listed. */
  readonly read: (path: string) => Buffer | Issue;
}

/** A file that every built site has is not there, or is none of its kind. */
export function missSite(member: Member, name: string): Issue {
  return { rule: 'city-site', place: { file: join(member.folder, name) }, found: member.folder, facts: { name } };
}

/** What servers are told and the compressed forms need no digest: the city makes its own. */
function isKnown(path: string, { digests }: Sums): boolean {
  const plain = path.replace(PACKED, '');
  return digests.has(path) || isUnlisted(plain) || (plain !== path && digests.has(plain)) || isLeftover(basename(path));
}

/** Files that nothing answers for are one fault, however many they are. */
function findUnlisted({ folder }: Member, files: readonly string[], sums: Sums): Issue[] {
  const unlisted = files.filter((path) => !isKnown(path, sums));
  const [first] = unlisted;
  return first === undefined
    ? []
    : [
        {
          rule: 'city-unlisted',
          place: { file: join(folder, first) },
          found: first,
          facts: { list: SITE_SUMS, count: String(unlisted.length) },
        },
      ];
}

function judgeTree(member: Member, sums: Sums): Issue[] {
  const { files, others } = walkFolder(member.folder);
  return [
    ...others.map((path) => ({
      rule: 'city-kind',
      place: { file: join(member.folder, path) },
      found: path,
      facts: {},
    })),
    ...findUnlisted(member, files, sums),
  ];
}

function readListed({ folder }: Member, path: string, digest: string): Buffer | Issue {
  const bytes = readPlain(join(folder, path));
  if (bytes && sha256Hex(bytes) === digest) return bytes;
  return {
    rule: 'city-digest',
    place: { file: join(folder, path) },
    found: path,
    facts: { list: SITE_SUMS, expected: digest.slice(0, 12) },
  };
}

/** Opens the built site of a department; adds every issue of its list and of what lies there, and gives undefined where there is one. */
export function openMember(member: Member, issues: Issue[]): OpenMember | undefined {
  const file = join(member.folder, SITE_SUMS);
  const bytes = readPlain(file);
  const sums = parseSums(bytes?.toString('utf8') ?? '');
  if (!bytes || bytes.length === 0) {
    issues.push(missSite(member, SITE_SUMS));
    return undefined;
  }
  // Where no line can be read, they all have the fault of the first.
  const faults = sums.digests.size === 0 ? sums.faults.slice(0, 1) : sums.faults;
  const found = [
    ...faults.map(({ line, text, rule }): Issue => ({ rule, place: { file, line }, found: text, facts: {} })),
    ...(faults.length > 0 ? [] : judgeTree(member, sums)),
  ];
  issues.push(...found);
  if (found.length > 0) return undefined;
  const { digests } = sums;
  return {
    member,
    sums: bytes,
    digests,
    read: (path) => {
      const digest = digests.get(path);
      return digest === undefined ? missSite(member, path) : readListed(member, path, digest);
    },
  };
}

/** Opens all; those that have an issue are left out. */
export function openMembers(members: readonly Member[], issues: Issue[]): OpenMember[] {
  return members.flatMap((member) => openMember(member, issues) ?? []);
}
