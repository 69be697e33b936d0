import type { Surroundings } from '../src/model/command.ts';

/**
 * Where a file may lie that a person names. npm runs scripts in the project's folder
 * and keeps the one the person stood in, which comes first.
 */
export function findFolders({ root, env }: Surroundings): readonly string[] {
  return [env['INIT_CWD'] ?? root, root];
}
