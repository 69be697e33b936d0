import type { Disclosure } from '../../model/disclosure.ts';
import type { Issue } from '../../model/issue.ts';
import { disclosureShape } from './disclosure-shape.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { readText } from '../text/read-text.ts';

/** Where it is written what is asked of a disclosure. */
export const DISCLOSURE_FILE = 'data/profiles/disclosure.yaml';

/** What is asked of a disclosure; undefined where the file is not there or has faults, which are added to the issues. */
export function readDisclosure(root: string, issues: Issue[]): Disclosure | undefined {
  const text = readText(root, DISCLOSURE_FILE, issues);
  return text === undefined ? undefined : parseYaml(text, disclosureShape, DISCLOSURE_FILE, issues)?.value;
}
