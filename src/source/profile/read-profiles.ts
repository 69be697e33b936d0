import type { Issue } from '../../model/issue.ts';
import { type Memory, NO_MEMORY, recallReading } from '../../model/memory.ts';
import type { Profile } from '../../model/profile.ts';
import { DISCLOSURE_FILE } from './read-disclosure.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { profileShape } from './profile-shape.ts';
import { readFolder } from '../read-folder.ts';
import { readText } from '../text/read-text.ts';
import { WORDING_FILE } from './read-wording.ts';

const FOLDER = 'data/profiles';
/** Files that all profiles share. */
const SHARED: ReadonlySet<string> = new Set([WORDING_FILE, DISCLOSURE_FILE]);

function readProfile(root: string, name: string, issues: Issue[], memory: Memory): Profile | undefined {
  const file = `${FOLDER}/${name}`;
  const text = readText(root, file, issues);
  if (text === undefined) return undefined;
  const parse = (own: Issue[]): Profile | undefined => parseYaml(text, profileShape, file, own)?.value;
  const profile = recallReading(memory, file, [profileShape, text], issues, parse);
  if (profile && name !== `${profile.id}.yaml`) {
    issues.push({ rule: 'profile-name', place: { file }, found: profile.id, facts: { name } });
  }
  return profile;
}

/** All profiles of `data/profiles/`, by id; none where there is no such folder. */
export async function readProfiles(root: string, issues: Issue[], memory = NO_MEMORY): Promise<Map<string, Profile>> {
  const files = (await readFolder(root, FOLDER, [])).filter(
    (name) => name.endsWith('.yaml') && !SHARED.has(`${FOLDER}/${name}`),
  );
  const profiles = files.flatMap((name) => readProfile(root, name, issues, memory) ?? []);
  return memory.recall(
    FOLDER,
    [readProfiles, ...profiles],
    () => new Map(profiles.map((profile) => [profile.id, profile])),
  );
}
