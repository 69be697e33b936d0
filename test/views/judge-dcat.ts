import rdf from '@zazuko/env';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { readProfile } from '../profiles.ts';

const SHAPES = 'dcat-ap-3.0.1-shacl.ttl';

type Graph = ReturnType<typeof rdf.dataset>;

/** Turtle or N-Quads as a graph. */
function parseGraph(text: string): Graph {
  return rdf.dataset(new Parser().parse(text));
}

/** A catalogue as a program of others reads it that fetched it from this address. */
export async function readCatalog(text: string, url: string): Promise<Graph> {
  const expanded = await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, { base: url });
  return parseGraph((await jsonld.toRDF(expanded, { format: 'application/n-quads' })) as unknown as string);
}

/** What the official shapes of DCAT-AP 3.0.1 find wrong in a graph, a line each. */
export async function judgeCatalog(graph: Graph): Promise<string[]> {
  const { results } = await new SHACLValidator(parseGraph(readProfile(SHAPES)), { factory: rdf }).validate(graph);
  return results.map(({ focusNode, path, sourceConstraintComponent }) =>
    [focusNode, path, sourceConstraintComponent].map((term) => term.value.replace(/^.*[#/]/, '')).join(' '),
  );
}

/** How many nodes of a class a graph has. */
export function countNodes(graph: Graph, kind: string): number {
  return graph.match(null, rdf.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'), rdf.namedNode(kind)).size;
}

/** The values of a property in a graph, texts or addresses. */
export function listValues(graph: Graph, property: string): string[] {
  return [...graph.match(null, rdf.namedNode(property))].map(({ object }) => object.value);
}
