import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Package>>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Package & {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Where Node would find a package from another one: in the folder of that one, then in each folder above. */
function isFound(from: string, name: string): boolean {
  if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true;
  return from !== '' && isFound(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

describe('package-lock.json', () => {
  it('holds every package that another wants, also those of other systems, or npm ci refuses a fresh clone', () => {
    const wanted = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).map((name) => ({ from, name })),
    );
    expect(wanted.length).toBeGreaterThan(500);
    expect(
      wanted.filter(({ from, name }) => !isFound(from, name)).map(({ from, name }) => `${name} for ${from}`),
    ).toEqual([]);
  });

  it('holds the versions that package.json pins', () => {
    const pinned = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(
      Object.entries(pinned).filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version),
    ).toEqual([]);
  });
});

describe('the integrity of packages', () => {
  it('stands with each of them, also those of other systems, so that npm ci installs no other bytes', () => {
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    const bare = installed.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity ?? ''));
    expect(bare.map(([path]) => path)).toEqual([]);
  });
});

describe('the npm scripts', () => {
  it('set everything up before they run, and call files that are there', () => {
    const main = Object.keys(manifest.scripts).filter((name) => !name.startsWith('pre'));
    expect(main).toEqual(expect.arrayContaining(['start', 'test', 'build', 'check']));
    expect(main.filter((name) => !manifest.scripts[`pre${name}`]?.startsWith('node scripts/setup.mjs'))).toEqual([]);
    expect(Object.values(manifest.scripts).filter((script) => !existsSync(script.split(' ')[1] ?? ''))).toEqual([]);
  });
});
