import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { compareText } from '../../lib/order.ts';
import { foldText, spaceHan } from './space-han.ts';

/** A copy of a page as the index reads it; the published page stays as it is. */
function transformPage(html: string): string {
  return html.replace(/>([^<]+)</g, (_, text: string) => `>${spaceHan(foldText(text))}<`);
}

async function listPages(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('index.html')).toSorted(compareText);
}

/**
 * Builds the search index of a built site into its `pagefind/` folder, from transformed copies of its pages.
 * @param folder the built site
 * @returns number of pages in the index
 */
export async function buildSearchIndex(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(errors.join('\n'));
  const pages = await listPages(folder);
  for (const page of pages) {
    const content = transformPage(await readFile(join(folder, page), 'utf8'));
    const added = await index.addHTMLFile({ sourcePath: page, content });
    if (added.errors.length > 0) throw new Error(`${page}: ${added.errors.join('\n')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await close();
  return pages.length;
}
