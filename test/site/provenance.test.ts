import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { ROOT_SITE } from './built.ts';
import { ROOT } from './published.ts';

interface Provenance {
  readonly engine: { readonly name: string; readonly version: string; readonly commit?: string };
  readonly node: string;
  readonly inputs: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}
interface Bom {
  readonly components: { name: string; group?: string; version: string; purl: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT_SITE.folder, 'data', name), 'utf8'));

/** The official schema, with the lists that it refers to; what it asks of the forms of addresses is more than the validator knows. */
function compileBom(): ValidateFunction {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
    'res',
    'schema',
  );
  const schema = (name: string): object =>
    JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  for (const name of ['iri-reference', 'idn-email']) ajv.addFormat(name, true);
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
  return ajv.compile(schema('bom-1.6'));
}

describe('where the site comes from', () => {
  const provenance = read('provenance.json') as Provenance;

  test('every input is named with its size and digest', () => {
    const paths = provenance.inputs.map(({ path }) => path);
    for (const path of [
      'content/site.yaml',
      'data/2020/v1.0.0/01-summary.csv',
      'seeds/2020/register.yaml',
      'public/favicon.svg',
    ])
      expect(paths).toContain(path);
    for (const { path, bytes, sha256 } of provenance.inputs) {
      const file = readFileSync(join(ROOT, path));
      expect([bytes, sha256], path).toEqual([file.length, createHash('sha256').update(file).digest('hex')]);
    }
  });

  test.skipIf(!existsSync(join(ROOT, '.git')))(
    'the commit is the one that git names (skipped outside a working tree of git)',
    () => {
      expect(
        execFileSync('git', ['cat-file', '-t', provenance.engine.commit ?? ''], { cwd: ROOT, encoding: 'utf8' }).trim(),
      ).toBe('commit');
    },
  );

  test('neither a time nor a path of this machine is in it', () => {
    const texts = ['provenance.json', 'sbom.cdx.json']
      .map((name) => readFileSync(join(ROOT_SITE.folder, 'data', name), 'utf8'))
      .join('\n');
    expect(texts).not.toContain(ROOT);
    expect(texts).not.toMatch(/\d{4}-\d{2}-\d{2}T|registry\.|serialNumber|timestamp/);
  });
});

describe('the list of packages', () => {
  const bom = read('sbom.cdx.json') as Bom;

  test('the official schema of CycloneDX 1.6 accepts it, and refuses a spoilt one', () => {
    const validate = compileBom();
    expect(validate(bom) ? [] : validate.errors?.slice(0, 5)).toEqual([]);
    expect(validate({ ...bom, components: [{ ...bom.components[0], type: 'thing' }] })).toBe(false);
  });

  test('it has what a build uses and nothing that only tests use, each once and each need among them', () => {
    const names = bom.components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`));
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(
        bom.components.find(({ purl }) => purl === `pkg:npm/${name.replace('@', '%40')}@${version}`),
        name,
      ).toBeDefined();
    for (const name of ['vitest', 'eslint', 'playwright-core']) expect(names).not.toContain(name);
    const refs = new Set(bom.dependencies.map(({ ref }) => ref));
    expect(refs.size).toBe(bom.components.length + 1);
    expect(bom.dependencies.flatMap(({ dependsOn = [] }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
  });
});
