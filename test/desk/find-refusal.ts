import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';

/** Every file below a folder with its text. */
export async function photograph(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** The issues that an order is refused for; what lies below the folder is as it was, and every message is whole. */
export async function findRefusal(folder: string, order: () => Promise<object>): Promise<readonly Issue[]> {
  const before = await photograph(folder);
  const outcome = await order();
  expect(await photograph(folder)).toEqual(before);
  if (!('issues' in outcome)) throw new Error('it was done');
  const issues = outcome.issues as readonly Issue[];
  expect(issues.map(formatIssue).join('\n')).not.toMatch(/\{[a-z]+\}|undefined/);
  return issues;
}
