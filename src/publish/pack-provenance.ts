import type { Input } from './list-inputs.ts';
import type { LockFile } from './lock-file.ts';

/** What a build was made from. */
export interface Origin {
  readonly lock: LockFile;
  readonly lockDigest: string;
  /** Unknown outside a working tree of git. */
  readonly commit: string | undefined;
  /** Version of Node, as it names itself. */
  readonly node: string;
  /** `/` or `/open/` */
  readonly base: string;
  readonly inputs: readonly Input[];
}

/** `/data/provenance.json`: what a site was made from and with, so that it can be made again and compared. No clock and no machine is in it. */
export function packProvenance({ lock, lockDigest, commit, node, base, inputs }: Origin): string {
  const { name, version, dependencies = {} } = lock.packages[''] ?? {};
  const packages = Object.keys(dependencies).map((dependency) => [
    dependency,
    lock.packages[`node_modules/${dependency}`]?.version ?? '',
  ]);
  return `${JSON.stringify(
    {
      engine: { name, version, ...(commit !== undefined && { commit }) },
      node,
      base,
      packages: Object.fromEntries(packages) as Record<string, string>,
      packageLock: lockDigest,
      sbom: '/data/sbom.cdx.json',
      outputs: '/SHA256SUMS',
      inputs,
    },
    null,
    1,
  )}\n`;
}
