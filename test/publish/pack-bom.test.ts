import { describe, expect, it } from 'vitest';
import type { LockFile } from '../../src/publish/lock-file.ts';
import { packBom } from '../../src/publish/pack-bom.ts';

const INTEGRITY = `sha512-${Buffer.from('a'.repeat(64)).toString('base64')}`;

const LOCK: LockFile = {
  packages: {
    '': { name: 'site', version: '1.0.0', license: 'MIT', dependencies: { '@scope/a': '1.0.0', b: '2.0.0' } },
    'node_modules/b': { version: '2.0.0', license: '(MIT OR Apache-2.0)', optionalDependencies: { c: '1.0.0' } },
    'node_modules/b/node_modules/c': { version: '1.0.0', optional: true, license: 'Own words' },
    'node_modules/@scope/a': { version: '1.0.0', license: 'ISC', integrity: INTEGRITY, dependencies: { c: '3.0.0' } },
    'node_modules/c': { version: '3.0.0' },
    'node_modules/test': { version: '1.0.0', dev: true },
  },
};

interface Listed {
  readonly 'bom-ref': string;
  readonly scope: string;
  readonly licenses?: unknown;
  readonly hashes?: unknown;
}

describe('packBom', () => {
  const bom = JSON.parse(packBom(LOCK)) as {
    components: Listed[];
    dependencies: { ref: string; dependsOn?: string[] }[];
  };

  it('names what a build may use, with licences and digests, and leaves out what only tests use', () => {
    expect(bom.components.map((component) => [component['bom-ref'], component.scope, component.licenses])).toEqual([
      ['pkg:npm/%40scope/a@1.0.0', 'required', [{ license: { id: 'ISC' } }]],
      ['pkg:npm/b@2.0.0', 'required', [{ expression: '(MIT OR Apache-2.0)' }]],
      ['pkg:npm/c@1.0.0', 'optional', [{ license: { name: 'Own words' } }]],
      ['pkg:npm/c@3.0.0', 'required', undefined],
    ]);
    expect(bom.components[0]?.hashes).toEqual([
      { alg: 'SHA-512', content: Buffer.from('a'.repeat(64)).toString('hex') },
    ]);
  });

  it('says what each leans on, by the version that Node finds for it', () => {
    expect(
      new Map(
        bom.dependencies.map(({ ref, dependsOn = [] }) => [
          ref.slice('pkg:npm/'.length),
          dependsOn.map((needed) => needed.slice('pkg:npm/'.length)),
        ]),
      ),
    ).toEqual(
      new Map([
        ['%40scope/a@1.0.0', ['c@3.0.0']],
        ['b@2.0.0', ['c@1.0.0']],
        ['c@1.0.0', []],
        ['c@3.0.0', []],
        ['site@1.0.0', ['%40scope/a@1.0.0', 'b@2.0.0']],
      ]),
    );
  });

  it('gives the same bytes each time, whatever the order of the lock file, and says nothing of now', () => {
    const turned = { packages: Object.fromEntries(Object.entries(LOCK.packages).toReversed()) };
    expect(packBom(turned)).toBe(packBom(LOCK));
    expect(packBom(LOCK)).not.toMatch(/serialNumber|timestamp/);
  });
});
