import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Official definitions of others, which lie beside the project and are no part of it. */
const FOLDER = join(import.meta.dirname, '../../shared/profiles');

/** Whether they are there; tests that need them say in their name that they were left out where they are not. */
export const HAS_PROFILES: boolean = existsSync(FOLDER);

/** The text of an official definition. */
export function readProfile(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}
