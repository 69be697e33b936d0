import { copyFile, link } from 'node:fs/promises';

/** The same file under another name, without its bytes written again; a copy where the two lie on different disks. Throws where the name is taken. */
export async function linkFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    await copyFile(from, to);
  });
}
