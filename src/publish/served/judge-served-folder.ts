import { realpath } from 'node:fs/promises';
import { type Issue, refuse } from '../../model/issue.ts';
import { findOwn, findPlace, isWithin } from '../check-out.ts';

/**
 * A server hands out whatever lies in its folder: what speaks against one that holds the project, sources and all,
 * or lies in a folder of the project's own.
 * @param folder absolute, on this machine or another
 * @param root of the project
 */
export async function judgeServedFolder(folder: string, root: string): Promise<Issue | undefined> {
  const place = await findPlace(folder);
  const project = await realpath(root);
  const own = await findOwn(folder, root);
  if (own !== undefined) return refuse('hosts-own', folder, { name: `${own}/` });
  return isWithin(project, place) ? refuse('hosts-own', folder, { name: '全部源文件' }) : undefined;
}
