import { locateJson } from '../lib/json-place.ts';
import type { Issue, Place } from '../model/issue.ts';
import { listTables, type Release } from '../model/release.ts';
import type { Schema } from '../model/schema.ts';
import type { Site } from '../model/site.ts';
import { findContract } from '../model/tables/list-contracts.ts';
import { findKnownTable } from '../model/tables/known-rows.ts';
import { type ContractFault, judgeContract } from './judge/judge-contract.ts';
import { listJudged, type Rule } from './rule.ts';

/** Where a fault stands: at the name of its field, or at the list of fields. */
function placeFault({ field }: ContractFault, schema: Schema, text: string, path: readonly (string | number)[]): Place {
  const index = schema.fields.findIndex(({ name }) => name === field);
  const place = locateJson(text, [...path, 'fields', ...(index < 0 ? [] : [index, 'name'])]);
  // Several absent columns are several faults, which one column of one line would make one.
  return { file: schema.file, ...(place && (index < 0 ? { line: place.line } : place)) };
}

function listFacts({ column, expected }: ContractFault, schema: Schema): Issue['facts'] {
  return { table: schema.name, column, expected, title: findContract(schema)?.columns[column]?.title ?? column };
}

/** The schemas as they lie in the project, which drafts are made by. */
function checkSchema(schema: Schema, sealed: boolean): Issue[] {
  return judgeContract(schema, sealed).map((fault) => ({
    rule: fault.rule,
    place: placeFault(fault, schema, schema.text, []),
    found: fault.found,
    facts: listFacts(fault, schema),
  }));
}

/** Where a table's schema stands in the descriptor of a released version. */
function findPath(descriptor: string, name: string): (string | number)[] {
  const { resources = [] } = JSON.parse(descriptor) as {
    resources?: readonly { readonly schema?: { readonly name?: string } }[];
  };
  return ['resources', resources.findIndex(({ schema }) => schema?.name === name), 'schema'];
}

/** A released version stands by the schemas it was sealed with. */
function checkSealed({ descriptor, ...release }: Release, schemas: Site['schemas']): Issue[] {
  if (descriptor === undefined) return [];
  const own = listTables(release)
    .map(({ schema }) => schema)
    .filter((schema) => schemas.get(schema.name)?.file !== schema.file);
  return own.flatMap((schema) =>
    judgeContract(schema, true).map((fault) => ({
      rule: 'contract-sealed',
      place: placeFault(fault, schema, descriptor, findPath(descriptor, schema.name)),
      found: fault.found,
      facts: listFacts(fault, schema),
    })),
  );
}

/** Tables that are not whole without another one. */
function checkBeside(release: Release): Issue[] {
  return listTables(release).flatMap(({ schema, file }) =>
    (findContract(schema)?.beside ?? [])
      .filter((id) => !findKnownTable(release, { id }))
      .map((id): Issue => ({ rule: 'contract-beside', place: { file }, found: schema.name, facts: { expected: id } })),
  );
}

/** Whether a table is that of a draft: columns that came later must be there. */
function isDrafted({ volumes }: Site, name: string): boolean {
  return volumes.some(({ releases }) =>
    releases.some(
      (release) => release.status === 'draft' && listTables(release).some(({ schema }) => schema.name === name),
    ),
  );
}

/** Every table that the engine knows has the columns that it asks for, of the types it reads them as. */
export const checkContract: Rule = (site) => {
  const releases = site.volumes.flatMap(listJudged);
  return [
    ...[...site.schemas.values()].flatMap((schema) => checkSchema(schema, !isDrafted(site, schema.name))),
    ...releases.flatMap((release) => [...checkSealed(release, site.schemas), ...checkBeside(release)]),
  ];
};
