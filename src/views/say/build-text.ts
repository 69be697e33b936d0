import { IssuesError } from '../../model/issue.ts';
import { formatFailure } from './issue-text.ts';

const UNDONE = '没有生成，原有的网站没有改动';

/** What a disk says when it refuses, and the way out. */
const DISK_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满，写到一半的部分已经删去。请腾出空间，或用 --out 换到另一个磁盘，再运行一次',
  EDQUOT: '磁盘配额已用完，写到一半的部分已经删去。请腾出空间，或用 --out 换到另一个磁盘，再运行一次',
  EROFS: '磁盘是只读的。请用 --out 换一个能写的文件夹',
  EACCES: '没有写入的权限。请改权限，或用 --out 换一个能写的文件夹',
  EPERM: '没有写入的权限。请改权限，或用 --out 换一个能写的文件夹',
};

/** The same as bundlers written in Rust say it, whose faults have no code. */
const SAID: readonly (readonly [words: string, code: string])[] = [
  ['No space left on device', 'ENOSPC'],
  ['not enough space on the disk', 'ENOSPC'],
  ['Disk quota exceeded', 'EDQUOT'],
  ['Read-only file system', 'EROFS'],
  ['Permission denied (os error', 'EACCES'],
];

function findSaid(message: string): string | undefined {
  const code = Object.keys(DISK_WORDS).find((name) => message.startsWith(`${name}:`));
  return code ?? SAID.find(([words]) => message.includes(words))?.[1];
}

/** The code of a fault of the disk, also where a tool has wrapped it. */
function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as Error & { readonly code?: unknown };
  if (typeof code === 'string' && code in DISK_WORDS) return code;
  return findCode(error.cause) ?? findSaid(error.message);
}

function namePath(error: unknown): string {
  const { path } = error as { readonly path?: unknown };
  return typeof path === 'string' ? `（${path}）` : '';
}

/** Where the stack of the last failure lies, below the project's folder. */
export const LAST_FAILURE = '.cache/last-failure.txt';
const NAMED = `（程序出错的经过在 ${LAST_FAILURE}，请交给维护程序的人）`;

/** The sentence of a failure with the file that tells more of it. */
export function nameLastFailure(sentence: string): string {
  return `${sentence}${NAMED}`;
}

/** Why a part of a build failed, from what its process said; the whole names the file for both. */
export function readFailure(said: string): string {
  return said.trim().replace(`${UNDONE}：`, '').replace(NAMED, '').trim();
}

/** True for faults that the engine knows: of the inputs, or of the disk. */
export function isForeseen(error: unknown): boolean {
  return error instanceof IssuesError || findCode(error) !== undefined;
}

/** Why there is no new site, and that the old one stands. */
export function formatBuildFailure(error: unknown): string {
  if (error instanceof IssuesError) return `${UNDONE}：\n${error.message}`;
  const code = findCode(error);
  return code === undefined ? formatFailure(error, UNDONE) : `${UNDONE}：${DISK_WORDS[code] ?? ''}${namePath(error)}。`;
}

/** That there is nothing to build: said only where every byte was read and compared. */
export function formatUnchanged(out: string, base: string, pages: number, files: number): string {
  return `没有改动：数据、正文和程序都与上次生成时相同，${out}/ 中${files}个文件已逐字节核对，共 ${pages} 页（基础路径 ${base}）。`;
}
