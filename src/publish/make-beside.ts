import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { putBack, swapSite } from './swap-site.ts';

/**
 * Makes a folder beside its place and moves it in when it is whole; whatever goes wrong before, what stood there stands.
 * @param target absolute
 * @param make fills the empty folder it is given; what it throws is thrown here
 * @param salvage takes what it can use out of what stood there, before that is removed
 */
export async function makeBeside<Result>(target: string, make: (folder: string) => Promise<Result>, salvage: (result: Result, aside: string) => void = () => undefined): Promise<Result> {
  const beside = `${target}.new`;
  await putBack(target);
  rmSync(beside, { recursive: true, force: true });
  try {
    await mkdir(beside, { recursive: true });
    const result = await make(beside);
    swapSite(target, beside, (aside) => { salvage(result, aside); });
    return result;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
