import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../lib/hash.ts';
import { findUnpublished, listUnpublished } from '../source/find-unpublished.ts';
import { listInputs } from './list-inputs.ts';
import type { LockFile } from './lock-file.ts';
import { packBom } from './pack-bom.ts';
import { packProvenance } from './pack-provenance.ts';
import { readCommit } from './read-commit.ts';

/**
 * Writes beside the data what a site was made from (`provenance.json`) and the packages it was made with (`sbom.cdx.json`).
 * @param root of the project
 * @param drafts whether the site shows drafts, too
 */
export async function writeOrigin(folder: string, root: string, base: string, drafts: boolean): Promise<void> {
  const text = await readFile(join(root, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(text) as LockFile;
  const hidden = drafts ? [] : listUnpublished(findUnpublished(root));
  const provenance = packProvenance({
    lock,
    lockDigest: sha256Hex(text),
    commit: await readCommit(root),
    node: process.version,
    base,
    inputs: await listInputs(root, hidden),
  });
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', 'provenance.json'), provenance);
  await writeFile(join(folder, 'data', 'sbom.cdx.json'), packBom(lock));
}
